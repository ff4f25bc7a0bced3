using UnionKb.Diagnostics;
using UnionKb.Model;
using UnionKb.Text;

namespace UnionKb.Importing.Recipes;

/// <summary>Reads one page of a recipe: its front matter and the blocks of its body.</summary>
internal static class PageRecipeReader
{
    public static PageRecipe? Read(RecipeFields fields, SourceText source, DiagnosticBag diagnostics)
    {
        var (id, title) = (fields.Required("id"), fields.Required("title"));
        var page = id is null || title is null ? null : new PageRecipe
        {
            Id = id,
            Title = title,
            Kind = Kind(fields.Text("kind"), source, diagnostics),
            Parent = fields.Text("parent"),
            Tags = fields.Texts("tags"),
            Aliases = fields.Texts("aliases"),
            Ids = fields.Texts("ids"),
            Summary = fields.Text("summary"),
            When = fields.Text("when"),
            Issuer = fields.Text("issuer"),
            Pinyin = fields.Text("pinyin"),
            Pending = fields.Texts("pending"),
            SeeAlso = fields.Texts("see_also"),
            Relations = fields.Texts("relations"),
            Slogan = fields.Flag("slogan"),
            NeverLink = fields.Flag("never_link"),
            Body = [.. fields.Maps("body").Select(f => Block(f, source, diagnostics)).OfType<BlockRecipe>()],
        };
        fields.Done();
        return page;
    }

    private static PageKind Kind(Worded? kind, SourceText source, DiagnosticBag diagnostics)
    {
        if (kind is null) return PageKind.Topic;
        if (PageKinds.Parse(kind.Text) is { } known) return known;
        diagnostics.Add(source, kind.Place, Rules.WrongValue, "kind", string.Join(" / ", PageKinds.All));
        return PageKind.Topic;
    }

    private static BlockRecipe? Block(RecipeFields fields, SourceText source, DiagnosticBag diagnostics)
    {
        var place = fields.Place;
        BlockRecipe? block =
            fields.Has("home") ? Sentences(fields, "home", place)
            : fields.Has("quote") ? Sentences(fields, "quote", place)
            : fields.Has("list") ? List(fields, place)
            : fields.Has("table") ? Table(fields, place)
            : fields.Has("links") ? new LinksRecipe(fields.Links("links", w => new LinkRecipe(null, w)), place)
            : fields.Text("heading") is { } heading ? new HeadingRecipe(heading, fields.Text("id"), Math.Clamp(fields.Number("level") ?? 2, 2, 6), place)
            : fields.Text("editor") is { } note ? new RemarkRecipe("EDITOR", note, place)
            : fields.Text("pending") is { } blank ? new RemarkRecipe("PENDING", blank, place)
            : null;
        if (block is null && !fields.Has("home") && !fields.Has("quote") && !fields.Has("list") && !fields.Has("table"))
            diagnostics.Add(source, place, Rules.RecipeKeyMissing, "home / quote / list / table / links / heading / editor / pending");
        fields.Done();
        return block;
    }

    private static SentencesRecipe? Sentences(RecipeFields fields, string key, TextSpan place)
    {
        var (span, definition) = (fields.Span(key), fields.Text("definition"));
        return span is null ? null : new SentencesRecipe(span, key == "home", definition is not null, definition, place);
    }

    private static ListRecipe? List(RecipeFields fields, TextSpan place)
    {
        var (from, ordered, items) = (fields.Span("from"), fields.Flag("ordered"), fields.Links("list", w => new LinkRecipe(w, null)));
        return from is null ? null : new ListRecipe(from, ordered, items, place);
    }

    private static TableRecipe? Table(RecipeFields fields, TextSpan place)
    {
        var (from, labels, header, rows) = (fields.Span("from"), fields.Flag("labels"), fields.Texts("table"), fields.Rows("rows"));
        return from is null ? null : new TableRecipe(from, labels, header, rows, place);
    }
}
