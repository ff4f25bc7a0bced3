using System.Text;
using UnionKb.Model;
using UnionKb.Text;

namespace UnionKb.Linking.Resolving;

/// <summary>
/// Anchors as other tools make them from the words of a heading. They differ in what they do with punctuation, blanks, case and repeated headings
/// (GitHub and Docusaurus: <c>github-slugger</c>; VitePress: <c>@mdit-vue/shared</c>; Python-Markdown: <c>toc</c>; Hugo: <c>autoHeadingIDType</c>),
/// and agree in letters and digits: by these a heading is found.
/// </summary>
internal static class AnchorForms
{
    /// <summary>
    /// The id of the heading that an anchor means: by its words in any case, as a slug, with the number of a repeated heading behind it
    /// (<c>例题-1</c> and <c>例题_1</c> are the second), or below another one (<c>章#节</c>). Null when there is none.
    /// </summary>
    public static string? Find(string anchor, Page page)
    {
        var meant = anchor.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(anchor) : anchor;
        if (Array.Find(page.Anchors, a => a.Equals(meant, StringComparison.OrdinalIgnoreCase)) is { } same) return same;
        if (At(meant, page.Headings, 0) is >= 0 and var whole) return page.Headings[whole].Id;
        if (!meant.Contains('#', StringComparison.Ordinal)) return null;

        var at = -1;
        foreach (var step in meant.Split('#', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var below = At(step, page.Headings, at + 1);
            if (below < 0 || (at >= 0 && !IsBelow(page.Headings, at, below))) return null;
            at = below;
        }

        return at < 0 ? null : page.Headings[at].Id;
    }

    /// <summary>Whether two texts are the same in letters and digits; false for texts without any.</summary>
    public static bool Same(string left, string right) => KeyOf(left) is { Length: > 0 } key && key == KeyOf(right);

    private static int At(string anchor, Heading[] headings, int from)
    {
        var key = KeyOf(anchor);
        if (key.Length == 0) return -1;
        var found = Array.FindIndex(headings, from, h => KeyOf(h.Text) == key || KeyOf(h.Id) == key);
        if (found >= 0) return found;

        // The number of a repeated heading counts from 1 at the second.
        var mark = anchor.LastIndexOfAny(['-', '_']);
        if (mark <= 0 || !int.TryParse(anchor.AsSpan(mark + 1), out var number) || number < 1) return -1;
        var repeated = KeyOf(anchor[..mark]);
        for (var i = from; i < headings.Length; i++)
        {
            if (KeyOf(headings[i].Text) == repeated && number-- == 0) return i;
        }

        return -1;
    }

    private static bool IsBelow(Heading[] headings, int above, int below)
    {
        for (var i = above + 1; i <= below; i++)
        {
            if (headings[i].Level <= headings[above].Level) return false;
        }

        return true;
    }

    private static string KeyOf(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var rune in Width.Narrow(text).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)) key.Append(Rune.ToLowerInvariant(rune));
        }

        return key.ToString();
    }
}
