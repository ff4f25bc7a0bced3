using UnionKb.Text;

namespace UnionKb.Emitting;

/// <summary>
/// One file to be: its address below the site root (forward slashes, not percent-encoded) and a pure function that writes its bytes.
/// <see cref="Write"/> is called once, on any worker, with an empty writer.
/// </summary>
public sealed record Artefact(string Path, Action<Utf8Writer> Write);
