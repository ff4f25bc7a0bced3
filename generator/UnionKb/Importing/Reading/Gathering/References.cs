using System.Collections.Frozen;
using UnionKb.Diagnostics;
using UnionKb.Importing.Reading.Forms;

namespace UnionKb.Importing.Reading.Gathering;

/// <summary>
/// What the words of a text refer to. An address on the web is kept as it is. A place in the text, another text of the import and a file beside it are
/// marked, for the pages to say where they are; whatever else an address leads to is named.
/// </summary>
internal sealed class References(TextLines lines, Surroundings surroundings)
{
    /// <summary>Files that readers download; a page or a program of somewhere else is none.</summary>
    private static readonly FrozenSet<string> Downloads = new[]
    {
        ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".odt", ".ods", ".odp", ".rtf", ".wps", ".et", ".dps", ".ofd", ".epub", ".csv", ".tsv",
        ".zip", ".rar", ".7z", ".gz", ".mp3", ".m4a", ".ogg", ".wav", ".mp4", ".webm", ".mov",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    /// <summary>Lines by the names that the document gives to places in it.</summary>
    public IReadOnlyDictionary<string, int> Places => _places;

    /// <summary>Names the line that is being made, or the next.</summary>
    public void Name(string? place)
    {
        if (!string.IsNullOrEmpty(place)) _places.TryAdd(place, lines.Number);
    }

    /// <summary>Marks the words since a place as a link, or names an address that is left out; a link without words shows its address.</summary>
    public void Link(int start, string address)
    {
        address = address.Trim();
        if (address.Length == 0) return;
        if (Links.Refusal(address) is not { } refusal)
        {
            if (start < lines.Place) lines.Mark(InlineMarkKind.Link, start, address);
            else lines.Append(address);
        }
        else if (refusal == Parts.PlaceLink)
        {
            // A link back to the text may stand around no words at all.
            if (start < lines.Place) lines.Mark(InlineMarkKind.Link, start, Unescaped(address[1..]), text: "");
        }
        else if (refusal != Parts.FileLink || start >= lines.Place || !Beside(start, address, ref refusal))
        {
            lines.Leave(refusal, address);
        }
    }

    /// <summary>A picture that the document only names: read where it lies beside the text, else its description leads there.</summary>
    public void Picture(string address, string description)
    {
        var neighbour = Links.Refusal(address) == Parts.FileLink ? surroundings.Find(address) : null;
        if (neighbour?.File is { } file && Pictures.Read(file.Bytes, lines, description) is { } picture)
        {
            lines.Picture(picture, description);
            return;
        }

        // One that is no picture is named as such.
        if (neighbour?.File is null) lines.Leave(neighbour?.Refusal ?? Parts.PictureElsewhere, address);
        lines.PictureAt(address, description);
    }

    /// <summary>Takes away the links to places that the text does not have after all.</summary>
    public void Settle()
    {
        if (!lines.Marked.Any(m => m.Text is { Length: 0 })) return;
        var text = lines.Text;
        var written = text.Split('\n');
        string[] headings = [.. lines.Headings.Where(h => h.Value > 0).OrderBy(h => h.Key).Select(h => Anchors.KeyOf(written[h.Key - 1]))];
        var known = new Dictionary<string, bool>(StringComparer.Ordinal);
        var (at, line) = (0, 1);
        foreach (var mark in lines.Marked.Where(IsBroken).OrderBy(m => m.Span.Start))
        {
            line += text.AsSpan(at, mark.Span.Start - at).Count('\n');
            at = mark.Span.Start;
            lines.Leave(Parts.PlaceLink, "#" + mark.Target, line);
        }

        lines.Unmark(IsBroken);

        bool IsBroken(InlineMark mark)
        {
            if (mark.Text is not { Length: 0 }) return false;
            if (!known.TryGetValue(mark.Target, out var isThere))
                known[mark.Target] = isThere = _places.ContainsKey(mark.Target) || Anchors.Find(mark.Target, headings) >= 0;
            return !isThere;
        }
    }

    private string Unescaped(string place) => _places.ContainsKey(place) ? place : Uri.UnescapeDataString(place);

    private bool Beside(int start, string address, ref Localized refusal)
    {
        var found = surroundings.Find(address);
        if (found?.Refusal is { } reason) refusal = reason;
        if (found?.Text is { } text)
        {
            var place = address.IndexOf('#', StringComparison.Ordinal);
            lines.Mark(InlineMarkKind.Link, start, place < 0 ? "" : address[(place + 1)..], text: text);
            return true;
        }

        if (found?.File is not { } file) return false;
        var carried = Pictures.IsPicture(file.Bytes) ? Pictures.Read(file.Bytes, lines, address)
            : Downloads.Contains(file.Ending) ? new CarriedFile(file.Bytes, file.Ending, file.Hash) : null;
        if (carried is null) return false;
        lines.Mark(InlineMarkKind.Link, start, "", carried);
        return true;
    }
}
