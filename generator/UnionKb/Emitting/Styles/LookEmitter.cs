using System.Text.RegularExpressions;
using UnionKb.Config;
using UnionKb.Diagnostics;
using UnionKb.Model;
using UnionKb.Text;

namespace UnionKb.Emitting.Styles;

/// <summary>
/// <c>assets/look.css</c>: what <c>theme:</c> in <c>site.yml</c> changes, as values of the theme's variables. A file of its own, because pages may hold no
/// styles; the theme's stylesheets say what each variable does.
/// </summary>
public sealed partial class LookEmitter : IEmitter
{
    public string Name => "look";

    public IEnumerable<Artefact> Emit(Site site)
    {
        var isChinese = site.Config.Language == Language.Zh;
        if (!site.Config.Look.IsOwn) yield return new Artefact("assets/look.css", output => Write(output, site.Config.Look, isChinese));
    }

    private static void Write(Utf8Writer output, Look look, bool isChinese)
    {
        output.Write(":root {\n"u8);
        Colours(output, "accent", look.Accent);
        Colours(output, "paper", look.Paper);
        Faces(output, "sans", isChinese ? WithQuotes("Quotes Sans", look.Sans) : look.Sans);
        Faces(output, "serif", isChinese ? WithQuotes("Quotes Serif", look.Serif) : look.Serif);
        Faces(output, "mono", look.Mono);
        if (look.Measure is { } measure) Line(output, "measure", $"{measure}rem");
        if (look.Indent) Line(output, "indent", "2em");
        if (look.SerifText) Line(output, "text-face", "var(--serif)");
        if (look.Density != Density.Normal) Line(output, "leading", look.Density == Density.Compact ? "1.6" : "2");
        if (look.Emphasis != Emphasis.Dots) Line(output, "stress", "none");
        if (look.Emphasis == Emphasis.Kai) Line(output, "stress-face", "var(--kai)");
        if (look.Emphasis == Emphasis.Bold) Line(output, "stress-weight", "700");
        if (look.Marks.HasFlag(NameMarks.Names)) Line(output, "name-line", "underline");
        if (look.Marks.HasFlag(NameMarks.Titles)) Line(output, "title-line", "underline wavy");
        output.Write("}\n"u8);
    }

    private static void Colours(Utf8Writer output, string name, ColourPair? colours)
    {
        if (colours is { } pair) Line(output, name, $"light-dark({pair.Light}, {pair.Dark})");
    }

    /// <summary>
    /// A face without Chinese characters has narrow quotation marks, dashes and dots; those of a Chinese text come from the theme's face for them instead.
    /// </summary>
    private static IReadOnlyList<string> WithQuotes(string quotes, IReadOnlyList<string> faces) =>
        faces.Count > 0 && !ChineseFace().IsMatch(faces[0]) ? [quotes, .. faces] : faces;

    /// <summary>Names of faces that have Chinese characters say so: in Chinese, by region, or by style.</summary>
    [GeneratedRegex(@"[\u4E00-\u9FFF]|\b(SC|TC|HK|CN|GB|CJK|Han)\b|Hei|Song|Sung|Ming|Kai|Fang|Yuan|YaHei", RegexOptions.IgnoreCase)]
    private static partial Regex ChineseFace();

    /// <summary>A list that ends in a comma: the theme's own faces follow it.</summary>
    private static void Faces(Utf8Writer output, string name, IReadOnlyList<string> faces)
    {
        if (faces.Count > 0) Line(output, "own-" + name, string.Concat(faces.Select(f => $"\"{f}\", ")).TrimEnd());
    }

    private static void Line(Utf8Writer output, string name, string value) => output.Write($"  --{name}: {value};\n");
}
