namespace UnionKb.Cli.Reporting;

/// <summary>Who reads a report: people, programs, the workflow log of GitHub, or what shows SARIF.</summary>
internal enum ReportFormat
{
    Text,
    Json,
    GitHub,
    Sarif,
}

/// <summary>How <c>--format</c> names them.</summary>
internal static class ReportFormats
{
    public static readonly string[] Names = ["text", "json", "github", "sarif"];

    public static ReportFormat Parse(string? name) => (ReportFormat)Math.Max(0, Array.IndexOf(Names, name));
}
