using UnionKb.Model;
using UnionKb.Search.Writing.Pages;
using UnionKb.Text;
using UnionKb.Text.Folding;

namespace UnionKb.Search.Writing.Shards;

/// <summary>What results can be narrowed to: names of kinds, then tags, years and pillars, each with the numbers of its pages.</summary>
internal static class FacetShard
{
    public static void Write(Utf8Writer writer, ShardWriter shard, SearchPage[] pages, Section[] sections)
    {
        var json = shard.Json.Append("{\"kinds\":[");
        for (var kind = 0; kind < PageKinds.All.Count; kind++)
        {
            json.Append(kind == 0 ? "[" : ",[").String(PageKinds.All[kind]);
            foreach (var name in KindNames.Of((PageKind)kind)) json.Append(',').String(name);
            json.Append(']');
        }

        WriteFacet(json.Append("],\"tags\":["), pages, page => page.Page.Front.Tags);
        WriteFacet(json.Append("],\"years\":["), pages, page => Years(page.Page.Front));
        WriteFacet(json.Append("],\"pillars\":["), pages, page => page.Section >= 0 && sections[page.Section] is { Pillar: >= 0 } pillar ? [pillar.Title] : []);
        json.Append("]}");
        shard.WriteText(writer, "facets");
    }

    /// <summary>The years of a page: that of its date, and those that its own wording of the date names.</summary>
    internal static IEnumerable<string> Years(FrontMatter front)
    {
        if (front.Date is { Length: >= 4 } date) yield return date[..4];
        if (PrintedDate.Parse(front.When) is { } printed) yield return $"{printed.Year:D4}";
        var when = Folding.Fold(front.When ?? "");
        for (var at = 0; at + 4 <= when.Length; at++)
        {
            var digits = when.AsSpan(at, 4);
            if (digits.ContainsAnyExceptInRange('0', '9') || digits[0] == '0') continue;
            if (at > 0 && char.IsAsciiDigit(when[at - 1])) continue;
            if (at + 4 < when.Length && char.IsAsciiDigit(when[at + 4])) continue;
            yield return digits.ToString();
        }
    }

    private static void WriteFacet(JsonText json, SearchPage[] pages, Func<LinkedPage, IEnumerable<string>> valuesOf)
    {
        var found = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            foreach (var value in valuesOf(page.Page))
            {
                if (!found.TryGetValue(value, out var list)) found.Add(value, list = []);
                if (list.Count == 0 || list[^1] != page.Page.Index) list.Add(page.Page.Index);
            }
        }

        var separator = "[";
        foreach (var (value, list) in found.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            json.Append(separator).String(value);
            foreach (var page in list) json.Append(',').Number(page);
            json.Append(']');
            separator = ",[";
        }
    }
}
