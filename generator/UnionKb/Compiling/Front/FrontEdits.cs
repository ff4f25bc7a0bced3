using UnionKb.Diagnostics;
using UnionKb.Text;
using UnionKb.Yaml;

namespace UnionKb.Compiling.Front;

/// <summary>Front matter changed key by key, every other character as it is: comments, order, and how lists are written.</summary>
internal static class FrontEdits
{
    /// <summary>The text with a key set to one word; at the end of the front matter when it had none.</summary>
    public static string Set(string text, string key, string value)
    {
        if (Entry(text, key) is { Value: YamlScalar scalar }) return text[..scalar.Span.Start] + Scalar(value) + text[scalar.Span.End..];
        return WithLine(text, $"{key}: {Scalar(value)}\n");
    }

    /// <summary>The text with an entry added to a list, unless it has it.</summary>
    public static string Add(string text, string key, string value)
    {
        var item = Scalar(value);
        switch (Entry(text, key)?.Value)
        {
            case null: return WithLine(text, $"{key}: [{item}]\n");
            case YamlScalar { IsNull: true } empty: return text[..empty.Span.Start].TrimEnd(' ') + $" [{item}]" + text[empty.Span.End..];
            case YamlScalar one when one.Value == value: return text;
            case YamlScalar one: return $"{text[..one.Span.Start]}[{text[one.Span.Start..one.Span.End]}, {item}]{text[one.Span.End..]}";
            case YamlList list when list.Items.Any(i => i is YamlScalar s && s.Value == value): return text;
            case YamlList { Items: [] } list: return $"{text[..list.Span.Start]}[{item}]{text[list.Span.End..]}";
            case YamlList list when text[list.Span.Start] == '[':
                return text.Insert(list.Items[^1].Span.End, $", {item}");
            case YamlList list:
                var start = text.LastIndexOf('\n', list.Items[^1].Span.Start) + 1;
                var dash = text.IndexOf('-', start);
                var end = text.IndexOf('\n', list.Items[^1].Span.End - 1);
                return text.Insert(end + 1, $"{text[start..dash]}- {item}\n");
            default: return text;
        }
    }

    /// <summary>The text without an entry of a list; without the list when nothing else was in it.</summary>
    public static string Remove(string text, string key, string value)
    {
        if (Entry(text, key) is not { } entry) return text;
        var items = entry.Value is YamlList list ? list.Items : [entry.Value];
        var at = Array.FindIndex(items, i => i is YamlScalar s && s.Value == value);
        if (at < 0) return text;
        if (items.Length == 1)
        {
            var first = text.LastIndexOf('\n', entry.Key.Span.Start) + 1;
            return text.Remove(first, LineEnd(text, entry.Value.Span.End) - first);
        }

        if (text[entry.Value.Span.Start] != '[')
        {
            var line = text.LastIndexOf('\n', items[at].Span.Start) + 1;
            return text.Remove(line, LineEnd(text, items[at].Span.End) - line);
        }

        var (from, to) = at > 0 ? (items[at - 1].Span.End, items[at].Span.End) : (items[0].Span.Start, items[1].Span.Start);
        return text.Remove(from, to - from);
    }

    /// <summary>Every key with its texts, in the order of the file.</summary>
    public static IEnumerable<(string Key, string[] Values)> Values(string text) => Map(text)?.Entries.Select(e => (e.Key.Value, e.Value switch
    {
        YamlScalar { IsNull: true } => [],
        YamlScalar scalar => new[] { scalar.Value },
        YamlList list => [.. list.Items.OfType<YamlScalar>().Select(s => s.Value)],
        _ => [],
    })) ?? [];

    /// <summary>Where the Markdown begins.</summary>
    public static int BodyStart(string text) => FrontBlock.Find(text) is { BodyStart: >= 0 } block ? block.BodyStart : 0;

    private static int LineEnd(string text, int from) => text.IndexOf('\n', Math.Max(0, from - 1)) is >= 0 and var end ? end + 1 : text.Length;

    private static (YamlScalar Key, YamlNode Value)? Entry(string text, string key)
    {
        foreach (var entry in Map(text)?.Entries ?? [])
        {
            if (entry.Key.Value == key) return entry;
        }

        return null;
    }

    private static YamlMap? Map(string text)
    {
        if (FrontBlock.Find(text) is not { BodyStart: >= 0 } block) return null;
        var bag = new DiagnosticBag();
        var source = new SourceText("", text);
        return FrontLines.Read(source, block.Yaml, bag) is YamlMap map ? KeyNames.Canonical(source, map, bag) : null;
    }

    private static string WithLine(string text, string line) =>
        FrontBlock.Find(text) is { BodyStart: >= 0 } block ? text.Insert(block.Yaml.End, line) : $"---\n{line}---\n\n{text}";

    /// <summary>An id or a name as YAML: plain when it is made of letters, digits and hyphens.</summary>
    private static string Scalar(string value) =>
        value.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '/' or '.') && value is [not '-', ..] ? value
            : $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
