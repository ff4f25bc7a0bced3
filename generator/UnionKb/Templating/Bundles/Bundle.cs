using System.Text;
using System.Text.RegularExpressions;
using UnionKb.Diagnostics;
using UnionKb.Text;

namespace UnionKb.Templating.Bundles;

/// <summary>
/// A file of the theme that is put together of others, so that a page asks for one: <c>assets/unionkb.css</c> and <c>assets/unionkb.js</c> name their
/// parts as the web does, a line each (<c>@import "text.css";</c>, <c>import './site.js';</c>); every other line stays as it is.
/// </summary>
public sealed partial class Bundle
{
    private static readonly string[] Addresses = ["assets/unionkb.css", "assets/unionkb.js"];

    private readonly (string Line, string? Media, ThemeAsset? Part)[] _lines;

    private Bundle(ThemeAsset asset, (string Line, string? Media, ThemeAsset? Part)[] lines) => (Asset, _lines) = (asset, lines);

    public ThemeAsset Asset { get; }

    /// <summary>The files that it is made of.</summary>
    public IEnumerable<ThemeAsset> Parts => _lines.Select(l => l.Part).OfType<ThemeAsset>();

    private bool IsScript => Asset.Address.EndsWith(".js", StringComparison.Ordinal);

    /// <summary>The bundles of a theme; a part that is not there is UKB6024.</summary>
    internal static Bundle[] Read(IReadOnlyList<ThemeAsset> assets, DiagnosticBag diagnostics) =>
        [.. assets.Where(a => Addresses.Contains(a.Address)).Select(a => Read(a, assets, diagnostics))];

    /// <summary>Appends the whole file: parts without comments and indentation, in the order of their lines.</summary>
    /// <param name="output">Takes the bytes.</param>
    /// <param name="read">Reads a file, absolute path to bytes.</param>
    public void Write(Utf8Writer output, Func<string, byte[]> read)
    {
        foreach (var (line, media, part) in _lines)
        {
            if (media is not null) output.Write($"@media {media}{{\n");
            if (part is null) output.Write(line);
            else output.Write(IsScript ? ScriptText.Compact(Text(read(part.File))) : StyleText.Compact(Text(read(part.File))));
            output.Write(media is null ? "\n"u8 : "}\n"u8);
        }
    }

    private static Bundle Read(ThemeAsset asset, IReadOnlyList<ThemeAsset> assets, DiagnosticBag diagnostics)
    {
        var lines = new List<(string, string?, ThemeAsset?)>();
        var isScript = asset.Address.EndsWith(".js", StringComparison.Ordinal);
        var text = Text(File.ReadAllBytes(asset.File));
        foreach (var line in (isScript ? ScriptText.Compact(text) : StyleText.WithoutComments(text)).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var import = (isScript ? ScriptImport() : StyleImport()).Match(line);
            if (!import.Success)
            {
                lines.Add((line, null, null));
                continue;
            }

            var name = import.Groups["name"].Value;
            var media = import.Groups["media"] is { Success: true } written ? written.Value : null;
            var part = assets.FirstOrDefault(a => a.Address == "assets/" + name);
            if (part is null) diagnostics.Add(Diagnostic.About(null, Rules.BundlePartMissing, asset.Address, name));
            else lines.Add((line, media, part));
        }

        return new Bundle(asset, [.. lines]);
    }

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal);

    [GeneratedRegex("""^\s*@import "(?<name>[^"]+)"(\s+(?<media>[a-z]+))?;\s*$""")]
    private static partial Regex StyleImport();

    [GeneratedRegex("""^\s*import '\./(?<name>[^']+)';\s*$""")]
    private static partial Regex ScriptImport();
}
