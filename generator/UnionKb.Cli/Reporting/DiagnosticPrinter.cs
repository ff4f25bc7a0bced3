using UnionKb.Diagnostics;

namespace UnionKb.Cli.Reporting;

/// <summary>
/// Prints findings for people: place, severity and code in the form that editors and build tools recognise, then the source line
/// with carets, then the cure.
/// </summary>
internal sealed class DiagnosticPrinter(Shell shell, TextWriter writer)
{
    private const string Margin = "  ";

    /// <summary>How many findings of one kind are shown of one file.</summary>
    private const int MostOfKind = 20;

    /// <summary>How many places of a grouped finding are named.</summary>
    private const int MostPlaces = 5;

    public void Print(IReadOnlyCollection<Diagnostic> diagnostics)
    {
        var kinds = diagnostics.GroupBy(KindOf).ToDictionary(g => g.Key, g => g.Count());
        var shown = new Dictionary<(string?, string), int>();
        foreach (var diagnostic in diagnostics)
        {
            var kind = KindOf(diagnostic);
            shown[kind] = shown.GetValueOrDefault(kind) + 1;
            if (shown[kind] <= MostOfKind) Print(diagnostic);
            if (shown[kind] == MostOfKind + 1)
                writer.WriteLine($"{diagnostic.File}: {diagnostic.Rule.Code}: {shell.Say(Messages.MoreOfKind, kinds[kind] - MostOfKind)}");
        }

        var errors = diagnostics.Count(d => d.Severity == Severity.Error);
        var warnings = diagnostics.Count(d => d.Severity == Severity.Warning);
        if (errors + warnings > 0) writer.WriteLine(shell.Say(Messages.Totals, errors, warnings));
    }

    public void Print(Diagnostic diagnostic)
    {
        var level = Paint(diagnostic.Severity, $"{Word(diagnostic.Severity, shell.Language)} {diagnostic.Rule.Code}");
        writer.WriteLine($"{Place(diagnostic)}{level}: {diagnostic.Message(shell.Language)}");
        if (diagnostic is { Line: not null, At: { } at })
        {
            var excerpt = SourceExcerpt.Of(diagnostic.Line, at, diagnostic.Length, shell.Terminal.Width - Margin.Length);
            writer.WriteLine(Margin + excerpt.Line);
            writer.WriteLine(Margin + Paint(diagnostic.Severity, excerpt.Carets));
        }

        if (diagnostic.Places.Length > 0) writer.WriteLine(Margin + PlacesOf(diagnostic));
        var help = diagnostic.Help(shell.Language);
        if (diagnostic.Suggestion is not null) help = $"{help} {shell.Say(Messages.Suggestion, diagnostic.Suggestion)}".TrimStart();
        if (help.Length > 0) writer.WriteLine(Margin + shell.Say(Messages.Help) + help);
    }

    /// <summary>The word that people read for a severity.</summary>
    public static string Word(Severity severity, Language language) => (severity, language) switch
    {
        (_, Language.En) => Name(severity),
        (Severity.Error, _) => "错误",
        (Severity.Warning, _) => "警告",
        _ => "提示",
    };

    /// <summary>The word that programs look for, the same in both languages.</summary>
    public static string Name(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    private static (string? File, string Code) KindOf(Diagnostic diagnostic) => (diagnostic.File, diagnostic.Rule.Code);

    /// <summary>How often a grouped finding was made, and where.</summary>
    private string PlacesOf(Diagnostic diagnostic)
    {
        var places = diagnostic.Places.Select(p => p.At is { } at ? $"{p.File}:{at.Line}" : p.File!).Distinct(StringComparer.Ordinal).ToArray();
        var files = diagnostic.Places.Select(p => p.File).Distinct(StringComparer.Ordinal).Count();
        var named = Argument.List(places.Take(MostPlaces), isCut: places.Length > MostPlaces).In(shell.Language);
        return shell.Say(Messages.GroupedPlaces, diagnostic.Places.Length, files, named);
    }

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
