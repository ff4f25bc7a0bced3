using UnionKb.Diagnostics;
using UnionKb.Importing.Converting;
using UnionKb.Text;

namespace UnionKb.Cli.Reporting;

/// <summary>The account of <c>import FILE… --to DIR</c> for programs.</summary>
internal static class ConversionJson
{
    public static void Print(Shell shell, ConvertedText[] texts, Diagnostic[] findings, ExitCode exit) => JsonReport.Print(shell, json =>
    {
        JsonReport.Findings(json, shell, findings);
        json.WriteObjects("texts", texts, text =>
        {
            json.WriteString("file", text.Counts.File);
            json.WriteString("folder", text.Folder);
            json.WriteString("encoding", text.Counts.Encoding);
            json.WriteString("title", text.Counts.Title);
            json.WriteNumber("topics", text.Counts.Topics);
            json.WriteNumber("headings", text.Counts.Headings);
            json.WriteNumber("paragraphs", text.Counts.Paragraphs);
            json.WriteNumber("sentences", text.Counts.Sentences);
            json.WriteNumber("repeated", text.Counts.Repeated);
            json.WriteNumber("contents", text.Counts.Contents);
            json.WriteNumber("furniture", text.Counts.Furniture);
        });
        JsonReport.Usage(json);
        json.WriteNumber("exit", (int)exit);
    });
}
