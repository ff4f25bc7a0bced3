using UnionKb.Text;

namespace UnionKb.Emitting.Pages.Content;

/// <summary>
/// A tag whose address leads to no file: it is written without it. A picture becomes its words, a link keeps its words, and nothing asks a
/// server for a file that is not there.
/// </summary>
internal static class UnlinkedTag
{
    /// <summary>Takes back the tag that has been begun in the output and writes it anew.</summary>
    /// <param name="html">The finished HTML of the body.</param>
    /// <param name="at">Where in it the address would stand, inside the tag.</param>
    /// <param name="written">The address as written, which stands for a picture without words.</param>
    /// <returns>Where the tag ends in <paramref name="html"/>.</returns>
    public static int Write(ReadOnlySpan<byte> html, int at, string written, Utf8Writer output)
    {
        var start = output.Written.LastIndexOf((byte)'<');
        var begun = output.Written[start..].ToArray();
        output.CutTo(start);
        var end = at + html[at..].IndexOf((byte)'>') + 1;
        if (begun.AsSpan().StartsWith("<img "u8))
        {
            output.Write("<span class=\"broken\">"u8);
            ReadOnlySpan<byte> tag = [.. begun, .. html[at..end]];
            var words = ValueOf(tag, " alt=\""u8);
            if (words.Length > 0) output.Write(words);
            else output.WriteEscaped(written);
            output.Write("</span>"u8);
        }
        else
        {
            var name = begun.AsSpan(0, begun.AsSpan().IndexOf((byte)' '));
            output.Write(name);
            output.Write(" class=\"broken\">"u8);
        }

        return end;
    }

    private static ReadOnlySpan<byte> ValueOf(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> attribute)
    {
        var at = tag.IndexOf(attribute);
        if (at < 0) return [];
        var value = tag[(at + attribute.Length)..];
        return value[..value.IndexOf((byte)'"')];
    }
}
