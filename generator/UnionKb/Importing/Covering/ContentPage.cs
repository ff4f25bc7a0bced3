using UnionKb.Diagnostics;
using UnionKb.Text;
using UnionKb.Yaml;

namespace UnionKb.Importing.Covering;

/// <summary>A content file as far as the import looks at it: names and sentences.</summary>
public sealed record ContentPage(string Path, string Id, string? Title, string[] Names, ContentSentence[] Sentences)
{
    public static ContentPage Read(string path, string text)
    {
        var source = new SourceText(path, text);
        var bodyStart = FrontMatterEnd(text, out var front);
        // Findings in front matter belong to the build, which reads every page; the import takes what it can.
        var map = YamlReader.Read(source, front, new DiagnosticBag()) as YamlMap;
        var title = (map?["title"] as YamlScalar)?.Value;
        return new ContentPage(
            path,
            (map?["id"] as YamlScalar)?.Value ?? IdFromPath(path),
            title,
            [.. NamesOf(map, title)],
            MarkdownSentences.Read(text, bodyStart));
    }

    private static IEnumerable<string> NamesOf(YamlMap? map, string? title)
    {
        if (title is not null) yield return title;
        if (map?["aliases"] is not YamlList aliases) yield break;
        foreach (var alias in aliases.Items.OfType<YamlScalar>()) yield return alias.Value;
    }

    private static string IdFromPath(string path)
    {
        var parts = path.Split('/');
        var stem = parts[^1][..^".md".Length];
        return stem is "index" or "README" && parts.Length > 1 ? parts[^2] : stem;
    }

    /// <summary>Offset of the body and the range of the YAML between the two --- lines (empty without front matter).</summary>
    private static int FrontMatterEnd(string text, out TextSpan front)
    {
        front = new TextSpan(0, 0);
        if (!text.StartsWith("---\n", StringComparison.Ordinal)) return 0;
        var end = text.IndexOf("\n---\n", 3, StringComparison.Ordinal);
        if (end < 0 && text.EndsWith("\n---", StringComparison.Ordinal)) end = text.Length - 4;
        if (end < 0) return 0;
        front = TextSpan.FromBounds(4, Math.Max(4, end + 1));
        return Math.Min(text.Length, end + 5);
    }
}
