using UnionKb.Diagnostics;
using UnionKb.Text;
using UnionKb.Yaml;

namespace UnionKb.Config;

/// <summary>Reads <c>site.yml</c>. Only <c>title</c> is required; a wrong value is an error, an unknown key a warning with the nearest known one.</summary>
public static class SiteConfigReader
{
    private static readonly string[] Keys =
    [
        "title", "lang", "description", "base_url", "author", "footer", "never_link", "term_links",
        "pillars", "severities", "links", "pin", "words", "report", "relation_words", "outputs", "theme", "logo", "nav", "trusted_files",
    ];

    /// <summary>The settings, or null when the file is no YAML map or has no title (reported).</summary>
    public static SiteConfig? Read(SourceText source, DiagnosticBag diagnostics)
    {
        var node = YamlReader.Read(source, new TextSpan(0, source.Text.Length), diagnostics);
        if (node is null) return null;
        if (node is not YamlMap map)
        {
            diagnostics.Add(source, node.Span, Rules.SettingWrong, "site.yml", "key: value");
            return null;
        }

        SettingFindings.UnknownKeys(source, map, Keys, diagnostics);
        var values = new YamlValues(source, map, diagnostics);
        var title = values.Text("title");
        if (title is null)
        {
            diagnostics.Add(source, new TextSpan(0, 1), Rules.NoSiteTitle);
            return null;
        }

        return new SiteConfig
        {
            Title = title,
            Lang = Lang(values, source, diagnostics),
            Description = values.Text("description"),
            BaseUrl = BaseUrl(values, source, diagnostics),
            Author = values.Text("author"),
            Footer = FooterText(map, values, source, diagnostics),
            FooterLinks = FooterLinks(map, source, diagnostics),
            Nav = new MenuReader(source, diagnostics).Read(map["nav"], "nav", groups: true),
            Logo = values.Text("logo") is { } logo ? Logo(logo, values.SpanOf("logo"), source) : null,
            Look = new LookReader(source, diagnostics).Read(map["theme"]),
            NeverLink = values.Texts("never_link").ToHashSet(StringComparer.Ordinal),
            TermLinks = TermLinks(values, source, diagnostics),
            Pillars = values.Texts("pillars"),
            Pin = values.Texts("pin"),
            Words = values.Texts("words"),
            TrustedFiles = values.Texts("trusted_files"),
            RelationWords = RelationWords(map["relation_words"], source, diagnostics),
            Report = values.Flag("report"),
            Outputs = Chosen(values, source, diagnostics),
            Severities = Severities(map["severities"], Links(values, source, diagnostics), source, diagnostics),
        };
    }

    /// <summary>The shape of a language tag (RFC 5646, 2.1); whether the language exists is not asked.</summary>
    private static string Lang(YamlValues values, SourceText source, DiagnosticBag diagnostics)
    {
        const string fallback = "zh-CN";
        if (values.Text("lang") is not { } tag) return fallback;
        if (Array.TrueForAll(tag.Split('-'), part => part.Length is > 0 and <= 8 && part.All(char.IsAsciiLetterOrDigit)) && char.IsAsciiLetter(tag[0]))
            return tag;
        diagnostics.Add(source, values.SpanOf("lang"), Rules.SettingWrong, "lang", fallback);
        return fallback;
    }

    private static TermLinking TermLinks(YamlValues values, SourceText source, DiagnosticBag diagnostics)
    {
        switch (values.Text("term_links"))
        {
            case null or "quiet" or "true": return TermLinking.Quiet;
            case "all": return TermLinking.All;
            case "none" or "false": return TermLinking.None;
            default:
                diagnostics.Add(source, values.SpanOf("term_links"), Rules.SettingWrong, "term_links", "quiet | all | none");
                return TermLinking.Quiet;
        }
    }

