using UnionKb.Printing;

namespace UnionKb.Tests.Printing;

/// <summary>The order of pages in a booklet, and that its file leads to all of them.</summary>
public sealed class BookletTests
{
    [Fact]
    public void Folded_sheets_are_read_from_first_to_last()
    {
        Assert.Equal([(8, 1), (2, 7), (6, 3), (4, 5)], Booklet.Order(7));
        foreach (var pages in Enumerable.Range(1, 40))
        {
            var sides = Booklet.Order(pages).ToArray();
            Assert.Equal((pages + 3) / 4 * 2, sides.Length);
            Assert.Equal(Enumerable.Range(1, sides.Length * 2), sides.SelectMany(s => new[] { s.Left, s.Right }).Order());
            Assert.All(sides.Where((_, i) => i % 2 == 0), s => Assert.Equal(1, s.Right % 2));
        }
    }
}
