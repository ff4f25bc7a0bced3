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
        var facts = new List<FactView>();
        Add("fact.when", front.When);
        Add("fact.issuer", front.Issuer);
        var names = front.Aliases.Length == 0 ? [] : Array.FindAll(front.Aliases, a => !IsId(a));
        if (names.Length > 0) facts.Add(new FactView(strings["fact.aliases"], names));
        Add("fact.code", front.Code);
        Add("fact.source", front.Source);
        Add("fact.author", front.Author);
        Add("fact.published", front.Published);
        return [.. facts];

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value)) facts.Add(new FactView(strings[name], [value]));
        }
    }

    /// <summary>Former ids are aliases too, but say nothing to a reader.</summary>
    private static bool IsId(string alias) =>
        alias.AsSpan().IndexOfAnyExcept(IdCharacters) < 0 && alias.Contains('-');

    private static readonly SearchValues<char> IdCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");
}
