using System.Collections.Frozen;
using UnionKb.Yaml;

namespace UnionKb.Compiling;

/// <summary>
/// Front matter as other tools write it, turned into our own keys before it is read: what means the same is renamed, what only steers the look of
/// another tool is set aside. A key of our own always wins. Names of keys are compared without case, as Hugo does.
/// </summary>
/// <remarks>
/// Sources: Docusaurus, Markdown front matter; VitePress and VuePress, Frontmatter config; Hugo, Front matter; Hexo, Front-matter; Jekyll and Just the
/// Docs, Front matter; MkDocs Material, Setup of pages; Starlight, Frontmatter reference; Obsidian, Properties.
/// </remarks>
internal sealed class ForeignFront
{
    private const string Address = "(address)";
    private const string NotDraft = "(published)";
    private const string Sidebar = "(sidebar)";

    private static readonly FrozenDictionary<string, string> Meanings = new Dictionary<string, string>
    {
        ["description"] = "summary", ["excerpt"] = "summary", ["abstract"] = "summary", ["subtitle"] = "summary",
        ["weight"] = "order", ["sidebar_position"] = "order", ["nav_order"] = "order", ["position"] = "order", ["rank"] = "order",
        ["linkTitle"] = "short_title", ["sidebar_label"] = "short_title", ["nav_title"] = "short_title", ["shortTitle"] = "short_title",
        ["menuTitle"] = "short_title",
        ["category"] = "tags", ["categories"] = "tags", ["tag"] = "tags",
        ["authors"] = "author",
        ["created"] = "date", ["publishDate"] = "date", ["pubDate"] = "date",
        ["alias"] = Address, ["slug"] = Address, ["permalink"] = Address, ["url"] = Address, ["redirects"] = Address, ["old_url"] = Address,
        ["publish"] = NotDraft,
        ["sidebar"] = Sidebar,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Keys that steer the look or the machinery of another tool; there is nothing here that they could steer.</summary>
    private static readonly FrozenSet<string> WithoutUse = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "layout", "template", "type", "toc", "outline", "aside", "sidebar_class_name", "sidebar_custom_props", "displayed_sidebar",
        "hide_title", "hide_table_of_contents", "toc_min_heading_level", "toc_max_heading_level", "pagination_label", "pagination_prev",
        "pagination_next", "custom_edit_url", "keywords", "keyword", "image", "images", "cover", "thumbnail", "banner", "top_img", "icon",
        "comments", "comment", "menu", "lastmod", "lastUpdated", "last_update", "updated", "modified", "last_modified_at", "expiryDate",
        "editLink", "navbar", "footer", "prev", "next", "pageClass", "head", "hero", "features", "home", "page", "isHome", "markdown",
        "math", "mathjax", "katex", "mermaid", "copyright", "hide", "status", "search", "has_children", "has_toc", "nav_exclude",
        "grand_parent", "cascade", "outputs", "resources", "headless", "isCJKLanguage", "summary_length", "no_list", "simple_list",
        "disableSafeHTML", "isFolder", "collapsible", "bookCollapseSection", "bookHidden", "bookToc", "geekdocHidden", "sticky", "top",
        "lang", "language", "locale", "translationKey", "cssclass", "cssclasses", "tableOfContents", "pagefind", "contributors", "article",
        "index", "breadcrumb", "star", "dir", "unlisted", "hidden", "exclude", "sitemap", "robots", "canonical", "canonical_url",
        "redirect_to", "no_comments", "disqus", "wordCount", "readingTime", "reward", "password", "encrypt", "theme", "highlight", "uuid",
        "abbrlink", "tagline", "actions", "heroImage");

    private readonly List<string> _understood = [];
    private readonly List<YamlScalar> _unused = [];
    private readonly List<string> _addresses = [];

    private ForeignFront()
    {
    }

    /// <summary>The map with our own keys only, and those that mean nothing anywhere.</summary>
    public YamlMap Map { get; private set; } = null!;

    /// <summary>The keys that were read as one of ours.</summary>
    public string[] Understood => [.. _understood];

    /// <summary>The keys of other tools that have no use here.</summary>
    public IReadOnlyList<YamlScalar> Unused => _unused;

    /// <summary>Addresses that the page has in the other tool.</summary>
    public string[] Addresses => [.. _addresses];

    /// <param name="own">The keys of our own.</param>
    public static ForeignFront Of(YamlMap map, string[] own)
    {
        var front = new ForeignFront();
        if (Array.TrueForAll(map.Entries, e => IsOwn(e.Key, e.Value, own))) front.Map = map;
        else front.Translate(map, own);
        return front;
    }

    private static bool IsOwn(YamlScalar key, YamlNode value, string[] own) => Array.IndexOf(own, key.Value) >= 0 && key.Value switch
    {
        "aliases" => !Array.Exists(Texts(value), t => t.Value.StartsWith('/')),
        "author" => value is YamlScalar,
        "tags" => value is not YamlList list || !Array.Exists(list.Items, i => i is YamlList),
        "pin" or "published" => !IsFlag(value),
        _ => true,
    };

