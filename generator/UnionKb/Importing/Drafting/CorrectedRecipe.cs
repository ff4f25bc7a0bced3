using System.Text.RegularExpressions;
using UnionKb.Importing.Recipes;
using UnionKb.Importing.Segmenting;
using UnionKb.Text;

namespace UnionKb.Importing.Drafting;

/// <summary>
/// An editor's recipe brought up to its changed text, as a proposal: addresses that moved are rewritten in place, and a new paragraph joins the page
/// of the one before it. Everything else stays as the editor wrote it.
/// </summary>
internal static partial class CorrectedRecipe
{
    /// <summary>Added to the name of the recipe for the proposal beside it.</summary>
    public const string Suffix = ".proposed";

    /// <summary>The text of the corrected recipe, or null when nothing moved and no paragraph is new.</summary>
    public static string? Of(Recipe recipe, SeedText seed, IReadOnlyList<SeedText> seeds)
    {
        var relocation = Relocation.Of(recipe, seed, seeds);
        var edits = relocation.Moves.Select(m => (Span: AddressIn(recipe.Source.Text, m.From.Place), By: m.To.Address)).ToList();
        edits.AddRange(Additions(relocation.On(recipe), seed, seeds));
        if (edits.Count == 0) return null;
        var text = recipe.Source.Text;
        foreach (var (span, by) in edits.OrderByDescending(e => e.Span.Start)) text = string.Concat(text.AsSpan(0, span.Start), by, text.AsSpan(span.End));
        return text;
    }

    /// <summary>Lines for the paragraphs that no page has, each behind the block that has the paragraph before it.</summary>
    private static IEnumerable<(TextSpan, string)> Additions(Recipe recipe, SeedText seed, IReadOnlyList<SeedText> seeds)
    {
        var resolver = new SpanResolver(seed, seeds, recipe.Source, new Diagnostics.DiagnosticBag());
        var places = new SortedDictionary<int, TextSpan>();
        foreach (var home in recipe.Pages.SelectMany(p => p.Body).OfType<SentencesRecipe>().Where(s => s.Home))
        {
            foreach (var sentence in resolver.Resolve(home.Span)) places[sentence.Address.Line] = home.Place;
        }

        foreach (var sentence in recipe.Drops.SelectMany(d => resolver.Resolve(d.Span))) places.TryAdd(sentence.Address.Line, default);
        var before = default(TextSpan);
        var added = new List<(TextSpan Behind, string Line)>();
        foreach (var line in seed.Unique.Select(s => s.Address.Line).Distinct())
        {
            if (!places.TryGetValue(line, out var place)) added.Add((before, Addresses.Of(seed, line)));
            else if (place.Length > 0) before = place;
        }

        return added.Where(a => a.Behind.Length > 0).GroupBy(a => a.Behind).Select(g => Addition(recipe.Source.Text, g.Key, g.Select(a => a.Line)));
    }

    private static (TextSpan, string) Addition(string text, TextSpan block, IEnumerable<string> addresses)
    {
        var start = text.LastIndexOf('\n', block.Start) + 1;
        var indent = text[start..].Length - text[start..].TrimStart(' ').Length;
        var end = EndOfLine(text, block.Start);
        // Lines of the block are indented deeper than its sign.
        while (end < text.Length && text.AsSpan(end).IndexOfAnyExcept(' ') is var depth && depth > indent && text[end + depth] != '\n') end = EndOfLine(text, end);
        return (new TextSpan(end, 0), string.Concat(addresses.Select(a => $"{new string(' ', indent)}- home: {YamlText.Of(a)}  # 新增\n")));
    }

    private static int EndOfLine(string text, int at) => text.IndexOf('\n', at) is >= 0 and var end ? end + 1 : text.Length;

    private static TextSpan AddressIn(string text, TextSpan place)
    {
        var match = Numbers().Match(text, place.Start);
        return new TextSpan(match.Index, match.Length);
    }

    [GeneratedRegex(@"(?<![\d:])\d+(?:\.\d+)?(?:-\d+(?:\.\d+)?)?(?![\d:])")]
    private static partial Regex Numbers();
}
