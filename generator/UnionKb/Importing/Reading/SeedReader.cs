using System.Xml;
using UnionKb.Diagnostics;
using UnionKb.Importing.Reading.Gathering;
using UnionKb.Importing.Reading.Docx;
using UnionKb.Importing.Reading.Html;
using UnionKb.Importing.Reading.Markdown;
using UnionKb.Text;

namespace UnionKb.Importing.Reading;

/// <summary>Bytes to text, by the ending of the file's name. Never writes; a file that cannot be read as text is a finding, not an exception.</summary>
public static class SeedReader
{
    public const int MostBytes = SeedBytes.Most;

    /// <summary>The longest paragraph in 3,164 laws, interpretations and cases has 2,762 characters; a line of this length has lost its line ends.</summary>
    public const int LongestLine = 100_000;

    /// <summary>Elements that may stand in each other; the parsers of browsers build no deeper tree than this either.</summary>
    public const int DeepestNesting = 512;

    private const int LongestSample = 30;

    /// <summary>Endings of the files that are read, with the dot.</summary>
    public static readonly IReadOnlyList<string> Endings = [".txt", ".md", ".html", ".htm", ".docx"];

    /// <summary>
    /// The text of a seed, or null with <see cref="Rules.SeedEmpty"/>, <see cref="Rules.SeedNotText"/>, <see cref="Rules.SeedEncodingUnknown"/>,
    /// <see cref="Rules.SeedDamaged"/>, <see cref="Rules.SeedTooLarge"/>, <see cref="Rules.SeedTooDeep"/>, <see cref="Rules.FrontMatterOpen"/>,
    /// <see cref="Rules.LineTooLong"/>, <see cref="Rules.ForbiddenCharacter"/> or <see cref="Rules.ForbiddenName"/>. An encoding
    /// other than UTF-8 and what is left out (<see cref="Rules.SeedPartLeft"/>) are noted.
    /// </summary>
    /// <param name="path">Path below the project root, for findings.</param>
    /// <param name="open">Opens the file; one that cannot be opened or read is <see cref="Rules.SeedClosed"/>.</param>
    public static SeedFile? Read(string path, Func<Stream> open, DiagnosticBag diagnostics) => Read(path, open, Surroundings.None, diagnostics);

    /// <param name="surroundings">What lies beside the file.</param>
    internal static SeedFile? Read(string path, Func<Stream> open, Surroundings surroundings, DiagnosticBag diagnostics) =>
        ReadBytes(path, open, diagnostics) is { } bytes ? Read(path, bytes, surroundings, diagnostics) : null;

    /// <summary>The bytes of a seed, or null with <see cref="Rules.SeedTooLarge"/> or <see cref="Rules.SeedClosed"/>.</summary>
    public static byte[]? ReadBytes(string path, Func<Stream> open, DiagnosticBag diagnostics)
    {
        try
        {
            using var stream = open();
            if (stream.Length > MostBytes)
            {
                diagnostics.Add(Diagnostic.About(path, Rules.SeedTooLarge, $"{MostBytes >> 20}"));
                return null;
            }

            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(Diagnostic.About(path, Rules.SeedClosed));
            return null;
        }
    }

    /// <summary>The same for bytes at hand.</summary>
    public static SeedFile? Read(string path, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics) => Read(path, bytes, Surroundings.None, diagnostics);

    internal static SeedFile? Read(string path, ReadOnlySpan<byte> bytes, Surroundings surroundings, DiagnosticBag diagnostics)
    {
        var name = Path.GetFileName(path);
        if (ForbiddenCharacter.IndexIn(name) is >= 0 and var at)
        {
            diagnostics.Add(Diagnostic.About(path, Rules.ForbiddenName, ForbiddenCharacter.NameAt(name, at)));
            return null;
        }

        var hash = SeedBytes.HashOf(path, bytes);
        var file = Path.GetExtension(path).Equals(".docx", StringComparison.OrdinalIgnoreCase)
            ? OfDocx(path, bytes, hash, surroundings, diagnostics)
            : OfText(path, bytes, hash, surroundings, diagnostics);
        if (file is null || HasLongLine(file, diagnostics)) return null;
        if (!file.Source.Text.All(SentenceKey.IsSpace)) return file;
        diagnostics.Add(Diagnostic.About(path, Rules.SeedEmpty));
        return null;
    }

    /// <summary>SHA-256 in lower-case hex.</summary>
    public static string HashOf(ReadOnlySpan<byte> bytes) => SeedBytes.HashOf(bytes);

    private static bool HasLongLine(SeedFile file, DiagnosticBag diagnostics)
    {
        var text = file.Source.Text.AsSpan();
        for (var start = 0; text.Length - start > LongestLine;)
        {
            var length = text[start..].IndexOfAny('\r', '\n') is >= 0 and var end ? end : text.Length - start;
            if (length > LongestLine)
            {
                diagnostics.Add(file.Source, new TextSpan(start, 1), Rules.LineTooLong, $"{length:N0}", $"{LongestLine:N0}");
                return true;
            }

            start += length + 1;
        }

        return false;
    }

