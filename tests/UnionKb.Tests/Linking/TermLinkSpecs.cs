using System.Text;
using UnionKb.Config;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Linking;

/// <summary>The examples of tests/specs/links/*.md: which names are linked in which texts.</summary>
public sealed class TermLinkSpecs
{
    public static TheoryData<Example> Examples()
    {
        var data = new TheoryData<Example>();
        foreach (var file in Directory.GetFiles(Repository.Path("tests", "specs", "links"), "*.md").Order(StringComparer.Ordinal))
        {
            foreach (var example in SpecDocument.Read(file)) data.Add(example);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples), DisableDiscoveryEnumeration = true)]
    public void Links_the_names_that_the_example_marks(Example example)
    {
        var lines = example.Input.Split('\n').ToList();
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        while (lines[0].Split(": ", 2) is [var key, var value])
        {
            settings[key] = value;
            lines.RemoveAt(0);
        }

        var config = new SiteConfig
        {
            Title = "站",
            Words = settings.TryGetValue("words", out var words) ? [words] : [],
            NeverLink = settings.TryGetValue("never", out var never) ? new HashSet<string> { never } : new HashSet<string>(),
        };
        var front = settings.TryGetValue("no_link", out var word) ? $"no_link: {word}\n" : "";
        var names = lines[0].Split(' ').Select((n, i) => ($"n{i}.md", $"---\ntitle: {n}\n---\n"));
        var text = string.Join('\n', lines.Skip(1));
        var site = TestSite.Link([.. names, ("text.md", $"---\ntitle: 正文页\n{front}---\n{text}\n")], config);
        var page = site.Pages.Single(p => p.Id == "text");
        var marked = new StringBuilder(page.Blocks[0].Text);
        foreach (var term in page.Terms.Reverse()) marked.Insert(term.Start + term.Length, ']').Insert(term.Start, '[');
        Assert.Equal(example.Expected, marked.ToString());
    }
}
