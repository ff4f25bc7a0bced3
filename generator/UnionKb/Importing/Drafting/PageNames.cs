using System.Text.RegularExpressions;
using UnionKb.Diagnostics;
using UnionKb.Importing.Drafting.Markup;
using UnionKb.Importing.Recipes;
using UnionKb.Text;
using UnionKb.Text.Pinyin;

namespace UnionKb.Importing.Drafting;

/// <summary>The ids of all pages that recipes make or <c>content/</c> already has: each once, and every link leads to one.</summary>
internal sealed partial class PageNames
{
    private readonly Dictionary<string, string> _owners = new(StringComparer.Ordinal);
    private readonly DiagnosticBag _diagnostics;
    private readonly Lazy<NearestName> _nearest;
    private SourceText? _recipe;

    /// <param name="present">Ids of pages in <c>content/</c> that no import made.</param>
    public PageNames(IEnumerable<Recipe> recipes, IEnumerable<string> present, DiagnosticBag diagnostics)
    {
        _diagnostics = diagnostics;
        _nearest = new Lazy<NearestName>(() => new NearestName([.. _owners.Keys.Order(StringComparer.Ordinal)]));
        foreach (var id in present) _owners.TryAdd(id, "content/");
        foreach (var recipe in recipes)
        {
            foreach (var id in recipe.Pages.SelectMany(p => p.Ids.Prepend(p.Id))) Claim(id, recipe.Source);
        }
    }

    /// <summary>Findings of what follows are in this recipe.</summary>
    public PageNames In(SourceText recipe)
    {
        _recipe = recipe;
        return this;
    }

    public void Require(Worded? id)
    {
        if (id is null || _owners.ContainsKey(id.Text)) return;
        _diagnostics.Add(Diagnostic.In(_recipe!, id.Place, Rules.PageUnknown, id.Text) with
        {
            Suggestion = _nearest.Value.Of(id.Text),
        });
    }

    /// <summary>An item as Markdown: plain words, or a wiki link with them as label.</summary>
    public string Link(LinkRecipe item)
    {
        Require(item.Page);
        if (item.Page is null) return MarkdownText.Escape(item.Text?.Text ?? "");
        return item.Text is null ? $"[[{item.Page.Text}]]" : $"[[{item.Page.Text}|{MarkdownText.Label(item.Text.Text)}]]";
    }

    private void Claim(Worded id, SourceText recipe)
    {
        if (id.Text.Length > 60 || !Shape().IsMatch(id.Text)) _diagnostics.Add(recipe, id.Place, Rules.IdInvalid, id.Text);
        else if (!_owners.TryAdd(id.Text, recipe.Path)) _diagnostics.Add(recipe, id.Place, Rules.IdTwice, id.Text, _owners[id.Text]);
    }

    /// <summary>Lower-case ASCII kebab-case; the import makes no other ids (editors may).</summary>
    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Shape();
}
