using System.Globalization;
using System.Text;
using UnionKb.Text;

namespace UnionKb.Printing;

/// <summary>An incremental update (ISO 32000-1, 7.5.6): objects behind a document, new ones or in place of its own, and a table that leads to both.</summary>
internal sealed class PdfUpdate
{
    private readonly ChromiumPdf _document;
    private readonly Utf8Writer _file = new();
    private readonly SortedDictionary<int, int> _places = [];
    private int _size;

    /// <param name="document">What is updated.</param>
    /// <param name="bytes">Its bytes, which may differ from those that were read where nothing moved.</param>
    public PdfUpdate(ChromiumPdf document, byte[] bytes)
    {
        (_document, _size) = (document, document.Size);
        _file.Write(bytes);
    }

    /// <summary>The number of the next object that <see cref="Add(string)"/> adds.</summary>
    public int Next => _size;

    /// <summary>Puts a stream in the place of an object.</summary>
    public void Replace(int number, string entries, ReadOnlySpan<byte> data) => Write(number, $"<<{entries}\n/Length {data.Length}>> stream\n", data);

    /// <summary>Adds an object; returns its number.</summary>
    public int Add(string text)
    {
        Write(_size, text, default);
        return _size++;
    }

    /// <summary>Adds a stream; returns its number.</summary>
    public int Add(string entries, ReadOnlySpan<byte> data)
    {
        Replace(_size, entries, data);
        return _size++;
    }

    /// <summary>The whole file; the bytes of before where nothing was added.</summary>
    /// <param name="root">Number of the catalog that is valid from now on.</param>
    public byte[] ToArray(int root)
    {
        if (_places.Count == 0) return _file.ToArray();
        var (xref, table) = (_file.Length, new StringBuilder("xref\n"));
        foreach (var (number, place) in _places) table.Append(CultureInfo.InvariantCulture, $"{number} 1\n{place:D10} 00000 n \n");
        var info = _document.Info is { } at ? $"\n/Info {at} 0 R" : "";
        table.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {_size}\n/Root {root} 0 R{info}\n/Prev {_document.XrefOffset}>>\n");
        table.Append(CultureInfo.InvariantCulture, $"startxref\n{xref}\n%%EOF\n");
        _file.Write(Encoding.Latin1.GetBytes(table.ToString()));
        return _file.ToArray();
    }

    private void Write(int number, string text, ReadOnlySpan<byte> data)
    {
        _places.Add(number, _file.Length);
        _file.Write(Encoding.Latin1.GetBytes($"{number} 0 obj\n{text}"));
        _file.Write(data);
        _file.Write(text.EndsWith("stream\n", StringComparison.Ordinal) ? "\nendstream\nendobj\n"u8 : "\nendobj\n"u8);
    }
}
