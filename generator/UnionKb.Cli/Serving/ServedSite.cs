using UnionKb.Diagnostics;

namespace UnionKb.Cli.Serving;

/// <summary>
/// What the browser can see at one moment: the files of the last good build (none before the first) and the findings of the last
/// build, good or not. <see cref="Version"/> changes whenever the files change.
/// </summary>
internal sealed record ServedSite(IReadOnlyDictionary<string, byte[]> Files, string Version, Diagnostic[] Problems)
{
    public static readonly ServedSite Empty = new(new Dictionary<string, byte[]>(), "0", []);
}
