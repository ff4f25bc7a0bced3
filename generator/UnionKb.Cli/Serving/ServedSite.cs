using System.Security.Cryptography;
using UnionKb.Diagnostics;

namespace UnionKb.Cli.Serving;

/// <summary>
/// What the browser can see at one moment: the files of the last good build (none before the first) and the findings of the last
/// build, good or not. <see cref="Version"/> changes whenever the files change.
/// </summary>
internal sealed record ServedSite(IReadOnlyDictionary<string, byte[]> Files, string Version, Diagnostic[] Problems)
{
    /// <summary>How an address opens a file in the editor (<see cref="EditorLink"/>).</summary>
    public string Editor { get; init; } = EditorLink.Default;

    /// <summary>Changes whenever a stylesheet does.</summary>
    public string Styles
    {
        get
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var sheets = Files.Where(f => f.Key.EndsWith(".css", StringComparison.Ordinal)).OrderBy(f => f.Key, StringComparer.Ordinal);
            foreach (var sheet in sheets) hash.AppendData(sheet.Value);
            return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
        }
    }

    public static readonly ServedSite Empty = new(new Dictionary<string, byte[]>(), "0", []);
}
