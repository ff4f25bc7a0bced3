using UnionKb.Search.Format;
using UnionKb.Text;

namespace UnionKb.Search.Writing.Shards;

/// <summary>As many shard writers as workers write at once: each is used again, so that their buffers are made once.</summary>
internal sealed class ShardWriters
{
    private readonly Stack<ShardWriter> _free = [];

    /// <summary>A file of the index, written with a writer that nobody else has meanwhile.</summary>
    public IndexFile Script(string name, Action<Utf8Writer, ShardWriter> write) => new(IndexFiles.Path(name), writer =>
    {
        var shard = Take();
        write(writer, shard);
        shard.Clear();
        lock (_free) _free.Push(shard);
    });

    private ShardWriter Take()
    {
        lock (_free) return _free.Count > 0 ? _free.Pop() : new ShardWriter();
    }
}
