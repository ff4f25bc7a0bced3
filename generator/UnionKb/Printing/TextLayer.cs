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
        var characters = new HashSet<Rune>();
        return new TextLayer(Begin(pdf, document, source, date, characters).ToArray(document.Root), characters);
    }

    /// <summary>An update that puts the dates and the maps of a document right.</summary>
    /// <param name="characters">Takes the characters that its glyphs stand for.</param>
    internal static PdfUpdate Begin(byte[] pdf, ChromiumPdf document, string source, string date, HashSet<Rune> characters)
    {
        var words = source.EnumerateRunes().ToHashSet();
        var update = new PdfUpdate(document, FixDates(pdf, document, date));
        foreach (var number in document.UnicodeMaps())
        {
            var map = UnicodeMap.Read(Encoding.Latin1.GetString(document.Stream(number)));
            var changed = map.Repair(words);
            characters.UnionWith(map.Texts.SelectMany(t => t.EnumerateRunes()));
            if (changed > 0) update.Replace(number, "/Filter /FlateDecode", Packed(Encoding.Latin1.GetBytes(map.ToString())));
        }

        return update;
    }

    private static byte[] Packed(byte[] map)
    {
        var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) zip.Write(map);
        return packed.ToArray();
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
