using UnionKb.Templating.Views.Frame;

namespace UnionKb.Templating.Views.Content;

/// <summary>A seed that a page takes sentences from.</summary>
/// <param name="Title">Title of the seed, or its file name.</param>
/// <param name="FileName">File name of the seed.</param>
/// <param name="Url">Address of the page that shows the seed.</param>
/// <param name="Paragraphs">The paragraphs used, each a link to its line.</param>
public sealed record OriginView(string Title, string FileName, string Url, LinkView[] Paragraphs);
