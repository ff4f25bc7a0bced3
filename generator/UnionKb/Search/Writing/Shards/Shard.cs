using System.Globalization;
using UnionKb.Text;

namespace UnionKb.Search.Writing.Shards;

/// <summary>A file of the index: a classic script that hands one value to <c>unionkb.shard</c>, because pages opened from disk may load nothing else.</summary>
internal static class Shard
{
    /// <summary>Bits of a stamp in the index.</summary>
    public const int StampBits = 24;

    public static string StampText(int stamp) => stamp.ToString("x6", CultureInfo.InvariantCulture);

    public static void Write(Utf8Writer writer, string name, string stamp, Action<Utf8Writer> value)
    {
        writer.Write("unionkb.shard(\""u8);
        writer.Write(name);
        writer.Write("\",\""u8);
        writer.Write(stamp);
        writer.Write("\","u8);
        value(writer);
        writer.Write(");\n"u8);
    }
}
