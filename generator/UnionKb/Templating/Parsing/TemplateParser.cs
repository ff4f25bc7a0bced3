using Scriban;
using UnionKb.Diagnostics;
using UnionKb.Templating.Syntax;
using UnionKb.Text;

namespace UnionKb.Templating.Parsing;

/// <summary>
/// Reads a template into statements. Scriban parses; only what templates/README.md promises is taken over from its tree, so that no
/// template works by accident and nothing of the engine is left when pages are rendered.
/// </summary>
internal static class TemplateParser
{
    /// <summary>The statements of a file: none when it cannot be read, all but the refused ones when templates may not use something in it.</summary>
    /// <param name="source">The file.</param>
    /// <param name="diagnostics">Takes findings UKB4001 to UKB4005, UKB4010, UKB4016 and UKB4017.</param>
    public static Statement[] Parse(SourceText source, DiagnosticBag diagnostics)
    {
        var before = diagnostics.Count;
        var tags = TagScanner.Scan(source, diagnostics);
        if (diagnostics.Count == before) BlockBalance.Check(source, tags, diagnostics);
        if (diagnostics.Count > before) return [];
        var template = Template.Parse(source.Text, source.Path);
        if (!template.HasErrors) return new StatementReader(source, new WhiteSpace(source.Text, tags), diagnostics).Read(template.Page!.Body);

        // One slip can give several messages; the first is the one at the slip.
        var message = template.Messages[0];
        diagnostics.Add(source, Span(message.Span), Rules.TemplateRefused, message.Message);
        return [];
    }

    /// <summary>The engine's spans end with their last character.</summary>
    public static TextSpan Span(Scriban.Parsing.SourceSpan span) =>
        TextSpan.FromBounds(span.Start.Offset, Math.Max(span.Start.Offset, span.End.Offset) + 1);
}