    private static string? BaseUrl(YamlValues values, SourceText source, DiagnosticBag diagnostics)
    {
        if (values.Text("base_url") is not { } text) return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Query.Length + uri.Fragment.Length == 0)
            return uri.AbsoluteUri.EndsWith('/') ? uri.AbsoluteUri : uri.AbsoluteUri + "/";
        diagnostics.Add(source, values.SpanOf("base_url"), Rules.SettingWrong, "base_url", "https://…/");
        return null;
    }

    /// <summary>The foot of the page is a text, a list of links, or both by name.</summary>
    private static string? FooterText(YamlMap map, YamlValues values, SourceText source, DiagnosticBag diagnostics)
    {
        if (map["footer"] is not YamlMap foot) return map["footer"] is YamlList ? null : values.Text("footer");
        SettingFindings.UnknownKeys(source, foot, ["text", "links"], diagnostics);
        return new YamlValues(source, foot, diagnostics).Text("text");
    }

    private static MenuEntry[] FooterLinks(YamlMap map, SourceText source, DiagnosticBag diagnostics)
    {
        if (map["footer"] is null or YamlScalar) return [];
        var links = map["footer"] is YamlMap foot ? foot["links"] : map["footer"];
        return new MenuReader(source, diagnostics).Read(links, "footer", groups: false);
    }

    private static SettingText Logo(string text, TextSpan span, SourceText source) => new(text, source.PositionOf(span.Start), span.Length);

    private static Outputs Chosen(YamlValues values, SourceText source, DiagnosticBag diagnostics)
    {
        string[] names = ["markdown", "data", "offline"];
        var chosen = Outputs.None;
        foreach (var (text, span) in values.PlacedTexts("outputs"))
        {
            if (Array.IndexOf(names, text) is >= 0 and var number) chosen |= (Outputs)(1 << number);
            else diagnostics.Add(SettingFindings.NotAllowed(source, span, "outputs", text, names));
        }

        return chosen;
    }

    /// <summary>Each word with its reading from the other end, or with both: <c>word: from here / from there</c>.</summary>
    private static Dictionary<string, (string Forward, string Inverse)> RelationWords(YamlNode? node, SourceText source, DiagnosticBag diagnostics)
    {
        const string form = "word: from here / from there";
        var result = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        if (node is not null and not YamlMap) diagnostics.Add(source, node.Span, Rules.SettingWrong, "relation_words", form);
        if (node is not YamlMap map) return result;
        foreach (var (key, value) in map.Entries)
        {
            var parts = ((value as YamlScalar)?.Value ?? "").Split(" / ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length is 1 or 2) result[key.Value] = parts.Length == 1 ? (key.Value, parts[0]) : (parts[0], parts[1]);
            else diagnostics.Add(source, value.Span, Rules.SettingWrong, key.Value, form);
        }

        return result;
    }

    /// <summary>What becomes of errors that can be lowered: <c>links: warn</c>, or the default <c>error</c>.</summary>
    private static Severity Links(YamlValues values, SourceText source, DiagnosticBag diagnostics)
    {
        switch (values.Text("links"))
        {
            case "warn" or "warning": return Severity.Warning;
            case null or "error": return Severity.Error;
            default:
                diagnostics.Add(source, values.SpanOf("links"), Rules.SettingWrong, "links", "warn | error");
                return Severity.Error;
        }
    }

    private static Dictionary<string, Severity?> Severities(YamlNode? node, Severity links, SourceText source, DiagnosticBag diagnostics)
    {
        var result = new Dictionary<string, Severity?>(StringComparer.Ordinal);
        if (links != Severity.Error)
        {
            foreach (var rule in Rules.All.Where(r => r.CanBeLowered)) result[rule.Code] = links;
        }

        if (node is null) return result;
        if (node is not YamlMap map)
        {
            diagnostics.Add(source, node.Span, Rules.SettingWrong, "severities", "UKB3004: error | warning | note | off");
            return result;
        }

        foreach (var (key, value) in map.Entries)
        {
            var rule = Rules.All.FirstOrDefault(r => r.Code == key.Value);
            if (rule is null || (rule.Default == Severity.Error && !rule.CanBeLowered))
            {
                var meant = rule is null ? Nearest.Of(key.Value, Rules.All.Select(r => r.Code)) : null;
                diagnostics.Add(Diagnostic.In(source, key.Span, Rules.SeverityFixed, key.Value) with { Suggestion = meant });
                continue;
            }

            switch ((value as YamlScalar)?.Value)
            {
                case "error": result[key.Value] = Severity.Error; break;
                case "warning": result[key.Value] = Severity.Warning; break;
                case "note" or "off" when rule.CanBeLowered:
                    diagnostics.Add(source, value.Span, Rules.SettingWrong, key.Value, "error | warning");
                    break;
                case "note": result[key.Value] = Severity.Note; break;
                case "off": result[key.Value] = null; break;
                default: diagnostics.Add(source, value.Span, Rules.SettingWrong, key.Value, "error | warning | note | off"); break;
            }
        }

        return result;
    }
}
