using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using UnionKb.Diagnostics;
using UnionKb.Text;

namespace UnionKb.Cli.Reporting;

/// <summary>The report for programs: one JSON object with findings, counts, timings in milliseconds and the exit code.</summary>
internal static class JsonReport
{
    // Chinese stays readable; the report is no HTML.
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Print(Shell shell, BuildResult result, TimeSpan total, string? output, ExitCode exit, Action<Utf8JsonWriter>? more = null) =>
        Print(shell, json =>
        {
            Findings(json, shell, result.Diagnostics);
            Counts(json, result.Counts);
            json.WriteObjects("timings", result.Timings, item =>
            {
                var (stage, time, memory) = item;
                json.WriteString("stage", stage);
                json.WriteNumber("milliseconds", Math.Round(time.TotalMilliseconds, 1));
                json.WriteNumber("memoryBytes", memory);
            });
            json.WriteNumber("milliseconds", Math.Round(total.TotalMilliseconds, 1));
            json.WriteNumber("searchMilliseconds", Math.Round(result.SearchTime.TotalMilliseconds, 1));
            Usage(json);
            more?.Invoke(json);
            if (output is not null) json.WriteString("output", output);
            json.WriteNumber("exit", (int)exit);
        });

    /// <summary>Prints one object whose members <paramref name="members"/> writes.</summary>
    public static void Print(Shell shell, Action<Utf8JsonWriter> members)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        shell.Out.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    public static void Findings(Utf8JsonWriter json, Shell shell, IEnumerable<Diagnostic> diagnostics)
    {
        json.WriteObjects("diagnostics", diagnostics, diagnostic =>
        {
            json.WriteString("code", diagnostic.Rule.Code);
            json.WriteString("severity", DiagnosticPrinter.Name(diagnostic.Severity));
            json.WriteString("file", diagnostic.File);
            if (diagnostic.At is { } at)
            {
                json.WriteNumber("line", at.Line);
                json.WriteNumber("column", at.Column);
                json.WriteNumber("length", diagnostic.Length);
            }

            json.WriteString("message", diagnostic.Message(shell.Language));
            json.WriteString("help", diagnostic.Help(shell.Language));
            if (diagnostic.Suggestion is not null) json.WriteString("suggestion", diagnostic.Suggestion);
            if (diagnostic.Places.Length == 0) return;
            json.WriteNumber("count", diagnostic.Places.Length);
            json.WriteObjects("places", diagnostic.Places, place =>
            {
                json.WriteString("file", place.File);
                if (place.At is { } where)
                {
                    json.WriteNumber("line", where.Line);
                    json.WriteNumber("column", where.Column);
                    json.WriteNumber("length", place.Length);
                }

                json.WriteString("message", place.Message(shell.Language));
            });
        });
    }

    // The process's own account: what a build farm or a benchmark wants to know, and nobody can ask after the process has ended.
    public static void Usage(Utf8JsonWriter json)
    {
        using var process = Process.GetCurrentProcess();
        json.WriteStartObject("process");
        json.WriteNumber("cpuMilliseconds", Math.Round(process.TotalProcessorTime.TotalMilliseconds, 1));
        json.WriteNumber("peakBytes", process.PeakWorkingSet64);
        json.WriteEndObject();
    }

    private static void Counts(Utf8JsonWriter json, BuildCounts counts)
    {
        json.WriteStartObject("counts");
        json.WriteNumber("pages", counts.Pages);
        json.WriteNumber("links", counts.Links);
        json.WriteNumber("termLinks", counts.TermLinks);
        json.WriteNumber("files", counts.Files);
        json.WriteNumber("written", counts.Written);
        json.WriteNumber("removed", counts.Removed);
        json.WriteNumber("bytes", counts.Bytes);
        json.WriteNumber("searchBytes", counts.SearchBytes);
        json.WriteEndObject();
    }
}
