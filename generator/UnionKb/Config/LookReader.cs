using UnionKb.Diagnostics;
using UnionKb.Text;
using UnionKb.Yaml;

namespace UnionKb.Config;

/// <summary>Reads <c>theme:</c>. A wrong value is an error that names the allowed ones; colours that cannot be read well are a warning (UKB6021).</summary>
internal sealed class LookReader(SourceText source, DiagnosticBag diagnostics)
{
    private const string ColourForm = "#rrggbb | #rrggbb / #rrggbb";
    private const int ShortestMeasure = 24;
    private const int LongestMeasure = 60;

    /// <summary>Of text on its ground (WCAG 2.2, 1.4.3); long reading text more (1.4.6).</summary>
    private const double Readable = 4.5;

    private const double ReadableLong = 7;

    private static readonly string[] FaceKeys = SiteKeys.NamesOf(SiteKeys.Faces);

    public Look Read(YamlNode? node)
    {
        if (node is null) return new Look();
        if (node is not YamlMap map)
        {
            diagnostics.Add(source, node.Span, Rules.SettingWrong, "theme", "accent: \"#rrggbb\"");
            return new Look();
        }

        SettingFindings.UnknownKeys(source, map, SiteKeys.NamesOf(SiteKeys.Theme), diagnostics);
        var values = new YamlValues(source, map, diagnostics);
        var faces = Faces(map["faces"]);
        var paper = Paper(values);
        return new Look
        {
            Paper = paper,
            Accent = Accent(values, paper ?? Look.OwnPaper),
            Sans = faces[0],
            Serif = faces[1],
            Mono = faces[2],
            Measure = Measure(values),
            Indent = values.Flag("indent"),
            SerifText = values.Flag("serif"),
            Density = (Density)Choice(values, "density", SiteKeys.Densities),
            Emphasis = (Emphasis)Choice(values, "emphasis", SiteKeys.Emphases),
            Marks = Marks(values),
        };
    }

    private ColourPair? Paper(YamlValues values)
    {
        if (Colours(values, "paper") is not { } paper) return null;
        Check(values, "paper", Look.Ink.Light, paper.Light, ReadableLong);
        if (paper.Dark is { } dark) Check(values, "paper", Look.Ink.Dark, dark, ReadableLong);
        return new ColourPair(paper.Light, paper.Dark ?? Look.OwnPaper.Dark);
    }

    private ColourPair? Accent(YamlValues values, ColourPair paper)
    {
        if (Colours(values, "accent") is not { } accent) return null;
        Check(values, "accent", accent.Light, paper.Light, Readable);
        if (accent.Dark is { } dark) Check(values, "accent", dark, paper.Dark, Readable);
        return new ColourPair(accent.Light, accent.Dark ?? accent.Light.LightenedOn(paper.Dark, Readable));
    }

    private (Colour Light, Colour? Dark)? Colours(YamlValues values, string key)
    {
        if (values.Text(key) is not { } text) return null;
        var parts = Array.ConvertAll(text.Split(" / "), p => Colour.Parse(p.Trim()));
        if (parts.Length <= 2 && Array.TrueForAll(parts, p => p is not null)) return (parts[0]!.Value, parts.Length == 2 ? parts[1] : null);
        diagnostics.Add(SettingFindings.NotAllowed(source, values.SpanOf(key), key, text, [ColourForm]));
        return null;
    }

    private void Check(YamlValues values, string key, Colour text, Colour ground, double least)
    {
        var contrast = text.Contrast(ground);
        if (contrast >= least) return;
        diagnostics.Add(source, values.SpanOf(key), Rules.LowContrast, $"{text}", $"{ground}", Ratio(contrast), Ratio(least));
    }

    private static string Ratio(double contrast) => $"{(int)contrast}.{(int)(contrast * 10) % 10}";

    private string[][] Faces(YamlNode? node)
    {
        if (node is YamlMap map)
        {
            SettingFindings.UnknownKeys(source, map, FaceKeys, diagnostics);
            return Array.ConvertAll(FaceKeys, key => Names(map, key));
        }

        if (node is not null) diagnostics.Add(source, node.Span, Rules.SettingWrong, "faces", "sans: [name, …]");
        return [[], [], []];
    }

    /// <summary>Names as they may stand between quotation marks of a stylesheet without anything to escape.</summary>
    private string[] Names(YamlMap map, string key)
    {
        var names = new List<string>();
        foreach (var (name, span) in new YamlValues(source, map, diagnostics).PlacedTexts(key))
        {
            if (name.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_' or '.')) names.Add(name);
            else diagnostics.Add(source, span, Rules.SettingWrong, key, "Noto Serif SC");
        }

        return [.. names];
    }

    private int? Measure(YamlValues values)
    {
        var number = values.Number("measure");
        if (number is not { } measure || measure is >= ShortestMeasure and <= LongestMeasure) return number;
        diagnostics.Add(SettingFindings.NotAllowed(source, values.SpanOf("measure"), "measure", $"{measure}", [$"{ShortestMeasure}–{LongestMeasure}"]));
        return null;
    }

    /// <summary>The number of the chosen word; the first one where nothing is chosen.</summary>
    private int Choice(YamlValues values, string key, string[] allowed)
    {
        if (values.Text(key) is not { } text) return 0;
        if (Array.IndexOf(allowed, text) is >= 0 and var number) return number;
        diagnostics.Add(SettingFindings.NotAllowed(source, values.SpanOf(key), key, text, allowed));
        return 0;
    }

    private NameMarks Marks(YamlValues values)
    {
        var chosen = NameMarks.None;
        foreach (var (text, span) in values.PlacedTexts("marks"))
        {
            if (Array.IndexOf(SiteKeys.MarkNames, text) is >= 0 and var number) chosen |= (NameMarks)(1 << number);
            else diagnostics.Add(SettingFindings.NotAllowed(source, span, "marks", text, SiteKeys.MarkNames));
        }

        return chosen;
    }
}
