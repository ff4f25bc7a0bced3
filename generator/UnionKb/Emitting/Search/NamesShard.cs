using System.Text;
using UnionKb.Text;
using UnionKb.Text.Folding;
using UnionKb.Text.Pinyin;

namespace UnionKb.Emitting.Search;

/// <summary>
/// What pages are called: <c>aliases</c> (read at every search: other names and codes), <c>names</c> (titles and aliases with readings, for pinyin
/// and for suggestions) and <c>headings</c> (with readings, for pinyin). Readings: one for each character of the folded name, joined by commas.
/// </summary>
internal static class NamesShard
{
    /// <summary>How many places of one heading's words are kept.</summary>
    private const int MostPlaces = 5;

    public static bool HasAliases(SearchPage[] pages) => Array.Exists(pages, HasAliases);

    /// <summary>Pages with other names: number, id, address, title, kind, code, names.</summary>
    public static void WriteAliases(Utf8Writer writer, SearchPage[] pages)
    {
        var json = new StringBuilder();
        var separator = '[';
        foreach (var page in pages)
        {
            if (!HasAliases(page)) continue;
            var front = page.Page.Page.Front;
            WriteAddress(json.Append(separator), page);
            JsonText.Append(json.Append(','), front.Code ?? "");
            foreach (var alias in front.Aliases) JsonText.Append(json.Append(','), alias);
            json.Append(']');
            separator = ',';
        }

        PackedScript.WriteText(writer, "aliases", "", json.Append(separator == '[' ? "[]" : "]").ToString());
    }

    /// <summary>All pages: number, id, address, title, kind, then each name and its readings, the title first.</summary>
    public static void WriteTitles(Utf8Writer writer, SearchPage[] pages)
    {
        var json = new StringBuilder("[");
        foreach (var page in pages)
        {
            if (json.Length > 1) json.Append(',');
            WriteAddress(json, page);
            WriteName(json.Append(','), page.Page.Title, page.Page.Page.Front.Pinyin);
            foreach (var alias in page.Page.Page.Front.Aliases) WriteName(json.Append(','), alias, null);
            json.Append(']');
        }

        PackedScript.WriteText(writer, "names", "", json.Append(']').ToString());
    }

    /// <summary>Each wording of headings once, in order: the words, their readings, then number of a page and anchor, a few times.</summary>
    public static void WriteHeadings(Utf8Writer writer, SearchPage[] pages)
    {
        var places = new SortedDictionary<string, List<(int Page, string Anchor)>>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            foreach (var heading in page.Page.Page.Headings)
            {
                if (!places.TryGetValue(heading.Text, out var list)) places.Add(heading.Text, list = []);
                if (list.Count < MostPlaces) list.Add((page.Page.Index, heading.Id));
            }
        }

        var json = new StringBuilder("[");
        foreach (var (text, list) in places)
        {
            WriteName(json.Append(json.Length > 1 ? ",[" : "["), text, null);
            foreach (var (page, anchor) in list) JsonText.Append(json.Append(',').Append(page).Append(','), anchor);
            json.Append(']');
        }

        PackedScript.WriteText(writer, "headings", "", json.Append(']').ToString());
    }

    private static bool HasAliases(SearchPage page) => page.Page.Page.Front is { Aliases.Length: > 0 } or { Code: not null };

    private static void WriteAddress(StringBuilder json, SearchPage page)
    {
        json.Append('[').Append(page.Page.Index).Append(',');
        JsonText.Append(json, page.Page.Id);
        JsonText.Append(json.Append(','), page.Page.Url);
        JsonText.Append(json.Append(','), page.Page.Title);
        json.Append(',').Append((int)page.Page.Page.Front.Kind);
    }

    private static void WriteName(StringBuilder json, string name, string? reading)
    {
        JsonText.Append(json, name);
        json.Append(",\"").AppendJoin(',', Pinyin.Readings(Variants.Fold(name), reading)).Append('"');
    }
}
