using UnionKb.Cli.Printing;

namespace UnionKb.Tests.Printing;

/// <summary>Where empty sheets are needed: found in steps, as each moves what stands behind it.</summary>
public sealed class BlankSheetTests
{
    /// <summary>Lays chapters of random lengths out as a browser would, until nothing changes.</summary>
    [Fact]
    public void Chapters_come_to_begin_on_right_pages_and_the_number_of_pages_to_be_even()
    {
        var random = new Random(7);
        for (var trial = 0; trial < 500; trial++)
        {
            var lengths = Enumerable.Range(0, random.Next(1, 12)).Select(_ => random.Next(1, 6)).ToArray();
            var ids = lengths.Select((_, i) => $"c{i + 1}").ToArray();
            var (front, blanks) = (random.Next(0, 4), BlankSheets.None);
            for (var pass = 0; ; pass++)
            {
                Assert.True(pass < 6, "does not settle");
                var (pages, count) = Laid(lengths, ids, front, blanks);
                var needed = blanks.After(ids, pages, count);
                if (!needed.Same(blanks))
                {
                    blanks = needed;
                    continue;
                }

                Assert.All(pages.Values, page => Assert.Equal(1, page % 2));
                Assert.Equal(0, count % 2);
                break;
            }
        }
    }

    private static (Dictionary<string, int> Pages, int Count) Laid(int[] lengths, string[] ids, int front, BlankSheets blanks)
    {
        var (pages, at) = (new Dictionary<string, int>(), front);
        for (var i = 0; i < lengths.Length; i++)
        {
            if (blanks.Before.Contains(ids[i])) at++;
            pages[ids[i]] = at + 1;
            at += lengths[i];
        }

        return (pages, at + (blanks.AtEnd ? 1 : 0));
    }
}
