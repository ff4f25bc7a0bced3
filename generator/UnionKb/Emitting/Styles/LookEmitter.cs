using UnionKb.Config;
using UnionKb.Model;
using UnionKb.Text;

namespace UnionKb.Emitting.Styles;

/// <summary>
/// <c>assets/look.css</c>: what <c>theme:</c> in <c>site.yml</c> changes, as values of the theme's variables. A file of its own, because pages may hold no
/// styles; the theme's stylesheets say what each variable does.
/// </summary>
public sealed class LookEmitter : IEmitter
{
    public string Name => "look";

    public IEnumerable<Artefact> Emit(Site site)
    {
        if (!site.Config.Look.IsOwn) yield return new Artefact("assets/look.css", output => Write(output, site.Config.Look));
    }

    private static void Write(Utf8Writer output, Look look)
    {
        output.Write(":root {\n"u8);
        Colours(output, "accent", look.Accent);
        Colours(output, "paper", look.Paper);
        Faces(output, "sans", look.Sans);
        Faces(output, "serif", look.Serif);
        Faces(output, "mono", look.Mono);
        if (look.Measure is { } measure) Line(output, "measure", $"{measure}rem");
        if (look.Indent) Line(output, "indent", "2em");
        if (look.SerifText) Line(output, "text-face", "var(--serif)");
        if (look.Density != Density.Normal) Line(output, "leading", look.Density == Density.Compact ? "1.6" : "2");
        output.Write("}\n"u8);
    }

    private static void Colours(Utf8Writer output, string name, ColourPair? colours)
    {
        if (colours is { } pair) Line(output, name, $"light-dark({pair.Light}, {pair.Dark})");
    }

    /// <summary>A list that ends in a comma: the theme's own faces follow it.</summary>
    private static void Faces(Utf8Writer output, string name, IReadOnlyList<string> faces)
    {
        if (faces.Count > 0) Line(output, "own-" + name, string.Concat(faces.Select(f => $"\"{f}\", ")).TrimEnd());
    }

    private static void Line(Utf8Writer output, string name, string value) => output.Write($"  --{name}: {value};\n");
}
