using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace UnionKb.Printing;

/// <summary>
/// Reads a PDF as Chromium writes it (ISO 32000-1, 7.5: one classic cross-reference table, no object streams, destinations as a dictionary of the
/// catalog): pages, named destinations, fonts. It reads nothing else, and says so loudly: a number that is read wrongly would be printed.
/// </summary>
public sealed partial class ChromiumPdf
{
    private const int EntryLength = 20;
    private readonly byte[] _bytes;
    private readonly SortedDictionary<int, int> _offsets = [];
    private readonly string _trailer;

    private ChromiumPdf(byte[] bytes)
    {
        _bytes = bytes;
        XrefOffset = FindXref();
        var trailerAt = ReadXref();
        _trailer = Encoding.Latin1.GetString(bytes, trailerAt, bytes.Length - trailerAt);
        (Root, Size) = (Number(RootKey(), _trailer, trailerAt, "/Root"), Number(SizeKey(), _trailer, trailerAt, "/Size"));
        var catalog = Dictionary(Root);
        var pages = new List<int>();
        Walk(Number(PagesKey(), catalog, _offsets[Root], "/Pages"), pages, 0);
        Pages = [.. pages];
        Destinations = ReadDestinations(catalog);
    }

    /// <summary>Object numbers of the pages in order.</summary>
    public IReadOnlyList<int> Pages { get; }

    /// <summary>On which page, from 1, each target of a link stands, by the target's id. Targets that no link names are not in a PDF.</summary>
    public IReadOnlyDictionary<string, int> Destinations { get; }

    internal int XrefOffset { get; }

    internal int Root { get; }

    internal int Size { get; }

    /// <summary>The object that holds title and dates, or null.</summary>
    internal int? Info => InfoKey().Match(_trailer) is { Success: true } info ? Whole(info.Groups[1].Value) : null;

    internal ReadOnlySpan<byte> Bytes => _bytes;

    /// <exception cref="UnreadablePdfException">It is written in another form.</exception>
    public static ChromiumPdf Read(byte[] bytes) => new(bytes);

    /// <summary>Names of the faces that the letters are from, without the mark of a subset, in the order of names.</summary>
    public string[] Faces() =>
    [
        .. _offsets.Keys.Select(Dictionary).SelectMany(d => FaceKey().Matches(d)).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary>Object numbers of the maps from glyphs to characters, in order.</summary>
    internal int[] UnicodeMaps() =>
        [.. _offsets.Keys.Select(Dictionary).SelectMany(d => UnicodeKey().Matches(d)).Select(m => Whole(m.Groups[1].Value)).Distinct().Order()];

    /// <summary>The text of an object up to its end or its stream.</summary>
    internal string Dictionary(int number)
    {
        var start = OffsetOf(number);
        var rest = _bytes.AsSpan(start);
        var end = rest.IndexOf("\nendobj"u8);
        if (end < 0) throw new UnreadablePdfException("endobj", start);
        var stream = rest[..end].IndexOf("stream\n"u8);
        return Encoding.Latin1.GetString(rest[..(stream >= 0 ? stream : end)]);
    }

    /// <summary>Where an object begins.</summary>
    internal int OffsetOf(int number) =>
        _offsets.TryGetValue(number, out var offset) ? offset : throw new UnreadablePdfException($"{number} 0 obj", XrefOffset);

    /// <summary>A stream as it stands in the file, with what its dictionary says of the packing.</summary>
    internal (string Entries, byte[] Data) PackedStream(int number)
    {
        var dictionary = Dictionary(number);
        var start = OffsetOf(number) + dictionary.Length + "stream\n".Length;
        var length = Number(LengthKey(), dictionary, start, "/Length");
        if (start + (long)length > _bytes.Length) throw new UnreadablePdfException("endstream", start);
        return (dictionary.Contains("/FlateDecode", StringComparison.Ordinal) ? "\n/Filter /FlateDecode" : "", _bytes[start..(start + length)]);
    }

    /// <summary>A stream, unpacked.</summary>
    internal byte[] Stream(int number)
    {
        var dictionary = Dictionary(number);
        var start = OffsetOf(number) + dictionary.Length + "stream\n".Length;
        var length = Number(LengthKey(), dictionary, start, "/Length");
        if (start + length > _bytes.Length) throw new UnreadablePdfException("endstream", start);
        var isPacked = dictionary.Contains("/FlateDecode", StringComparison.Ordinal);
        if (!isPacked && dictionary.Contains("/Filter", StringComparison.Ordinal)) throw new UnreadablePdfException("/FlateDecode", start);
        if (!isPacked) return _bytes[start..(start + length)];
        using var packed = new ZLibStream(new MemoryStream(_bytes, start, length), CompressionMode.Decompress);
        var unpacked = new MemoryStream();
        packed.CopyTo(unpacked);
        return unpacked.ToArray();
    }

    private int FindXref()
    {
        var from = Math.Max(0, _bytes.Length - 64);
        var match = StartXref().Match(Encoding.Latin1.GetString(_bytes, from, _bytes.Length - from));
        var at = match.Success && int.TryParse(match.Groups[1].Value, CultureInfo.InvariantCulture, out var number) ? number : -1;
        if (at < 0 || at >= _bytes.Length || !_bytes.AsSpan(at).StartsWith("xref\n"u8)) throw new UnreadablePdfException("xref", Math.Max(at, 0));
        return at;
    }

    /// <summary>Entries of twenty bytes each (7.5.4), one section; returns where the trailer begins.</summary>
    private int ReadXref()
    {
        var at = XrefOffset + "xref\n".Length;
        var lineEnd = _bytes.AsSpan(at).IndexOf((byte)'\n');
        var head = lineEnd < 0 ? Match.Empty : SectionHead().Match(Encoding.Latin1.GetString(_bytes, at, lineEnd));
        if (!head.Success) throw new UnreadablePdfException("0 n", at);
        var count = Whole(head.Groups[1].Value);
        at += lineEnd + 1;
        if (at + ((long)count * EntryLength) > _bytes.Length) throw new UnreadablePdfException("xref", at);
        for (var number = 0; number < count; number++, at += EntryLength)
        {
            var entry = Encoding.Latin1.GetString(_bytes, at, EntryLength);
            if (entry[17] != 'n') continue;
            var offset = Whole(entry[..10]);
            if (offset >= _bytes.Length || !_bytes.AsSpan(offset).StartsWith(Encoding.Latin1.GetBytes($"{number} 0 obj")))
                throw new UnreadablePdfException($"{number} 0 obj", offset);
            _offsets.Add(number, offset);
        }

        return _bytes.AsSpan(at).StartsWith("trailer"u8) ? at : throw new UnreadablePdfException("trailer", at);
    }

    private void Walk(int number, List<int> pages, int depth)
    {
        if (depth > 32) throw new UnreadablePdfException("/Kids", OffsetOf(number));
        var node = Dictionary(number);
        if (KidsKey().Match(node) is not { Success: true } kids)
        {
            if (!node.Contains("/Page", StringComparison.Ordinal)) throw new UnreadablePdfException("/Type /Page", OffsetOf(number));
            pages.Add(number);
            return;
        }

        foreach (Match kid in Reference().Matches(kids.Groups[1].Value)) Walk(Whole(kid.Groups[1].Value), pages, depth + 1);
    }

    private Dictionary<string, int> ReadDestinations(string catalog)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        if (DestsKey().Match(catalog) is not { Success: true } key)
            return catalog.Contains("/Dests", StringComparison.Ordinal) ? throw new UnreadablePdfException("/Dests n 0 R", OffsetOf(Root)) : found;
        var numbers = Pages.Select((page, i) => (page, i)).ToDictionary(p => p.page, p => p.i + 1);
        var table = Whole(key.Groups[1].Value);
        foreach (Match entry in Destination().Matches(Dictionary(table)))
        {
            if (!numbers.TryGetValue(Whole(entry.Groups[2].Value), out var page)) throw new UnreadablePdfException("/Page", OffsetOf(table));
            found[NameOf(entry.Groups[1].Value)] = page;
        }

        return found;
    }

