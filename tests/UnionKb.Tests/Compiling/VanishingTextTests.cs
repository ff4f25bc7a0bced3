using System.Text.RegularExpressions;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Compiling;

/// <summary>tests/cases/42-vanish: whatever marks stand in a text, each of its words is on the page or in a finding that names file and line.</summary>
public sealed partial class VanishingTextTests
{
    private static readonly string[] FaultyOnPurpose = ["v23", "v25", "v27"];

    [Fact]
    public void Every_word_is_shown_or_named()
    {
        var content = Repository.Path("tests", "cases", "42-vanish", "content");
        using var project = new TemporaryProject().With("site.yml", File.ReadAllBytes(Path.Combine(content, "..", "site.yml")));
        var texts = new Dictionary<string, string>();
        foreach (var file in Directory.GetFiles(content))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            project.With($"content/{name}.md", File.ReadAllBytes(file));
            texts[name] = File.ReadAllText(file);
        }

        var named = project.Check().Diagnostics.SelectMany(d => d.Places.Length > 0 ? d.Places : [d]).Where(d => d.At is not null)
            .Select(d => (Page: Path.GetFileNameWithoutExtension(d.File!), d.At!.Value.Line)).ToArray();
        Assert.All(FaultyOnPurpose, page => Assert.Contains((page, 5), named));

        foreach (var page in FaultyOnPurpose) File.Delete(Path.Combine(project.Root, "content", page + ".md"));
        var built = project.BuildToMemory();
        var silent = texts.Keys.Where(page => page is not "index" && !FaultyOnPurpose.Contains(page)).Where(page =>
        {
            var main = Visible(System.Text.Encoding.UTF8.GetString(built.First(f => f.Key.EndsWith(page + ".html", StringComparison.Ordinal)).Value));
            var third = texts[page].Split("\n\n", StringSplitOptions.RemoveEmptyEntries)[2];
            var shown = Han().Matches(Comment().Replace(third, "")).All(m => main.Contains(m.Value, StringComparison.Ordinal));
            return !main.Contains("后面的话。", StringComparison.Ordinal) || !(shown || named.Any(n => n.Page == page));
        });
        Assert.Empty(silent);
    }

    private static string Visible(string html)
    {
        var main = html[html.IndexOf("<main", StringComparison.Ordinal)..html.IndexOf("</main>", StringComparison.Ordinal)];
        return Tag().Replace(main, "");
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}+")]
    private static partial Regex Han();
}
