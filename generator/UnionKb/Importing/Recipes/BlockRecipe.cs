using UnionKb.Text;

namespace UnionKb.Importing.Recipes;

/// <summary>One block of a page's body as the recipe orders it.</summary>
public abstract record BlockRecipe(TextSpan Place);

/// <summary>Whole sentences of the text: at home here, or quoted; in a definition box when <paramref name="Definition"/>.</summary>
/// <param name="Term">What the box defines, in the text's words.</param>
public sealed record SentencesRecipe(SpanReference Span, bool Home, bool Definition, Worded? Term, TextSpan Place) : BlockRecipe(Place);

/// <summary>A list whose items are words of <paramref name="From"/>.</summary>
public sealed record ListRecipe(SpanReference From, bool Ordered, LinkRecipe[] Items, TextSpan Place) : BlockRecipe(Place);

/// <summary>A table whose cells are words of <paramref name="From"/>; the header is the editor's, and so is the first column when
/// <paramref name="Labels"/>.</summary>
public sealed record TableRecipe(SpanReference From, bool Labels, Worded[] Header, Worded[][] Rows, TextSpan Place) : BlockRecipe(Place);

/// <summary>Links to pages, as a list.</summary>
public sealed record LinksRecipe(LinkRecipe[] Items, TextSpan Place) : BlockRecipe(Place);

/// <summary>A heading of the editor's or the text's own.</summary>
/// <param name="Level">2 right below the page's title, down to 6.</param>
public sealed record HeadingRecipe(Worded Text, Worded? Id, int Level, TextSpan Place) : BlockRecipe(Place);

/// <summary>A remark of the editor's, or a blank for one: <paramref name="Callout"/> is EDITOR or PENDING.</summary>
public sealed record RemarkRecipe(string Callout, Worded Text, TextSpan Place) : BlockRecipe(Place);

/// <summary>An item that may lead to a page; without a text it shows the page's title.</summary>
public sealed record LinkRecipe(Worded? Text, Worded? Page);
