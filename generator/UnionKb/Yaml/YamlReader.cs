using UnionKb.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using UnionKb.Text;

namespace UnionKb.Yaml;

/// <summary>
/// Reads one YAML document from a range of a source text into <see cref="YamlNode"/>s. Built on the event parser, because events
/// carry positions and binding objects by reflection costs more than everything else a page needs.
/// Aliases and anchors are refused: no file of ours needs them and they are a known way to exhaust memory.
/// </summary>
public static class YamlReader
{
    /// <summary>Returns the root node, or null with a finding when the text is no YAML; an empty document is an empty map.</summary>
    public static YamlNode? Read(SourceText source, TextSpan range, DiagnosticBag diagnostics)
    {
        var text = source.Text.AsSpan(range.Start, range.Length);
        if (ForbiddenCharacter.IndexIn(text) is >= 0 and var at)
        {
            diagnostics.Add(source, new TextSpan(range.Start + at, 1), Rules.ForbiddenCharacter, ForbiddenCharacter.NameAt(text, at));
            return null;
        }

        if (FlatYaml.Read(source.Text, range) is { } flat) return flat;
        return ReadAny(source, range, diagnostics);
    }

    /// <summary>Reads any YAML, without the short cut for flat texts.</summary>
    internal static YamlNode? ReadAny(SourceText source, TextSpan range, DiagnosticBag diagnostics)
    {
        using var text = new StringReader(source.Text.Substring(range.Start, range.Length));
        var parser = new Parser(text);
        try
        {
            return new NodeParser(source, range, parser, diagnostics).Document();
        }
        catch (YamlException e)
        {
            Report((int)e.Start.Index, e.Message);
        }
        catch (InvalidOperationException)
        {
            // The parser gives up this way on a list that is never closed; it then has no position but the last event's.
            Report((int)(parser.Current?.End.Index ?? 0), "flow sequence");
        }

        return null;

        void Report(int index, string message)
        {
            var at = Math.Min(range.Start + index, Math.Max(range.Start, range.End - 1));
            var rule = RuleFor(message);
            // The parser points at the key above; the tab itself is what has to go.
            if (rule == Rules.YamlTab) at = Math.Max(at, source.Text.IndexOf('\t', at));
            if (rule != Rules.BadYaml) diagnostics.Add(source, new TextSpan(at, 1), rule, message);
            else if (YamlCause.Find(source.Text, range) is { } found) diagnostics.Add(source, found.At, rule, found.Cause);
            else diagnostics.Add(source, new TextSpan(at, 1), rule, new Localized("这里不是“键: 值”", "no key: value is found here"));
        }
    }

    /// <summary>The usual mistakes have a finding of their own, with cause and cure; the parser's words serve for the rest.</summary>
    private static Rule RuleFor(string message) =>
        message.Contains("tab", StringComparison.Ordinal) ? Rules.YamlTab
        : message.Contains("quoted scalar", StringComparison.Ordinal) ? Rules.YamlQuote
        : message.Contains("flow ", StringComparison.Ordinal) ? Rules.YamlBracket
        : message.Contains("plain scalar value, found invalid mapping", StringComparison.Ordinal) ? Rules.YamlColon
        : Rules.BadYaml;

    private sealed class NodeParser(SourceText source, TextSpan range, Parser parser, DiagnosticBag diagnostics)
    {
        public YamlNode Document()
        {
            parser.Consume<StreamStart>();
            if (parser.TryConsume<StreamEnd>(out _)) return new YamlMap([], new TextSpan(range.Start, 0));
            parser.Consume<DocumentStart>();
            var root = Node();
            parser.Consume<DocumentEnd>();
            return root is YamlScalar { Quoted: false, Value: "" } ? new YamlMap([], root.Span) : root;
        }

        private YamlNode Node()
        {
            if (parser.Current is NodeEvent { Anchor.IsEmpty: false } or AnchorAlias)
                throw new YamlException(parser.Current.Start, parser.Current.End, "anchors and aliases (& *) are not supported; quote the value");
            if (parser.TryConsume<Scalar>(out var scalar)) return Scalar(scalar);
            if (parser.TryConsume<SequenceStart>(out var list)) return List(list);
            return Map(parser.Consume<MappingStart>());
        }

        private YamlScalar Scalar(Scalar scalar)
        {
            var span = Span(scalar.Start, scalar.End);
            if (ForbiddenCharacter.IndexIn(scalar.Value) is >= 0 and var at)
                diagnostics.Add(source, span, Rules.ForbiddenCharacter, ForbiddenCharacter.NameAt(scalar.Value, at));
            return new(scalar.Value, scalar.Style != ScalarStyle.Plain, span);
        }

        private YamlList List(SequenceStart start)
        {
            var items = new List<YamlNode>();
            while (parser.Current is not SequenceEnd) items.Add(Node());
            return new YamlList([.. items], Span(start.Start, parser.Consume<SequenceEnd>().End, start.Style == SequenceStyle.Flow));
        }

        private YamlMap Map(MappingStart start)
        {
            var entries = new List<(YamlScalar, YamlNode)>();
            var seen = new HashSet<string>(StringComparer.Ordinal);
            while (parser.Current is not MappingEnd)
            {
                if (Node() is not YamlScalar key) throw new YamlException(start.Start, start.End, "a key must be a plain word");
                var value = Node();
                if (seen.Add(key.Value)) entries.Add((key, value));
                else diagnostics.Add(source, key.Span, Rules.KeyTwice, key.Value);
            }

            return new YamlMap([.. entries], Span(start.Start, parser.Consume<MappingEnd>().End, start.Style == MappingStyle.Flow));
        }

        private TextSpan Span(Mark start, Mark end) =>
            TextSpan.FromBounds(range.Start + (int)start.Index, range.Start + (int)end.Index);

        /// <summary>The end event of a collection stands at its closing bracket, or behind the line ends after its last item.</summary>
        private TextSpan Span(Mark start, Mark end, bool inBrackets)
        {
            var span = Span(start, end);
            var text = source.Text.AsSpan(span.Start, span.Length);
            return span with { Length = inBrackets ? span.Length + 1 : text.TrimEnd().Length };
        }
    }
}
