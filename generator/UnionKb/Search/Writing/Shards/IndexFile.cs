using UnionKb.Text;

namespace UnionKb.Search.Writing.Shards;

/// <summary>One file of the index: its address below the site root and a pure function that writes its bytes, called once, on any worker.</summary>
internal sealed record IndexFile(string Path, Action<Utf8Writer> Write);
