using System.Text.Json.Nodes;
using UnionKb.Config;
using UnionKb.Diagnostics;
using UnionKb.Model;
using UnionKb.Model.Front;
using UnionKb.Text;
using UnionKb.Text.Pinyin;
using UnionKb.Yaml;

namespace UnionKb.Cli.LanguageServer;

/// <summary>
/// What may come next: pages behind <c>[[</c> and behind keys that name them, keys, kinds and tags. Chinese names are found by their pinyin, whole or by
/// initials, because editors match what is typed against the filter text.
/// </summary>
internal sealed class Completion(Site? site, Language language)
{
    private const int Value = 12;
    private const int Property = 10;
    private const int File = 17;

    private static readonly string[] PageKeys = ["parent", "see_also", "relations", "pin", "abbreviation_of"];

    public JsonArray At(SourceText source, int offset)
    {
        var line = source.LineAt(offset);
        var start = source.OffsetOfLine(source.PositionOf(offset).Line);
        var before = line[..Math.Min(line.Length, offset - start)];
        if (source.Path == "site.yml") return InSettings(before);
        if (before.LastIndexOf("[[", StringComparison.Ordinal) is >= 0 and var open && before.IndexOf("]]", open, StringComparison.Ordinal) < 0)
            return Pages(source, start + open + 2, offset);
        return Navigation.IsInFront(source.Text, offset) ? InFront(source, offset, start, before) : [];
    }

    private static JsonArray Items(IEnumerable<JsonObject> items) => [.. items];

    private JsonArray InSettings(string before)
    {
        if (!before.Contains(':')) return Keys(SiteKeys.All);
        var key = Array.Find(SiteKeys.All, k => before.StartsWith(k.Name + ":", StringComparison.Ordinal));
        if (key is null) return [];
        return key.Name is "pillars" or "pin" or "nav" ? Pages(null, 0, 0) : Items(key.Choices.Select(c => Item(c, null, Value)));
    }

    private JsonArray InFront(SourceText source, int offset, int lineStart, string before)
    {
        if (!before.Contains(':') && !before.StartsWith(' ') && !before.StartsWith('-')) return Keys(FrontKeys.All);
        var (word, _) = Navigation.WordAt(source.Text, offset);
        return Navigation.KeyAbove(source, offset) switch
        {
            "kind" => Items(PageKinds.All.Select(k => Item(k, null, Value))),
            "tags" => Items(site?.Tags.Select(t => Item(t.Name, null, Value, Sounds(t.Name))) ?? []),
            { } key when PageKeys.Contains(key) => Pages(source, Math.Max(lineStart, word), offset),
            _ => [],
        };
    }

    private JsonArray Keys(IEnumerable<YamlKey> keys) => Items(keys.Select(k =>
    {
        var item = Item(k.Name, k.Meaning.In(language), Property);
        item["insertText"] = k.Name + ": ";
        return item;
    }));

    /// <summary>Every page by title; its id is what is written.</summary>
    private JsonArray Pages(SourceText? source, int start, int offset) => Items(site?.Pages.Select(page =>
    {
        string[] names = [page.Title, page.Id, .. page.Page.Front.Aliases];
        var filter = string.Join(' ', names.Concat(names.Select(Sounds)));
        var item = Item(page.Title, $"{page.Id} · {page.Page.Front.Kind.Name()}", File, filter);
        item["insertText"] = page.Id;
        if (source is not null) item["textEdit"] = new JsonObject { ["range"] = OpenTexts.Range(source, start, offset - start), ["newText"] = page.Id };
        return item;
    }) ?? []);

    /// <summary>The pinyin of a name, and its initials.</summary>
    private static string Sounds(string name)
    {
        var syllables = Pinyin.Syllables(name);
        return $"{name} {string.Concat(syllables)} {string.Concat(syllables.Select(s => s[..1]))}";
    }

    private static JsonObject Item(string label, string? detail, int kind, string? filter = null)
    {
        var item = new JsonObject { ["label"] = label, ["kind"] = kind };
        if (detail is not null) item["detail"] = detail;
        if (filter is not null) item["filterText"] = filter;
        return item;
    }
}
