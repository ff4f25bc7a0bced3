namespace UnionKb.Model.Links;

/// <summary>
/// A line <c>[label]: words</c> that is shown as written, because the words have not the form of an address, although the text refers to the label.
/// Whether the words name a page or a file is known when all pages are.
/// </summary>
/// <param name="Words">What stands behind the colon, percent-decoded, without an anchor.</param>
public readonly record struct NamedDefinition(string Label, string Words, Place At);
