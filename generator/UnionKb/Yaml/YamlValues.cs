using System.Globalization;
using UnionKb.Diagnostics;
using UnionKb.Text;

namespace UnionKb.Yaml;

/// <summary>Typed access to the entries of a map; a value of the wrong form is reported where it stands and counts as absent.</summary>
public sealed class YamlValues(SourceText source, YamlMap map, DiagnosticBag diagnostics)
{
    /// <summary>Place of a key's value; an empty span when the key is absent.</summary>
    public TextSpan SpanOf(string key) => map[key]?.Span ?? default;

    public string? Text(string key)
    {
        switch (map[key])
        {
            case null or YamlScalar { IsNull: true }: return null;
            case YamlScalar { Value: var value } when value.AsSpan().Trim().Length > 0:
                // Line ends and tabs are spaces in one line of text.
                var line = value.AsSpan().IndexOfAny('\n', '\r', '\t') < 0 ? value : value.ReplaceLineEndings(" ").Replace('\t', ' ');
                return line.Trim();
            case YamlScalar: return null;
            case var other: return Wrong<string?>(Rules.NotText, key, other, null);
        }
    }

    /// <summary>A list of texts; a single text counts as a list of one.</summary>
    public string[] Texts(string key) => Array.ConvertAll(PlacedTexts(key), t => t.Text);

    /// <summary>As <see cref="Texts"/>, each with its place.</summary>
    public (string Text, TextSpan Span)[] PlacedTexts(string key)
    {
        switch (map[key])
        {
            case null or YamlScalar { IsNull: true }: return [];
            case YamlScalar scalar: return Trimmed([scalar]);
            case YamlList list when Array.TrueForAll(list.Items, i => i is YamlScalar): return Trimmed(list.Items);
            case var other: return Wrong<(string, TextSpan)[]>(Rules.NotTexts, key, other, []);
        }
    }

    /// <summary>A list of short names; written in one line, each comma or 、 ends one.</summary>
    public string[] Names(string key) =>
        map[key] is YamlScalar { IsNull: false, Quoted: false } line
            ? line.Value.Split([',', '，', '、', ';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : Texts(key);

    private static (string Text, TextSpan Span)[] Trimmed(YamlNode[] items) =>
        [.. items.Select(i => (((YamlScalar)i).Value.Trim(), i.Span)).Where(i => i.Item1.Length > 0)];

    public int? Number(string key)
    {
        if (Text(key) is not { } text) return null;
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : Wrong<int?>(Rules.NotNumber, key, map[key]!, null);
    }

    public bool Flag(string key) => Text(key) switch
    {
        null or "false" or "no" => false,
        "true" or "yes" => true,
        _ => Wrong(Rules.NotFlag, key, map[key]!, false),
    };

    /// <summary>A date in ISO form, however it is written (<see cref="WrittenDate"/>), checked against the calendar.</summary>
    public string? Date(string key) =>
        Text(key) is not { } text ? null : WrittenDate.Read(text) ?? Wrong<string?>(Rules.NotDate, key, map[key]!, null);

    private T Wrong<T>(Rule rule, string key, YamlNode node, T fallback)
    {
        diagnostics.Add(source, node.Span, rule, key);
        return fallback;
    }
}
