using System.Security.Cryptography;
using UnionKb.Diagnostics;
using UnionKb.Folders;

namespace UnionKb.Publishing;

/// <summary>
/// The hashes of all files of a published site, in the form that <c>sha256sum -c</c> reads (GNU coreutils): hash, two spaces, path.
/// </summary>
internal static class SiteManifest
{
    public const string Name = "manifest.sha256";

    public static byte[] Of(IEnumerable<(string Path, byte[] Hash)> files) => System.Text.Encoding.UTF8.GetBytes(
        string.Concat(files.OrderBy(f => f.Path, StringComparer.Ordinal).Select(f => $"{Convert.ToHexStringLower(f.Hash)}  {f.Path}\n")));

    /// <summary>Hash by path; null when the text is no manifest.</summary>
    public static Dictionary<string, string>? Read(string text)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length < 67 || line[64] != ' ' || line[65] is not (' ' or '*')) return null;
            files[line[66..].TrimEnd('\r')] = line[..64];
        }

        return files;
    }

    /// <summary>What is there, against what was published; findings by path.</summary>
    /// <param name="present">Paths of all files.</param>
    public static IEnumerable<Diagnostic> Compare(Dictionary<string, string> published, IReadOnlyCollection<string> present, Func<string, Stream> open)
    {
        var there = present.ToHashSet(StringComparer.Ordinal);
        foreach (var (path, hash) in published.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            if (!there.Contains(path)) yield return Diagnostic.About(null, Rules.PublishedMissing, path);
            else if (HashOf(open, path) != hash) yield return Diagnostic.About(null, Rules.PublishedChanged, path);
        }

        foreach (var path in present.Where(p => p != Name && !published.ContainsKey(p)).Order(StringComparer.Ordinal))
            yield return Diagnostic.About(null, Rules.PublishedExtra, path);
    }

    /// <summary>Paths of all files below a folder; nothing is followed through links.</summary>
    public static string[] FilesOf(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0, MatchType = MatchType.Simple })
            .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Where(p => RealPath.FirstLink(folder, p) is null).Order(StringComparer.Ordinal),
    ];

    private static string HashOf(Func<string, Stream> open, string path)
    {
        using var stream = open(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
