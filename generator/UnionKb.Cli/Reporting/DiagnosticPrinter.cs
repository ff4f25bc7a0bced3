using UnionKb.Diagnostics;

namespace UnionKb.Cli.Reporting;

/// <summary>
/// Prints findings for people: place, severity and code in the form that editors and build tools recognise, then the source line
/// with carets, then the cure.
/// </summary>
internal sealed class DiagnosticPrinter(Shell shell, TextWriter writer)
{
    private const string Margin = "  ";

    public void Print(IReadOnlyCollection<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) Print(diagnostic);
        var errors = diagnostics.Count(d => d.Severity == Severity.Error);
        var warnings = diagnostics.Count(d => d.Severity == Severity.Warning);
        if (errors + warnings > 0) writer.WriteLine(shell.Say(Messages.Totals, errors, warnings));
    }

    public void Print(Diagnostic diagnostic)
    {
        var level = Paint(diagnostic.Severity, $"{Name(diagnostic.Severity)} {diagnostic.Rule.Code}");
        writer.WriteLine($"{Place(diagnostic)}{level}: {diagnostic.Message(shell.Language)}");
        if (diagnostic is { Line: not null, At: { } at })
        {
            var excerpt = SourceExcerpt.Of(diagnostic.Line, at, diagnostic.Length, shell.Terminal.Width - Margin.Length);
            writer.WriteLine(Margin + excerpt.Line);
            writer.WriteLine(Margin + Paint(diagnostic.Severity, excerpt.Carets));
        }

        var help = diagnostic.Help(shell.Language);
        if (diagnostic.Suggestion is not null) help = $"{help} {shell.Say(Messages.Suggestion, diagnostic.Suggestion)}".TrimStart();
        if (help.Length > 0) writer.WriteLine(Margin + shell.Say(Messages.Help) + help);
    }

    /// <summary>The word for a severity; English in both languages, because tools look for it.</summary>
    public static string Name(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    private static string Place(Diagnostic diagnostic) => diagnostic switch
    {
        { File: null } => "",
        { At: null } => $"{diagnostic.File}: ",
        { At: { } at } => $"{diagnostic.File}:{at.Line}:{at.Column}: ",
    };

    private string Paint(Severity severity, string text)
    {
        if (!shell.Terminal.Color) return text;
        var color = severity switch
        {
            Severity.Error => "31",
            Severity.Warning => "33",
            _ => "36",
        };
        return $"\e[1;{color}m{text}\e[0m";
    }
}
