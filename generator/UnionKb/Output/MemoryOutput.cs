using System.Collections.Concurrent;
using UnionKb.Diagnostics;

namespace UnionKb.Output;

/// <summary>Keeps the site in memory, for the preview server and tests. <see cref="Files"/> is replaced as a whole by each commit.</summary>
public sealed class MemoryOutput : IOutput
{
    private ConcurrentDictionary<string, byte[]> _next = new(StringComparer.Ordinal);

    /// <summary>Address to bytes of the last committed site.</summary>
    public IReadOnlyDictionary<string, byte[]> Files { get; private set; } = new Dictionary<string, byte[]>();

    public bool Open(DiagnosticBag diagnostics)
    {
        _next = new(StringComparer.Ordinal);
        return true;
    }

    public void Write(string path, ReadOnlySpan<byte> bytes) => _next[path] = bytes.ToArray();

    public OutputCounts? Commit(DiagnosticBag diagnostics)
    {
        var before = Files;
        var written = _next.Count(f => !before.TryGetValue(f.Key, out var old) || !old.AsSpan().SequenceEqual(f.Value));
        var removed = before.Keys.Count(path => !_next.ContainsKey(path));
        var bytes = _next.Sum(f => (long)f.Value.Length);
        Files = _next;
        _next = new(StringComparer.Ordinal);
        return new OutputCounts(Files.Count, written, removed, bytes);
    }

    public void Abort() => _next.Clear();
}
