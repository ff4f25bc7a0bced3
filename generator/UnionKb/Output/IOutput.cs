using UnionKb.Diagnostics;

namespace UnionKb.Output;

/// <summary>
/// Where a site goes. A build opens it, writes every file in any order from any thread, and commits; nothing that was there before
/// changes until then.
/// </summary>
public interface IOutput
{
    /// <summary>Makes ready for one build; false with a finding when this place may not be written.</summary>
    bool Open(DiagnosticBag diagnostics);

    /// <param name="path">Address below the site root with forward slashes.</param>
    void Write(string path, ReadOnlySpan<byte> bytes);

    /// <summary>
    /// Makes all that was written the site, and removes what an earlier build made and this one did not. Null with findings when something stands in
    /// the way; nothing has changed then, unless one of them is <see cref="Rules.OutputHalfWritten"/>.
    /// </summary>
    OutputCounts? Commit(DiagnosticBag diagnostics);

    /// <summary>Forgets what was written since <see cref="Open"/>.</summary>
    void Abort();
}

public readonly record struct OutputCounts(int Files, int Written, int Removed, long Bytes);
