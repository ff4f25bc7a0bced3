using System.Buffers;
using UnionKb.Model;
using UnionKb.Templating.Views;

namespace UnionKb.Emitting.Pages;

/// <summary>The box of key facts: what front matter says about the thing itself. Dates stand as the source prints them.</summary>
internal static class FactViews
{
    public static FactView[] Of(SiteFrame frame, LinkedPage page, string root)
    {
        var front = page.Page.Front;
        var strings = frame.Strings;
        var facts = new List<FactView>();
        Add("fact.when", front.When);
        if (front.Issuer is { Length: > 0 } issuer) facts.Add(new FactView(strings["fact.issuer"], [.. issuer.Split('、').Select(i => Linked(frame, page, i, root))]));
        var names = front.Aliases.Length == 0 ? [] : Array.FindAll(front.Aliases, a => !IsId(a));
        if (names.Length > 0) facts.Add(new FactView(strings["fact.aliases"], Array.ConvertAll(names, Plain)));
        Add("fact.code", front.Code);
        Add("fact.source", front.Source);
        Add("fact.author", front.Author);
        Add("fact.published", front.Published);
        return [.. facts];

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value)) facts.Add(new FactView(strings[name], [Plain(value)]));
        }
    }

    private static FactValueView Plain(string text) => new(text, null);

    /// <summary>A joint issuer is several, each with a page of its own where there is one.</summary>
    private static FactValueView Linked(SiteFrame frame, LinkedPage page, string name, string root) =>
        frame.ByName(name) is { } found && found != page.Index ? new FactValueView(name, frame.Link(found, root).Url) : Plain(name);

    /// <summary>Former ids are aliases too, but say nothing to a reader.</summary>
    private static bool IsId(string alias) =>
        alias.AsSpan().IndexOfAnyExcept(IdCharacters) < 0 && alias.Contains('-');

    private static readonly SearchValues<char> IdCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");
}
