using UnionKb.Emitting.Frame;
using UnionKb.Model;
using UnionKb.Templating.Views.Content;

namespace UnionKb.Emitting.Pages.Content;

/// <summary>The box of key facts: what front matter says about the thing itself. Dates stand as the source prints them.</summary>
internal static class FactViews
{
    public static FactView[] Of(SiteFrame frame, LinkedPage page, string root)
    {
        var front = page.Page.Front;
        var strings = frame.Strings;
        var facts = new List<FactView>();
        Add("fact.when", front.When);
        if (page.Issuers.Length > 0) facts.Add(new FactView(strings["fact.issuer"], Array.ConvertAll(page.Issuers, IssuerValue)));
        if (page.AbbreviationOf >= 0) facts.Add(new FactView(strings["fact.full"], [Linked(page.AbbreviationOf)]));
        if (page.Abbreviations.Length > 0) facts.Add(new FactView(strings["fact.short"], Array.ConvertAll(page.Abbreviations, Linked)));
        var names = OtherNames.Of(front);
        if (names.Length > 0) facts.Add(new FactView(strings["fact.aliases"], Array.ConvertAll(names, Plain)));
        Add("fact.pinyin", front.Pinyin);
        Add("fact.code", front.Code);
        Add("fact.source", front.Source);
        Add("fact.author", front.Author);
        Add("fact.published", front.Published);
        if (front.NeverLink) Add("fact.links", strings["fact.unlinked"]);
        return [.. facts];

        FactValueView IssuerValue(Issuer issuer) =>
            issuer.Page < 0 || issuer.Page == page.Index ? Plain(issuer.Name) : new FactValueView(issuer.Name, frame.Link(issuer.Page, root).Url);

        FactValueView Linked(int other)
        {
            var link = frame.Link(other, root);
            return new FactValueView(link.Title, link.Url);
        }

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value)) facts.Add(new FactView(strings[name], [Plain(value)]));
        }
    }

    private static FactValueView Plain(string text) => new(text, null);
}
