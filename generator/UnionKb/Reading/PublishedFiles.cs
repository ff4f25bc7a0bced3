using UnionKb.Diagnostics;
using UnionKb.Model;
using UnionKb.Text.Svg;

namespace UnionKb.Reading;

/// <summary>What is changed of the files beside the pages before they are published, so that nothing runs as part of the site.</summary>
internal static class PublishedFiles
{
    /// <param name="root">Absolute path of the project.</param>
    /// <param name="prefix">Of the content folder below it, with a slash, or empty.</param>
    public static IEnumerable<Diagnostic> Findings(string root, string prefix, Site site)
    {
        foreach (var asset in site.Assets)
        {
            var path = asset.StartsWith("../", StringComparison.Ordinal) ? asset[3..] : prefix + asset;
            if (site.Renamed.TryGetValue(asset, out var address)) yield return Diagnostic.About(path, Rules.PublishedAsText, path, address);
            else if (SafeSvg.IsSvg(asset) && !site.Config.Trusts(asset) && OfSvg(root, path) is { } finding) yield return finding;
        }
    }

    private static Diagnostic? OfSvg(string root, string path)
    {
        try
        {
            if (SafeSvg.Of(File.ReadAllBytes(Path.Combine(root, path))) is not { } svg) return Diagnostic.About(path, Rules.SvgUnread, path);
            return svg.Removed.Length > 0 ? Diagnostic.About(path, Rules.SvgCleaned, path, Argument.List(svg.Removed, isCut: false)) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null; // The step that measures pictures has said so.
        }
    }
}