    /// <summary>The lines of a seed stand on its source page and its sentences in topics, so it holds no character that cannot be written there.</summary>
    private static bool HasForbidden(SourceText source, DiagnosticBag diagnostics)
    {
        if (ForbiddenCharacter.IndexIn(source.Text) is not (>= 0 and var at)) return false;
        diagnostics.Add(source, new TextSpan(at, 1), Rules.ForbiddenCharacter, ForbiddenCharacter.NameAt(source.Text, at));
        return true;
    }

    private static SeedFile? OfText(string path, ReadOnlySpan<byte> bytes, string hash, Surroundings surroundings, DiagnosticBag diagnostics)
    {
        var (text, encoding, binary) = TextDecoder.Decode(bytes);
        if (text is null)
        {
            diagnostics.Add(binary
                ? Diagnostic.About(path, Rules.SeedNotText)
                : Diagnostic.About(path, Rules.SeedEncodingUnknown, $"{TextDecoder.LineOfFault(bytes)}"));
            return null;
        }

        if (text.StartsWith(@"{\rtf", StringComparison.Ordinal))
        {
            diagnostics.Add(Diagnostic.About(path, Rules.SeedNotText));
            return null;
        }

        var feeds = text.Count(c => c == TextDecoder.FormFeed);
        if (feeds > 0) text = text.Replace(TextDecoder.FormFeed.ToString(), "", StringComparison.Ordinal);
        var source = new SourceText(path, text);
        if (HasForbidden(source, diagnostics)) return null;
        if (encoding != "UTF-8") diagnostics.Add(Diagnostic.About(path, Rules.SeedConverted, encoding));
        switch (Path.GetExtension(path).ToLowerInvariant())
        {
            case ".md" when FrontMatterLines.IsOpen(text):
                diagnostics.Add(source, new TextSpan(0, 3), Rules.FrontMatterOpen);
                return null;
            case ".md":
                return OfMarked(path, () => MarkdownLines.Read(text, surroundings), encoding, hash, diagnostics);
            case ".html" or ".htm":
                return OfMarked(path, () => HtmlText.Read(text, surroundings), encoding, hash, diagnostics);
            default:
                return new SeedFile(source, encoding, hash)
                {
                    Form = TabbedRows.In(text),
                    Left = Named(source, feeds > 0 ? [new LeftPart(Parts.PageBreak, feeds, 1, "")] : [], diagnostics),
                };
        }
    }

    private static SeedFile? OfMarked(string path, Func<TextLines> read, string encoding, string hash, DiagnosticBag diagnostics)
    {
        try
        {
            return Of(path, read(), encoding, hash, diagnostics);
        }
        catch (TooDeepException)
        {
            diagnostics.Add(Diagnostic.About(path, Rules.SeedTooDeep, $"{DeepestNesting}"));
            return null;
        }
    }

    private static SeedFile? OfDocx(string path, ReadOnlySpan<byte> bytes, string hash, Surroundings surroundings, DiagnosticBag diagnostics)
    {
        try
        {
            return Of(path, DocxText.Read(DocxPackage.Open(bytes.ToArray()), surroundings), "UTF-8", hash, diagnostics);
        }
        catch (TooDeepException)
        {
            diagnostics.Add(Diagnostic.About(path, Rules.SeedTooDeep, $"{DeepestNesting}"));
        }
        catch (DocxTooLargeException)
        {
            diagnostics.Add(Diagnostic.About(path, Rules.SeedTooLarge, $"{MostBytes >> 20}"));
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or EndOfStreamException)
        {
            diagnostics.Add(Diagnostic.About(path, Rules.SeedDamaged));
        }

        return null;
    }

    private static SeedFile? Of(string path, TextLines lines, string encoding, string hash, DiagnosticBag diagnostics)
    {
        // HTML and Word can spell a character that their bytes do not have.
        lines.References.Settle();
        var source = new SourceText(path, lines.Text);
        if (HasForbidden(source, diagnostics)) return null;
        return new SeedFile(source, encoding, hash)
        {
            Headings = lines.Headings,
            Form = lines.Form,
            Front = lines.Front,
            Left = Named(source, lines.Left, diagnostics),
        };
    }

    private static LeftPart[] Named(SourceText source, IEnumerable<LeftPart> parts, DiagnosticBag diagnostics)
    {
        LeftPart[] left = [.. parts];
        foreach (var part in left)
        {
            var place = new TextSpan(source.OffsetOfLine(part.Line), 1);
            var shown = part.Sample.Length > LongestSample ? part.Sample[..LongestSample] + "……" : part.Sample;
            if (shown.Length > 0) diagnostics.Add(source, place, Rules.SeedPartLeft, part.Kind, $"{part.Count}", shown);
            else diagnostics.Add(source, place, Rules.SeedPartLeftWordless, part.Kind, $"{part.Count}");
        }

        return left;
    }
}
