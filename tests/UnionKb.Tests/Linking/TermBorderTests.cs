using System.Text;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Linking;

/// <summary>The lines of tests/specs/links/borders.txt: names that are cut out of a longer word are not linked, all others are.</summary>
public sealed class TermBorderTests
{
    public static TheoryData<string> Lines() =>
        [.. File.ReadAllLines(Repository.Path("tests", "specs", "links", "borders.txt")).Where(l => l.Length > 0 && l[0] != '#')
            .Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Links_what_stands_in_brackets(string line)
    {
        // A third part: names whose links do not matter here.
        var parts = line.Split('|', StringSplitOptions.TrimEntries);
        var text = parts[1].Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        var wanted = parts[0].Split(' ');
        string[] names = [.. wanted, .. parts.Length > 2 ? parts[2].TrimEnd('!').Split(' ') : []];
        var site = TestSite.Link([.. names.Select((n, i) => ($"n{i}.md", $"---\ntitle: {n}\n---\n")), ("text.md", $"---\ntitle: 正文页\n---\n{text}\n")]);
        var page = site.Pages.Single(p => p.Id == "text");
        var marked = new StringBuilder(page.Blocks[0].Text);
        foreach (var term in page.Terms.Reverse())
        {
            if (parts.Length < 3 || !parts[2].EndsWith('!') || wanted.Contains(text.Substring(term.Start, term.Length)))
                marked.Insert(term.Start + term.Length, ']').Insert(term.Start, '[');
        }

        Assert.Equal(parts[1], marked.ToString());
    }
}
