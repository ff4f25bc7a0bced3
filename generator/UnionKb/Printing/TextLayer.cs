using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace UnionKb.Printing;

/// <summary>
/// What a PDF says its glyphs mean. Chromium names a glyph that a font uses for a radical and an ideograph by the radical (⼯ for 工), so that copying,
/// searching and reading aloud give the wrong character; and it stamps the time of printing. Both are put right here: the maps by one incremental update
/// (ISO 32000-1, 7.5.6), which leaves pages, tags, links and outline where they are; the dates in place.
/// </summary>
/// <param name="Pdf">The document with everything right.</param>
/// <param name="Characters">Every character that one of its glyphs stands for: one of the text that is not among them was drawn as a box.</param>
public sealed partial record TextLayer(byte[] Pdf, IReadOnlySet<Rune> Characters)
{
    /// <param name="pdf">A PDF as the browser wrote it.</param>
    /// <param name="source">The text that was printed: what stands in it is what a glyph means.</param>
    /// <param name="date">The date that the file bears, eight digits <c>yyyyMMdd</c>.</param>
    /// <returns>The same document; equal input gives equal bytes.</returns>
    /// <exception cref="UnreadablePdfException">The PDF is written in a form that is not read.</exception>
    public static TextLayer Repair(byte[] pdf, string source, string date)
    {
        var document = ChromiumPdf.Read(pdf);
        var dated = FixDates(pdf, document, date);
        var words = source.EnumerateRunes().ToHashSet();
        var update = new MemoryStream();
        update.Write(dated);
        var (entries, characters) = (new StringBuilder(), new HashSet<Rune>());
        foreach (var number in document.UnicodeMaps())
        {
            var map = UnicodeMap.Read(Encoding.Latin1.GetString(document.Stream(number)));
            var changed = map.Repair(words);
            characters.UnionWith(map.Texts.SelectMany(t => t.EnumerateRunes()));
            if (changed == 0) continue;
            entries.Append(CultureInfo.InvariantCulture, $"{number} 1\n{update.Position:D10} 00000 n \n");
            Append(update, number, Encoding.Latin1.GetBytes(map.ToString()));
        }

        if (entries.Length == 0) return new TextLayer(dated, characters);
        var (xref, info) = (update.Position, document.Info is { } at ? $"\n/Info {at} 0 R" : "");
        update.Write(Encoding.Latin1.GetBytes(
            $"xref\n{entries}trailer\n<</Size {document.Size}\n/Root {document.Root} 0 R{info}\n/Prev {document.XrefOffset}>>\nstartxref\n{xref}\n%%EOF\n"));
        return new TextLayer(update.ToArray(), characters);
    }

    private static void Append(MemoryStream update, int number, byte[] map)
    {
        var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) zip.Write(map);
        update.Write(Encoding.Latin1.GetBytes($"{number} 0 obj\n<</Filter /FlateDecode\n/Length {packed.Length}>> stream\n"));
        update.Write(packed.GetBuffer().AsSpan(0, (int)packed.Length));
        update.Write("\nendstream\nendobj\n"u8);
    }

    /// <summary>As long as before, so that nothing moves.</summary>
    private static byte[] FixDates(byte[] pdf, ChromiumPdf document, string date)
    {
        var bytes = pdf.ToArray();
        if (document.Info is not { } info) return bytes;
        foreach (Match stamp in Stamp().Matches(document.Dictionary(info)))
        {
            var at = document.OffsetOf(info) + stamp.Groups[1].Index;
            Encoding.Latin1.GetBytes($"{date}000000+00'00'").CopyTo(bytes, at);
        }

        return bytes;
    }

    [GeneratedRegex(@"/(?:CreationDate|ModDate) \(D:(\d{14}[+-]\d\d'\d\d')\)")]
    private static partial Regex Stamp();
}
