namespace UnionKb.Cli.Reporting;

/// <summary>Who reads a report.</summary>
internal enum ReportFormat
{
    Text,
    Json,
}
