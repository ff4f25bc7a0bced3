using System.Text.Json.Nodes;
using UnionKb.Text;

namespace UnionKb.Cli.LanguageServer;

/// <summary>
/// The texts of a project as the editor has them: open ones from its messages, others from the disk; and places as the protocol counts them (lines and
/// UTF-16 units from 0).
/// </summary>
/// <param name="root">Absolute path of the project.</param>
internal sealed class OpenTexts(string root)
{
    private readonly Dictionary<string, string> _open = new(StringComparer.Ordinal);

    /// <summary>Text by path below the root.</summary>
    public IReadOnlyDictionary<string, string> Open => new Dictionary<string, string>(_open, StringComparer.Ordinal);

    public void Set(string path, string text) => _open[path] = text;

    public void Close(string path) => _open.Remove(path);

    /// <summary>Whether what the editor shows is not what lies on the disk.</summary>
    public bool HasUnsaved => _open.Any(o => !File.Exists(Path.Combine(root, o.Key)) || File.ReadAllText(Path.Combine(root, o.Key)) != o.Value);

    public SourceText? Source(string path)
    {
        if (_open.TryGetValue(path, out var text)) return new SourceText(path, text);
        var full = Path.Combine(root, path);
        return File.Exists(full) ? new SourceText(path, File.ReadAllText(full)) : null;
    }

    /// <summary>Path below the root; null for a document elsewhere.</summary>
    public string? PathOf(string uri)
    {
        if (!Uri.TryCreate(uri, UriKind.Absolute, out var parsed) || !parsed.IsFile) return null;
        var path = Path.GetRelativePath(root, parsed.LocalPath).Replace('\\', '/');
        return path.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(path) ? null : path;
    }

    public string UriOf(string path)
    {
        var full = Path.Combine(root, path).Replace('\\', '/');
        return "file://" + (full.StartsWith('/') ? "" : "/") + string.Join('/', full.Split('/').Select(Uri.EscapeDataString));
    }

    public static int OffsetOf(SourceText source, JsonNode position)
    {
        var (line, character) = (position["line"]!.GetValue<int>(), position["character"]!.GetValue<int>());
        var start = source.OffsetOfLine(line + 1);
        return Math.Min(source.Text.Length, start + Math.Min(character, source.LineAt(start).Length));
    }

    /// <summary>Where a place of our own begins, as an offset.</summary>
    public static int OffsetOf(SourceText source, LinePosition at)
    {
        var offset = source.OffsetOfLine(at.Line);
        for (var column = 1; column < at.Column && offset < source.Text.Length; column++) offset += char.IsHighSurrogate(source.Text[offset]) ? 2 : 1;
        return offset;
    }

    public static JsonObject Range(SourceText source, int start, int length) => new()
    {
        ["start"] = Position(source, start), ["end"] = Position(source, Math.Min(source.Text.Length, start + length)),
    };

    private static JsonObject Position(SourceText source, int offset)
    {
        var line = source.PositionOf(offset).Line;
        return new JsonObject { ["line"] = line - 1, ["character"] = offset - source.OffsetOfLine(line) };
    }
}
