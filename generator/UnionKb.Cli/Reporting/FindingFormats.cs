using System.Text.Json;
using UnionKb.Diagnostics;
using UnionKb.Text;

namespace UnionKb.Cli.Reporting;

/// <summary>
/// Findings in the forms that other programs take: workflow commands (GitHub Docs, "Workflow commands for GitHub Actions", setting an error message) and
/// SARIF (OASIS, Static Analysis Results Interchange Format 2.1.0).
/// </summary>
internal static class FindingFormats
{
    /// <summary>Prints findings alone; false when the format is none that has findings alone.</summary>
    public static bool Print(Shell shell, ReportFormat format, IReadOnlyCollection<Diagnostic> findings)
    {
        switch (format)
        {
            case ReportFormat.GitHub:
                foreach (var finding in findings.SelectMany(Single)) shell.Out.WriteLine(Command(shell, finding));
                return true;
            case ReportFormat.Sarif:
                JsonReport.Print(shell, json => Sarif(json, shell, [.. findings.SelectMany(Single)]));
                return true;
            default: return false;
        }
    }

    /// <summary>Of a grouped finding each place, as a place is what these programs show.</summary>
    private static IEnumerable<Diagnostic> Single(Diagnostic finding) => finding.Places.Length > 0 ? finding.Places : [finding];

    private static string Command(Shell shell, Diagnostic finding)
    {
        var name = finding.Severity == Severity.Note ? "notice" : DiagnosticPrinter.Name(finding.Severity);
        var properties = new List<string>();
        if (finding.File is { } file) properties.Add($"file={Property(file)}");
        if (finding.At is { } at) properties.Add($"line={at.Line},col={at.Column},endColumn={at.Column + finding.Length}");
        properties.Add($"title={finding.Rule.Code}");
        return $"::{name} {string.Join(',', properties)}::{Data(Text(shell, finding))}";
    }

    private static string Text(Shell shell, Diagnostic finding)
    {
        var help = finding.Help(shell.Language);
        if (finding.Suggestion is { } suggestion) help = $"{help} {shell.Say(Messages.Suggestion, suggestion)}".TrimStart();
        return finding.Message(shell.Language) + (help.Length > 0 ? "\n" + shell.Say(Messages.Help) + help : "");
    }

    private static string Data(string text) => text.Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A");

    private static string Property(string text) => Data(text).Replace(":", "%3A").Replace(",", "%2C");

    private static void Sarif(Utf8JsonWriter json, Shell shell, Diagnostic[] findings)
    {
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteObjects("runs", [findings], run =>
        {
            Tool(json, shell, run);
            json.WriteString("columnKind", "unicodeCodePoints");
            json.WriteObjects("results", run, finding =>
            {
                json.WriteString("ruleId", finding.Rule.Code);
                json.WriteString("level", DiagnosticPrinter.Name(finding.Severity));
                Message(json, "message", Text(shell, finding));
                if (finding.File is { } file) json.WriteObjects("locations", [file], _ => Location(json, finding, file));
            });
        });
    }

    private static void Tool(Utf8JsonWriter json, Shell shell, Diagnostic[] findings)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "UnionKb");
        json.WriteString("version", ProgramVersion.Text);
        json.WriteObjects("rules", findings.Select(f => f.Rule).Distinct().OrderBy(r => r.Code, StringComparer.Ordinal), rule =>
        {
            json.WriteString("id", rule.Code);
            Message(json, "shortDescription", RulePage.Open(rule.Message, shell.Language));
            if (rule.Help.In(shell.Language).Length > 0) Message(json, "help", RulePage.Open(rule.Help, shell.Language));
        });
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Location(Utf8JsonWriter json, Diagnostic finding, string file)
    {
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', file.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        if (finding.At is { } at)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", at.Line);
            json.WriteNumber("startColumn", at.Column);
            json.WriteNumber("endColumn", at.Column + finding.Length);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Message(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
