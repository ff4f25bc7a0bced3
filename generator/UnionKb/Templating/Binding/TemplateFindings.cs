using UnionKb.Diagnostics;
using UnionKb.Templating.Syntax;
using UnionKb.Text;

namespace UnionKb.Templating.Binding;

/// <summary>Takes the findings of binding. A partial is bound in many places: what is wrong in it is told once.</summary>
internal sealed class TemplateFindings(DiagnosticBag diagnostics)
{
    private readonly HashSet<(string File, int At, string Code)> _told = [];

    public void Report(TemplateFile file, TextSpan span, Rule rule, string? suggestion, params Argument[] arguments)
    {
        if (!_told.Add((file.Source.Path, span.Start, rule.Code))) return;
        diagnostics.Add(Diagnostic.In(file.Source, span, rule, arguments) with { Suggestion = suggestion });
    }

    /// <summary>A frame that leaves out a part which pages need; of a file that has errors nobody knows what it would write.</summary>
    public void ReportMissing(TemplateFile frame, string part)
    {
        if (!diagnostics.HasErrors && _told.Add((frame.Source.Path, 0, Rules.MissingPart.Code)))
            diagnostics.Add(Diagnostic.About(frame.Source.Path, Rules.MissingPart, part));
    }
}
