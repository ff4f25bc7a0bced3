using UnionKb.Text;

namespace UnionKb.Emitting.Search;

/// <summary>A file of the index: a classic script that hands one value to <c>unionkb.shard</c>, because pages opened from disk may load nothing else.</summary>
internal static class Shard
{
    public static string Path(string name) => $"search/{name}.js";

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
