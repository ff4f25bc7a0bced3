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
    /// <summary>The statements of a file, none when there is an error.</summary>
    /// <param name="source">The file.</param>
    /// <param name="diagnostics">Takes findings UKB4001 to UKB4005, UKB4010, UKB4016 and UKB4017.</param>
    public static Statement[] Parse(SourceText source, DiagnosticBag diagnostics)
    {
        var findings = new DiagnosticBag();
        var statements = Parse(source, findings, TagScanner.Scan(source, findings));
        diagnostics.AddRange(findings.ToArray());
        return findings.HasErrors ? [] : statements;
    }

    private static Statement[] Parse(SourceText source, DiagnosticBag findings, List<TemplateTag> tags)
    {
        if (findings.Count == 0) BlockBalance.Check(source, tags, findings);
        if (findings.Count > 0) return [];
        var template = Template.Parse(source.Text, source.Path);
        if (template.HasErrors)
        {
            // One slip can give several messages; the first is the one at the slip.
            var message = template.Messages[0];
            findings.Add(source, Span(message.Span), Rules.TemplateRefused, message.Message);
            return [];
        }

        return new StatementReader(source, new WhiteSpace(source.Text, tags), findings).Read(template.Page!.Body);
    }

    /// <summary>The engine's spans end with their last character.</summary>
    public static TextSpan Span(Scriban.Parsing.SourceSpan span) =>
        TextSpan.FromBounds(span.Start.Offset, Math.Max(span.Start.Offset, span.End.Offset) + 1);
}
