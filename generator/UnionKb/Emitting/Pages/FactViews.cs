using System.Buffers;
using UnionKb.Model;
using UnionKb.Templating;
using UnionKb.Templating.Views;

namespace UnionKb.Emitting.Pages;

/// <summary>The box of key facts: what front matter says about the thing itself. Dates stand as the source prints them.</summary>
internal static class FactViews
{
    public static FactView[] Of(LinkedPage page, ThemeStrings strings)
    {
        var front = page.Page.Front;
        (string Name, string?[] Values)[] facts =
        [
            ("fact.when", [front.When]),
            ("fact.issuer", [front.Issuer]),
            ("fact.aliases", [.. front.Aliases.Where(a => !IsId(a))]),
            ("fact.code", [front.Code]),
            ("fact.source", [front.Source]),
            ("fact.author", [front.Author]),
            ("fact.published", [front.Published]),
        ];
        return
        [
            .. facts.Select(f => new FactView(strings[f.Name], [.. f.Values.Where(v => !string.IsNullOrEmpty(v)).Select(v => v!)]))
                .Where(f => f.Values.Length > 0),
        ];
    }

    /// <summary>Former ids are aliases too, but say nothing to a reader.</summary>
    private static bool IsId(string alias) =>
        alias.AsSpan().IndexOfAnyExcept(IdCharacters) < 0 && alias.Contains('-');

    private static readonly SearchValues<char> IdCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");
}
