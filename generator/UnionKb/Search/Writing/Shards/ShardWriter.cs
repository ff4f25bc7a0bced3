using System.Text;
using UnionKb.Search.Format;
using UnionKb.Text;

namespace UnionKb.Search.Writing.Shards;

/// <summary>
/// Writes packed shards: classic scripts in UTF-16 (little endian, with its mark) whose value is a string of bits (<see cref="BitWriter"/>); a
/// sixteenth of the file is lost where base 64 would lose a quarter. The mark decides about the encoding in every browser, from disk too,
/// whatever a server says (WHATWG Encoding, decode). One writer serves one worker, shard after shard.
/// </summary>
internal sealed class ShardWriter
{
    private readonly TextPacker _packer = new();

    /// <summary>The value of the shard to be.</summary>
    public BitWriter Bits { get; } = new(0x20000);

    /// <summary>The value of the shard to be, where that is text.</summary>
    public JsonText Json { get; } = new();

    public void Clear()
    {
        Bits.Clear();
        Json.Clear();
    }

    public void Write(Utf8Writer writer, string name, string stamp)
    {
        WriteUnits(writer, $"\uFEFF{ShardScript.Start(name, stamp)}\"");
        writer.Write(Bits.Script);
        WriteUnits(writer, $"\"{ShardScript.End}");
    }

    public void WriteText(Utf8Writer writer, string name) => WriteText(writer, name, Json.Written);

    public void WriteText(Utf8Writer writer, string name, ReadOnlySpan<char> text)
    {
        _packer.Pack(text, Bits);
        Write(writer, name, "");
    }

    private static void WriteUnits(Utf8Writer writer, string units) => Encoding.Unicode.GetBytes(units, writer.Extend(units.Length * 2));
}
