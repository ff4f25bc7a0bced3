using System.Buffers;
using UnionKb.Diagnostics;
using UnionKb.Text;
using UnionKb.Yaml;

namespace UnionKb.Compiling.Front;

/// <summary>
/// The lines of metadata that YAML would refuse or misread, although what is meant is plain: a full-width colon behind a key. They are read here,
/// and the rest goes to the parser with blanks in their place, so that every position stays true.
/// </summary>
internal static class FrontLines
{
    private const char WideColon = '：';

    private static readonly SearchValues<char> NotInKeys = SearchValues.Create(": \"'，。；、（");

    /// <summary>The keys and values of a block, or null with a finding.</summary>
    public static YamlNode? Read(SourceText source, TextSpan block, DiagnosticBag diagnostics)
    {
        var text = source.Text.AsSpan(block.Start, block.Length);
        ReportComments(source, block, diagnostics);
        if (!text.Contains(WideColon)) return YamlReader.Read(source, block, diagnostics);

        var wide = new List<(YamlScalar Key, YamlNode Value)>();
        char[]? rest = null;
        foreach (var range in text.Split('\n'))
        {
            var line = text[range];
            var (start, _) = range.GetOffsetAndLength(text.Length);
            var length = FrontBlock.KeyLength(line, WideColon);
            if (length == 0 || line[..length].ContainsAny(NotInKeys)) continue;
            var key = line[..length].ToString();
            var place = new TextSpan(block.Start + start, length);
            var colon = new TextSpan(block.Start + start + line.IndexOf(WideColon), 1);
            (rest ??= source.Text.ToCharArray()).AsSpan(block.Start + start, line.TrimEnd('\r').Length).Fill(' ');
            if (KeyNames.Of(key) is null)
            {
                diagnostics.Add(source, colon, Rules.WideColonUnknownKey, key);
                continue;
            }

            diagnostics.Add(source, colon, Rules.WideColon, key);
            wide.Add((new YamlScalar(key, false, place), Value(line, source.Text, block.Start + start, colon.Start + 1)));
        }

        if (rest is null) return YamlReader.Read(source, block, diagnostics);
        var node = YamlReader.Read(new SourceText(source.Path, new string(rest)), block, diagnostics);
        return node is YamlMap map ? map with { Entries = [.. map.Entries.Concat(wide).OrderBy(e => e.Key.Span.Start)] } : node;
    }

    private static YamlNode Value(ReadOnlySpan<char> line, string text, int lineStart, int from)
    {
        var value = line[(from - lineStart)..];
        var start = from + value.Length - value.TrimStart().Length;
        var trimmed = value.Trim();
        return FlatYaml.ReadValue(text, new TextSpan(start, trimmed.Length)) ?? new YamlScalar(trimmed.ToString(), false, new TextSpan(start, trimmed.Length));
    }

    /// <summary>Behind a blank and <c>#</c> YAML reads a comment (1.2.2, 6.6); in a line of text that is rarely meant.</summary>
    private static void ReportComments(SourceText source, TextSpan block, DiagnosticBag diagnostics)
    {
        var text = source.Text.AsSpan(block.Start, block.Length);
        if (text.IndexOf(" #") < 0) return;
        foreach (var range in text.Split('\n'))
        {
            var line = text[range].TrimEnd();
            var mark = line.IndexOf(" #");
            var length = FrontBlock.KeyLength(line, ':');
            if (mark < 0 || length == 0 || KeyNames.Of(line[..length].ToString()) is not ("title" or "summary" or "source" or "author" or "issuer" or "when"))
                continue;
            if (line[(line.IndexOf(':') + 1)..].TrimStart() is ['"' or '\'' or '|' or '>', ..]) continue;
            var (start, _) = range.GetOffsetAndLength(text.Length);
            diagnostics.Add(source, new TextSpan(block.Start + start + mark + 1, line.Length - mark - 1), Rules.CommentInValue, line[(mark + 1)..].ToString());
        }
    }
}
