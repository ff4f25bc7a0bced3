using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using UnionKb.Compiling;
using UnionKb.Compiling.Rendering;
using UnionKb.Model;
using UnionKb.Model.Links;
using UnionKb.Tests.Fixtures;
using UnionKb.Text;
using Xunit.Abstractions;

namespace UnionKb.Tests.Compiling.CommonMark;

/// <summary>
/// All examples of the CommonMark specification, compiled as pages. What differs is exactly what the closed list names. Skipped, and said so,
/// where the specification is missing.
/// </summary>
public sealed partial class CommonMarkTests(ITestOutputHelper output)
{
    private const string Fence = "````````````````````````````````";

    private static string Specification => Path.GetFullPath(Repository.Path("..", "shared", "corpus", "commonmark", "spec.txt"));

    [CommonMarkTheory]
    [InlineData(false)]
    [InlineData(true)]
    public void Differs_only_where_the_list_says_why(bool decodeAddresses)
    {
        var allowed = AllowedDifferences.Read();
        var examples = Examples().ToArray();
        var differing = new SortedDictionary<int, string>();
        foreach (var (number, markdown, expected) in examples)
        {
            var (ours, theirs) = (HtmlShape.Of(Written(markdown), decodeAddresses), HtmlShape.Of(expected, decodeAddresses));
            if (ours != theirs) differing[number] = $"{number}: {allowed.GetValueOrDefault(number, "NOT LISTED")}\n{markdown}\n  {theirs}\n  {ours}";
        }

        output.WriteLine($"{examples.Length} examples, {examples.Length - differing.Count} equal, {differing.Count} differ");
        foreach (var reason in differing.Keys.GroupBy(n => allowed.GetValueOrDefault(n, "NOT LISTED")).OrderByDescending(g => g.Count()))
            output.WriteLine($"{reason.Count(),4}  {reason.Key}: {string.Join(' ', reason)}");
        foreach (var number in differing.Keys.Where(n => !allowed.ContainsKey(n))) output.WriteLine(differing[number]);

        Assert.Equal(655, examples.Length);
        Assert.Empty(differing.Keys.Except(allowed.Keys));
        if (!decodeAddresses) Assert.Empty(allowed.Keys.Except(differing.Keys));
    }

    private static IEnumerable<(int Number, string Markdown, string Html)> Examples()
    {
        var lines = File.ReadAllLines(Specification);
        var number = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i] != Fence + " example") continue;
            var start = i + 1;
            var dot = Array.IndexOf(lines, ".", start);
            i = Array.IndexOf(lines, Fence, dot);
            yield return (++number, Join(lines[start..dot]), Join(lines[(dot + 1)..i]));
        }

        static string Join(string[] lines) => string.Concat(lines.Select(l => l.Replace('→', '\t') + "\n"));
    }

    /// <summary>The body of a page with its holes filled as if every target were found where it is written to be.</summary>
    private static string Written(string markdown)
    {
        var page = new PageCompiler().Compile(new SourceText("content/page.md", "---\ntitle: the title of the page\n---\n" + markdown));
        var html = new StringBuilder();
        var (from, isElse) = (0, false);
        foreach (var slot in page.Body.Slots)
        {
            if (!isElse) html.Append(Encoding.UTF8.GetString(page.Body.Html.AsSpan(from, slot.Offset - from)));
            from = slot.Offset;
            isElse = slot.Kind == SlotKind.PictureElse || (isElse && slot.Kind != SlotKind.PictureEnd);
            if (!isElse && slot.Kind < SlotKind.BlockOpen)
                html.Append(Filling(slot.Kind, page.Links[slot.Index]));
        }

        html.Append(Encoding.UTF8.GetString(page.Body.Html.AsSpan(from)));
        return Colour().Replace(html.ToString(), "$1");
    }

    /// <summary>What colours code is added to it and nothing else.</summary>
    [GeneratedRegex("<span class=\"k-[a-z]\">([^<]*)</span>")]
    private static partial Regex Colour();

    private static string Filling(SlotKind kind, LinkRef link)
    {
        var address = WebUtility.HtmlEncode(LinkUrl.Encode(link.Target) + (link.Anchor is null ? "" : "#" + LinkUrl.Encode(link.Anchor)));
        var title = string.IsNullOrEmpty(link.Title) ? "" : $" title=\"{WebUtility.HtmlEncode(link.Title)}\"";
        return kind switch
        {
            SlotKind.LinkOpen => $"<a href=\"{address}\"{title}>",
            SlotKind.LinkText => link.Target,
            SlotKind.LinkClose => "</a>",
            SlotKind.Asset => address,
            _ => "",
        };
    }

    private sealed class CommonMarkTheoryAttribute : TheoryAttribute
    {
        public CommonMarkTheoryAttribute()
        {
            if (!File.Exists(Specification)) Skip = "The CommonMark specification (../shared/corpus/commonmark/spec.txt) is not here.";
        }
    }
}