    private void Translate(YamlMap map, string[] own)
    {
        var entries = new List<(YamlScalar Key, YamlNode Value)>();
        foreach (var (key, value) in map.Entries)
        {
            if (IsOwn(key, value, own)) Put(entries, key, value);
            else if (Array.IndexOf(own, key.Value) >= 0) PutOwn(entries, key, value);
        }

        foreach (var (key, value) in map.Entries)
        {
            if (Array.IndexOf(own, key.Value) >= 0) continue;
            if (Meanings.TryGetValue(key.Value, out var meaning)) PutForeign(entries, key, meaning, value);
            else if (Array.Find(own, o => o.Equals(key.Value, StringComparison.OrdinalIgnoreCase)) is { } same) PutForeign(entries, key, same, value);
            else if (WithoutUse.Contains(key.Value)) _unused.Add(key);
            else entries.Add((key, value));
        }

        Map = new YamlMap([.. entries], map.Span);
    }

    /// <summary>A key that we have too, with a value that only another tool gives it.</summary>
    private void PutOwn(List<(YamlScalar Key, YamlNode Value)> entries, YamlScalar key, YamlNode value)
    {
        switch (key.Value)
        {
            case "aliases":
                foreach (var old in Texts(value).Where(t => t.Value.StartsWith('/'))) AddAddress(key, old.Value);
                Put(entries, key, new YamlList([.. Texts(value).Where(t => !t.Value.StartsWith('/'))], value.Span));
                break;
            case "author": Put(entries, key, Names(value)); break;
            case "tags": Put(entries, key, new YamlList([.. Texts(value)], value.Span)); break;
            case "published": PutForeign(entries, key, NotDraft, value); break;
            default: _unused.Add(key); break;
        }
    }

    private void PutForeign(List<(YamlScalar Key, YamlNode Value)> entries, YamlScalar key, string meaning, YamlNode value)
    {
        switch (meaning)
        {
            case Address:
                foreach (var address in Texts(value)) AddAddress(key, address.Value);
                return;
            case NotDraft when value is YamlScalar { Value: "false" }:
                PutNew(entries, key, "draft", new YamlScalar("true", false, value.Span));
                return;
            case NotDraft: return;
            case Sidebar when value is YamlMap sidebar:
                if (sidebar["order"] is { } order) PutForeign(entries, key, "order", order);
                if (sidebar["label"] is { } label) PutForeign(entries, key, "short_title", label);
                return;
            case "order" when value is not YamlScalar { IsNull: false } || !int.TryParse(((YamlScalar)value).Value, out _):
            case Sidebar:
                _unused.Add(key);
                return;
            case "author": PutNew(entries, key, meaning, Names(value)); return;
            case "tags":
                AddTags(entries, key, value);
                return;
            case "summary" or "short_title" or "title" when value is not YamlScalar:
                _unused.Add(key);
                return;
            default: PutNew(entries, key, meaning, value); return;
        }
    }

    private void AddTags(List<(YamlScalar Key, YamlNode Value)> entries, YamlScalar key, YamlNode value)
    {
        var at = entries.FindIndex(e => e.Key.Value == "tags");
        YamlNode[] all = [.. at < 0 ? [] : Texts(entries[at].Value), .. Texts(value)];
        var tags = all.Cast<YamlScalar>().DistinctBy(t => t.Value.Trim()).ToArray();
        if (at >= 0) entries[at] = (entries[at].Key, new YamlList(tags, entries[at].Value.Span));
        else entries.Add((key with { Value = "tags" }, new YamlList(tags, value.Span)));
        _understood.Add(key.Value);
    }

    private void AddAddress(YamlScalar key, string address)
    {
        // A pattern such as :title/ is the machinery of another tool.
        if (address.Contains(':') || address.AsSpan().Trim().Length == 0) return;
        _addresses.Add(address.Trim());
        _understood.Add(key.Value);
    }

    private void PutNew(List<(YamlScalar Key, YamlNode Value)> entries, YamlScalar key, string name, YamlNode value)
    {
        if (entries.Exists(e => e.Key.Value == name)) return;
        entries.Add((key with { Value = name }, value));
        _understood.Add(key.Value);
    }

    private static void Put(List<(YamlScalar Key, YamlNode Value)> entries, YamlScalar key, YamlNode value) => entries.Add((key, value));

    private static bool IsFlag(YamlNode value) => value is YamlScalar { Quoted: false, Value: "true" or "false" };

    /// <summary>Several authors as one text; of an author with a name and more, the name.</summary>
    private static YamlScalar Names(YamlNode value)
    {
        var items = value is YamlList list ? list.Items : [value];
        var names = items.Select(i => i switch
        {
            YamlScalar scalar => scalar.Value,
            YamlMap map => ((map["name"] ?? map["title"]) as YamlScalar)?.Value ?? "",
            _ => "",
        });
        return new YamlScalar(string.Join('、', names.Where(n => n.AsSpan().Trim().Length > 0)), true, value.Span);
    }

    /// <summary>The texts of a value, out of lists in lists as well; a single one counts as a list of one.</summary>
    private static YamlScalar[] Texts(YamlNode value) => value switch
    {
        YamlScalar { IsNull: true } => [],
        YamlScalar scalar => [scalar],
        YamlList list => [.. list.Items.SelectMany(Texts)],
        _ => [],
    };
}
