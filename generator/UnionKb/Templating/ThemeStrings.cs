using System.Collections.Frozen;
using System.Globalization;
using UnionKb.Diagnostics;
using UnionKb.Folders;
using UnionKb.Text;
using UnionKb.Yaml;

namespace UnionKb.Templating;

/// <summary>
/// The words of the theme in the site's language: <c>strings.&lt;language&gt;.yml</c> of the theme, single ones replaced by the
/// project's file of the same name. Nothing a reader sees is written in C#.
/// </summary>
public sealed class ThemeStrings
{
    private readonly FrozenDictionary<string, string> _texts;

    private ThemeStrings(Dictionary<string, string> texts) => _texts = texts.ToFrozenDictionary(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Names => _texts.Keys;

    /// <summary>The text of a name; the name itself where it is unknown (the loader has reported that).</summary>
    public string this[string name] => _texts.GetValueOrDefault(name, name);

    public bool Has(string name) => _texts.ContainsKey(name);

    /// <summary>Ends the name of a text's form for the number 1 (Unicode CLDR, plural rules: <c>one</c> of English; Chinese has no such form).</summary>
    public const string One = ".one";

    /// <summary>A text with <c>{0}</c>, <c>{1}</c> … filled in; the form for one thing where the first value is 1 and the language has it.</summary>
    public string Format(string name, params string[] values)
    {
        var text = values is ["1", ..] && Has(name + One) ? this[name + One] : this[name];
        for (var i = 0; i < values.Length; i++) text = text.Replace($"{{{i}}}", values[i], StringComparison.Ordinal);
        return text;
    }

    /// <summary><c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c> as readers of the language write it; anything else unchanged.</summary>
    public string Date(string? date)
    {
        var parts = (date ?? "").Split('-');
        if (parts.Length > 3 || !Array.TrueForAll(parts, p => p.Length is 2 or 4 && p.All(char.IsAsciiDigit))) return date ?? "";
        var name = parts.Length switch { 1 => "date.year", 2 => "date.month", _ => "date.day" };
        string[] values = [.. parts.Select(p => p.TrimStart('0')), .. Enumerable.Repeat("", 3 - parts.Length), MonthOf(parts)];
        return Format(name, values);
    }

    private string MonthOf(string[] date)
    {
        var months = this["date.months"].Split(' ');
        return date.Length > 1 && int.Parse(date[1], CultureInfo.InvariantCulture) is var month && month >= 1 && month <= months.Length
            ? months[month - 1]
            : "";
    }

    /// <summary>
    /// Reads the strings for a BCP 47 tag (its first subtag counts; English where the theme has no such language).
    /// Findings: those of the YAML reader, UKB2004 for a value that is no text, UKB4015 for a name the theme does not have.
    /// </summary>
    public static ThemeStrings Load(string theme, string? project, string language, DiagnosticBag diagnostics)
    {
        var tag = language.Split('-')[0].ToLowerInvariant();
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        Read(theme, File.Exists(Path.Combine(theme, FileName(tag))) ? tag : "en", "", texts, false, diagnostics);
        if (project is not null) Read(project, tag, "templates/", texts, true, diagnostics);
        return new ThemeStrings(texts);
    }

    private static string FileName(string tag) => $"strings.{tag}.yml";

    private static void Read(string folder, string tag, string prefix, Dictionary<string, string> texts, bool known, DiagnosticBag diagnostics)
    {
        var path = Path.Combine(folder, FileName(tag));
        if (!File.Exists(path)) return;
        var (source, error) = SourceFile.Read(prefix + FileName(tag), path);
        if (error is not null)
        {
            diagnostics.Add(error);
            return;
        }

        if (YamlReader.Read(source, new TextSpan(0, source.Text.Length), diagnostics) is not YamlMap map) return;
        foreach (var (key, value) in map.Entries)
        {
            if (value is not YamlScalar text) diagnostics.Add(source, value.Span, Rules.WrongValue, key.Value, "text");
            else if (known && !IsKnown(key.Value, texts)) diagnostics.Add(Unknown(source, key, texts.Keys));
            else texts[key.Value] = text.Value;
        }
    }

    /// <summary>A project may add the form for one thing to any text.</summary>
    private static bool IsKnown(string name, Dictionary<string, string> texts) =>
        texts.ContainsKey(name) || (name.EndsWith(One, StringComparison.Ordinal) && texts.ContainsKey(name[..^One.Length]));

    private static Diagnostic Unknown(SourceText source, YamlScalar key, IEnumerable<string> names) =>
        Diagnostic.In(source, key.Span, Rules.UnusedString, key.Value) with { Suggestion = Nearest.Of(key.Value, names) };
}
