using System.Collections.Frozen;
using UnionKb.Diagnostics;
using UnionKb.Model;
using UnionKb.Text;
using UnionKb.Yaml;

namespace UnionKb.Compiling.Front;

/// <summary>The keys of front matter, and the other ways to write one: in Chinese, or in capitals.</summary>
internal static class KeyNames
{
    public static readonly string[] All =
    [
        "id", "title", "kind", "parent", "order", "tags", "aliases", "summary", "date", "when", "issuer", "source", "author",
        "published", "pinyin", "see_also", "never_link", "slogan", "pending", "draft", "code", "redirect_from", "relations", "pin", "no_link",
        "abbreviation_of", "updated", "short_title", "pack",
    ];

    private static readonly FrozenDictionary<string, string> Written = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["标识"] = "id", ["标题"] = "title", ["题目"] = "title", ["种类"] = "kind", ["类型"] = "kind", ["上级"] = "parent", ["次序"] = "order", ["排序"] = "order",
        ["标签"] = "tags", ["别名"] = "aliases", ["摘要"] = "summary", ["简介"] = "summary", ["日期"] = "date", ["发布日期"] = "date", ["时间"] = "when",
        ["发文机关"] = "issuer", ["发布机关"] = "issuer", ["来源"] = "source", ["出处"] = "source", ["作者"] = "author", ["发表时间"] = "published",
        ["拼音"] = "pinyin", ["读音"] = "pinyin", ["参见"] = "see_also", ["相关"] = "see_also", ["不自动链接"] = "never_link", ["口号"] = "slogan",
        ["待补"] = "pending", ["草稿"] = "draft", ["代码"] = "code", ["编号"] = "code", ["旧地址"] = "redirect_from", ["关系"] = "relations", ["专指"] = "pin",
        ["不加链接"] = "no_link", ["全称"] = "abbreviation_of", ["更新"] = "updated", ["更新日期"] = "updated", ["短标题"] = "short_title",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Kinds = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["专题"] = "topic", ["文献"] = "document", ["文件"] = "document", ["机构"] = "organisation", ["人物"] = "role", ["身份"] = "role", ["人物与身份"] = "role",
        ["事件"] = "event", ["术语"] = "term", ["词条"] = "term", ["制度"] = "system", ["资料包"] = "pack", ["普通页"] = "page", ["页面"] = "page",
        ["organization"] = "organisation",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The key that a written one means, or null when it is none of ours.</summary>
    public static string? Of(string written)
    {
        var key = written.Trim();
        if (Array.IndexOf(All, key) >= 0) return key;
        return Written.GetValueOrDefault(key) ?? Array.Find(All, k => k.Equals(key.Replace('-', '_'), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The kind that a written name means; null for none.</summary>
    public static PageKind? Kind(string name) => PageKinds.Parse(Kinds.GetValueOrDefault(name) ?? name.ToLowerInvariant());

    /// <summary>The map with every key of ours under its own name; two ways to write one key are one key twice (UKB2002).</summary>
    public static YamlMap Canonical(SourceText source, YamlMap map, DiagnosticBag diagnostics)
    {
        if (Array.TrueForAll(map.Entries, e => Array.IndexOf(All, e.Key.Value) >= 0)) return map;
        var entries = new List<(YamlScalar Key, YamlNode Value)>(map.Entries.Length);
        foreach (var (key, value) in map.Entries)
        {
            var named = Of(key.Value) is { } known ? key with { Value = known } : key;
            if (entries.Exists(e => e.Key.Value == named.Value)) diagnostics.Add(source, key.Span, Rules.KeyTwice, key.Value);
            else entries.Add((named, value));
        }

        return map with { Entries = [.. entries] };
    }
}
