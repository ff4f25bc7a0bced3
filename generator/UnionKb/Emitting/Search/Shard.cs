using System.Buffers;
using UnionKb.Text;

namespace UnionKb.Emitting.Search;

/// <summary>A file of the index: a classic script that hands one value to <c>unionkb.shard</c>, because pages opened from disk may load nothing else.</summary>
internal static class Shard
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        "\"\\\u2028\u2029" + string.Concat(Enumerable.Range(0, 0x20).Select(c => (char)c)));

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

    /// <summary>A JavaScript string literal.</summary>
    public static void WriteString(Utf8Writer writer, ReadOnlySpan<char> text)
    {
        writer.Write((byte)'"');
        for (var at = text.IndexOfAny(Escaped); at >= 0; at = text.IndexOfAny(Escaped))
        {
            writer.Write(text[..at]);
            writer.Write($"\\u{(int)text[at]:x4}");
            text = text[(at + 1)..];
        }

        writer.Write(text);
        writer.Write((byte)'"');
    }

    /// <summary>Rising numbers as a string of their distances.</summary>
    public static void WriteRising(Utf8Writer writer, ReadOnlySpan<int> numbers)
    {
        var last = 0;
        writer.Write((byte)'"');
        foreach (var number in numbers)
        {
            PrintableNumber.Write(writer, number - last);
            last = number;
        }

        writer.Write((byte)'"');
    }
}