    /// <summary>A name object holds bytes as <c>#E4</c> (7.3.5); in them Chromium writes an id percent-encoded.</summary>
    private static string NameOf(string written) => Uri.UnescapeDataString(
        HexByte().Replace(written, m => ((char)byte.Parse(m.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()));

    private static int Number(Regex key, string text, long at, string name) =>
        key.Match(text) is { Success: true } match ? Whole(match.Groups[1].Value) : throw new UnreadablePdfException(name, at);

    internal static int Whole(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new UnreadablePdfException("0…2147483647", 0);

    [GeneratedRegex(@"startxref\n(\d+)\n%%EOF\s*$")]
    private static partial Regex StartXref();

    [GeneratedRegex(@"^0 (\d+)$")]
    private static partial Regex SectionHead();

    [GeneratedRegex(@"/Root (\d+) 0 R")]
    private static partial Regex RootKey();

    [GeneratedRegex(@"/Size (\d+)")]
    private static partial Regex SizeKey();

    [GeneratedRegex(@"/Info (\d+) 0 R")]
    private static partial Regex InfoKey();

    [GeneratedRegex(@"/Pages (\d+) 0 R")]
    private static partial Regex PagesKey();

    [GeneratedRegex(@"/Dests (\d+) 0 R")]
    private static partial Regex DestsKey();

    [GeneratedRegex(@"/Kids\s*\[([^\]]*)\]")]
    private static partial Regex KidsKey();

    [GeneratedRegex(@"(\d+) 0 R")]
    private static partial Regex Reference();

    [GeneratedRegex(@"/Length (\d+)")]
    private static partial Regex LengthKey();

    [GeneratedRegex(@"/([^\s\[\]<>()/]+)\s*\[\s*(\d+) 0 R")]
    private static partial Regex Destination();

    [GeneratedRegex("#([0-9A-Fa-f]{2})")]
    private static partial Regex HexByte();

    [GeneratedRegex(@"/FontName /(?:[A-Z]{6}\+)?([^\s/<>\[\]()]+)")]
    private static partial Regex FaceKey();

    [GeneratedRegex(@"/ToUnicode (\d+) 0 R")]
    private static partial Regex UnicodeKey();
}
