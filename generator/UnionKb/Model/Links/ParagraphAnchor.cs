using System.Globalization;

namespace UnionKb.Model.Links;

/// <summary>
/// The anchors of paragraphs and list items: the article that one is (<c>第三十九条</c>), else its section and its place in it (<c>概述~3</c>; <c>~3</c> before
/// the first heading). Such an anchor changes when something is put before the paragraph in the same section, and never by what happens elsewhere.
/// </summary>
/// <param name="Section">Id of the heading that it stands under; empty before the first.</param>
/// <param name="Number">Its place there, from 1.</param>
public readonly record struct ParagraphAnchor(string Section, int Number)
{
    public const char Mark = '~';

    /// <summary>Whether an id is formed like the anchor of a paragraph: no other id of a page may be.</summary>
    public static bool IsFormed(string id) =>
        id.LastIndexOf(Mark) is >= 0 and var mark && mark < id.Length - 1 && !id.AsSpan(mark + 1).ContainsAnyExceptInRange('0', '9');

    /// <summary>Reads an anchor; null for one of another form.</summary>
    public static ParagraphAnchor? Parse(string id)
    {
        var mark = id.LastIndexOf(Mark);
        if (!IsFormed(id) || id[mark + 1] == '0') return null;
        return int.TryParse(id.AsSpan(mark + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new(id[..mark], number) : null;
    }
}
