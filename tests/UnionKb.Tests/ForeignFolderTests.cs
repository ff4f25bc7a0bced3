using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using UnionKb.Diagnostics;
using UnionKb.Output;
using UnionKb.Tests.Fixtures;
using Xunit.Abstractions;

namespace UnionKb.Tests;

/// <summary>
/// Folders of documentation that other tools are fed with, as they lie there, beside a site.yml of two lines (../shared/corpus/docs-dev). What is broken in
/// them is in their floor.tsv, or below. Skipped, and said so, where the folders are missing.
/// </summary>
public sealed partial class ForeignFolderTests(ITestOutputHelper output)
{
    private static readonly string[] Marks = ["!!!", "???", ":::", "=== \"", "{% ", "{{<", "{{%", "<<<", "--8<--", "[TOC]", "[[toc]]", "import ", "export "];

    /// <summary>Broken in the source as well, and not in floor.tsv: pages that are not there at all, headings that are worded otherwise.</summary>
    private static readonly Dictionary<string, string[]> AlsoBroken = new(StringComparer.Ordinal)
    {
        ["mkdocs-oiwiki"] = ["content/basic/enumerate.md:132 UKB3001", "content/ds/fenwick.md:686 UKB3001", "content/intro/format.md:756 UKB3001"],
        ["hexo-site"] = ["content/api/rendering.md:70 UKB3002", "content/docs/asset-folders.md:23 UKB3002", "content/docs/front-matter.md:38 UKB3002"],
    };

    private static string Corpus => Path.GetFullPath(Repository.Path("..", "shared", "corpus", "docs-dev"));

    public static TheoryData<string> Folders() => Directory.Exists(Corpus)
        ? [.. Directory.EnumerateDirectories(Corpus).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)]
        : ["none"];

    [FolderTheory]
    [MemberData(nameof(Folders))]
    public void Builds_as_it_lies_there_and_nothing_is_damaged(string name)
    {
        var folder = Path.Combine(Corpus, name);
        var strict = Build.Check(Options(folder));
        var floor = Floor(Path.Combine(folder, "floor.tsv")).Concat(AlsoBroken.GetValueOrDefault(name, [])).ToHashSet(StringComparer.Ordinal);
        var places = strict.Diagnostics.Select(d => $"{d.File}:{d.At?.Line} {d.Rule.Code}").ToHashSet(StringComparer.Ordinal);
        Assert.Empty(strict.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => $"{d.File}:{d.At?.Line} {d.Rule.Code}").Except(floor));
        Assert.Empty(floor.Except(places));

        var grouped = GroupedFindings.Of(strict.Diagnostics);
        var warnings = grouped.Count(d => d.Severity == Severity.Warning);
        output.WriteLine($"{name}: {strict.Site!.Pages.Length} pages, {places.Count(floor.Contains)} broken in the source, {warnings} warnings, "
            + $"{grouped.Count(d => d.Severity == Severity.Note)} notes");
        Assert.True(warnings <= 10, string.Join('\n', grouped.Where(d => d.Severity == Severity.Warning).Select(d => $"{d.File} {d.Rule.Code}")));

        using var lowered = Lowered(folder);
        var memory = new MemoryOutput();
        var built = Build.Run(Options(lowered.Root), memory);
        Assert.DoesNotContain(built.Diagnostics, d => d.Severity == Severity.Error);
        var texts = built.Site!.Pages.ToDictionary(p => p.Page.Path, p => Text(memory.Files[p.Url]), StringComparer.Ordinal);
        Assert.Empty(texts.SelectMany(t => t.Value.Split('\n').Where(IsMark).Select(line => $"{t.Key}: {line.Trim()}")));
        Assert.Empty(texts.SelectMany(t => Formulas(lowered.Root, t.Key).Where(f => !Contains(t.Value, f)).Select(f => $"{t.Key}: {f}")).Take(20));
    }

    private static bool IsMark(string line) =>
        Marks.Any(mark => line.TrimStart().StartsWith(mark, StringComparison.Ordinal)) && !Sentence().IsMatch(line.TrimStart());

    private static bool Contains(string text, string formula) => Blanks().Replace(text, "").Contains(Blanks().Replace(formula, ""), StringComparison.Ordinal);

    /// <summary>What stands between dollars on lines of their own, outside of code: nothing in it may change.</summary>
    private static IEnumerable<string> Formulas(string root, string path) =>
        Formula().Matches(Fence().Replace(File.ReadAllText(Path.Combine(root, path)).Replace("\r\n", "\n", StringComparison.Ordinal), "\n"))
            .Select(m => m.Groups[1].Value);

    private static string Text(byte[] page)
    {
        var article = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(page)).QuerySelector("article.body");
        if (article is null) return "";
        foreach (var code in article.QuerySelectorAll("pre, code").ToArray()) code.Remove();
        foreach (var line in article.QuerySelectorAll("br").ToArray()) line.Replace(article.Owner!.CreateTextNode("\n"));
        return article.TextContent;
    }

    private static BuildOptions Options(string root) => new() { Root = root, Theme = Repository.Path("templates"), Workers = 2 };

    private static TemporaryProject Lowered(string folder)
    {
        var project = new TemporaryProject();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            project.With(Path.GetRelativePath(folder, file), File.ReadAllBytes(file));
        return project.With("site.yml", File.ReadAllText(Path.Combine(folder, "site.yml")) + "links: warn\n");
    }

    private static string[] Floor(string file) =>
        File.Exists(file) ? [.. File.ReadLines(file).Skip(1).Select(l => l.Split('\t')).Where(c => c.Length > 3).Select(c => $"{c[1]}:{c[2]} {c[3]}")] : [];

    [GeneratedRegex(@"^(?:import|export) (?!.*(?:from\s|=|['""]))")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^\$\$\n([^$]+?)\n\$\$$", RegexOptions.Multiline)]
    private static partial Regex Formula();

    [GeneratedRegex(@"^[ \t]*(```+|~~~+)[\s\S]*?^[ \t]*\1[ \t]*$", RegexOptions.Multiline)]
    private static partial Regex Fence();

    private sealed class FolderTheoryAttribute : TheoryAttribute
    {
        public FolderTheoryAttribute()
        {
            if (!Directory.Exists(Corpus)) Skip = "The folders of other tools (../shared/corpus/docs-dev) are not here.";
        }
    }
}
