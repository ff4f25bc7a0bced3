using System.IO.Compression;
using System.Text;

namespace UnionKb.Fuzz;

/// <summary>Changes that keep most of an input as it is: what is far from anything valid is refused at once and tests nothing behind.</summary>
internal sealed class Mutation(int seed)
{
    private static readonly string[] Pieces =
    [
        "[", "]", "[[", "]]", "![[", "](", "(", ")", "**", "*", "_", "~~", "==", "`", "```", "~~~", "\n\n", "\n", "    ", "\t", "> ", "- ", "1. ",
        "# ", "###### ", "|", "|-|", ":--", "<", ">", "</", "<!--", "-->", "<details>", "</details>", "<a href=\"", "\"", "'", "&amp;", "&#0;",
        "&#x110000;", "{", "}", "{{", "}}", "{%", "%}", "{{<", ">}}", "%%", "$", "$$", "\\", "^[", "[^1]", "[^1]: ", ":::", "!!! note", "---",
        "---\n", "title: ", "aliases: [", "parent: ", "tags: ", ": ", "#", "?", "&a ", "*a ", "!!x ", "|\n", ">-\n", "\u200B", "\uFEFF", "\u202E",
        "\0", "\u0001", "\uD800", "\r", "\r\n", "\u2028", "\uFF1A", "\u3000", "《", "》", "第一条 ", "一、", "（一）", "1.1.1 ", "龘", "𠮷", "é", "e\u0301",
        "👨‍👩‍👧", "../", "/etc/passwd", "javascript:", "data:", "http://", "C:\\", "%2e%2e/", "99999999999999999999", "-1", "0x", "1e999",
        "2024-13-45", "true", "null", "~",
    ];

    private readonly Random _random = new(seed);

    public int Number(int below) => _random.Next(below);

    public T Of<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    /// <summary>A text with one to eight changes.</summary>
    public byte[] Text(byte[] text, byte[][] others)
    {
        var changed = new StringBuilder(Encoding.UTF8.GetString(text));
        for (var changes = 1 + _random.Next(8); changes > 0; changes--) Change(changed, others);
        var bytes = Encoding.UTF8.GetBytes(changed.ToString());
        if (bytes.Length > 0 && _random.Next(20) == 0) bytes[_random.Next(bytes.Length)] = (byte)_random.Next(256);
        return bytes;
    }

    /// <summary>A zip file with one of its parts changed, or with bytes of its own damaged.</summary>
    public byte[] Zip(byte[] zip, byte[][] others)
    {
        if (_random.Next(5) == 0) return Bytes(zip);
        using var stream = new MemoryStream();
        stream.Write(zip);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = Of(archive.Entries);
            byte[] part;
            using (var read = entry.Open())
            {
                using var copy = new MemoryStream();
                read.CopyTo(copy);
                part = copy.ToArray();
            }

            var name = entry.FullName;
            entry.Delete();
            if (_random.Next(10) == 0) return stream.ToArray();
            using var write = archive.CreateEntry(name).Open();
            write.Write(_random.Next(3) == 0 ? Elements(part) : Text(part, others));
        }

        return stream.ToArray();
    }

    /// <summary>Damaged bytes: some changed, or the end missing.</summary>
    public byte[] Bytes(byte[] bytes)
    {
        byte[] damaged = [.. bytes];
        if (damaged.Length == 0) return damaged;
        if (_random.Next(3) == 0) return damaged[.._random.Next(damaged.Length)];
        for (var changes = 1 + _random.Next(10); changes > 0; changes--) damaged[_random.Next(damaged.Length)] = (byte)_random.Next(256);
        return damaged;
    }

    /// <summary>XML with whole elements taken out, doubled or nested in themselves, so that it stays well-formed more often than not.</summary>
    private byte[] Elements(byte[] xml)
    {
        var text = Encoding.UTF8.GetString(xml);
        for (var changes = 1 + _random.Next(4); changes > 0; changes--)
        {
            var start = text.IndexOf('<', _random.Next(Math.Max(1, text.Length)));
            if (start < 0 || start + 1 >= text.Length || !char.IsLetter(text[start + 1])) continue;
            var name = text[(start + 1)..].Split([' ', '>', '/'], 2)[0];
            var end = text.IndexOf($"</{name}>", start, StringComparison.Ordinal);
            if (end < 0) continue;
            end += name.Length + 3;
            var element = text[start..end];
            text = _random.Next(3) switch
            {
                0 => text.Remove(start, end - start),
                1 => text.Insert(end, string.Concat(Enumerable.Repeat(element, 1 + _random.Next(50)))),
                _ => text.Insert(end - name.Length - 3, element),
            };
        }

        return Encoding.UTF8.GetBytes(text);
    }

    private void Change(StringBuilder text, byte[][] others)
    {
        var at = _random.Next(text.Length + 1);
        var length = Math.Min(_random.Next(1, 40), text.Length - at);
        switch (_random.Next(7))
        {
            case 0: text.Remove(at, length); break;
            case 1: text.Insert(at, text.ToString(at, length)); break;
            case 2: text.Insert(at, string.Concat(Enumerable.Repeat(Of(Pieces), _random.Next(2, 400)))); break;
            case 3 when others.Length > 0: text.Insert(at, Part(Of(others))); break;
            case 4: text.Length = at; break;
            default: text.Insert(at, Of(Pieces)); break;
        }
    }

    private string Part(byte[] other)
    {
        var start = _random.Next(other.Length + 1);
        return Encoding.UTF8.GetString(other, start, Math.Min(_random.Next(200), other.Length - start));
    }
}
