using System.Text.Json;
using UnionKb.Importing.Reporting;
using UnionKb.Text;

namespace UnionKb.Cli.Reporting;

/// <summary>The account of an import for programs: every sentence with its home, every page with what happened to it.</summary>
internal static class ImportJson
{
    public static void Print(Shell shell, ImportResult result, ExitCode exit) => JsonReport.Print(shell, json =>
    {
        JsonReport.Findings(json, shell, result.Diagnostics);
        json.WriteObjects("seeds", result.Report.Seeds, seed => Seed(json, seed));
        json.WriteObjects("topics", result.Report.Topics, topic =>
        {
            json.WriteString("id", topic.Id);
            json.WriteString("title", topic.Title);
            json.WriteString("kind", topic.Kind);
            json.WriteString("path", topic.Path);
            json.WriteTexts("home", topic.Home);
        });
        json.WriteObjects("sentences", result.Report.Sentences, sentence =>
        {
            json.WriteString("address", sentence.Address);
            json.WriteString("state", Word(sentence.State));
            json.WriteString("page", sentence.Page);
            json.WriteString("reason", sentence.Reason);
            json.WriteNumber("likeness", Math.Round(sentence.Likeness, 3));
            json.WriteString("text", sentence.Text);
        });
        json.WriteObjects("files", result.Report.Files, file =>
        {
            json.WriteString("action", Word(file.Action));
            json.WriteString("id", file.Id);
            json.WriteString("path", file.Path);
        });
        json.WriteObjects("unexplained", result.Report.Unexplained, term =>
        {
            json.WriteString("term", term.Term);
            json.WriteString("address", term.Address);
        });
        json.WriteObjects("pending", result.Report.Pending, pending =>
        {
            json.WriteString("page", pending.Page);
            json.WriteString("text", pending.Text);
        });
        json.WriteNumber("exit", (int)exit);
    });

    private static void Seed(Utf8JsonWriter json, SeedAccount seed)
    {
        json.WriteString("file", seed.FileName);
        json.WriteString("letter", seed.Letter);
        json.WriteString("title", seed.Title);
        json.WriteBoolean("titleByEditor", seed.TitleByEditor);
        json.WriteBoolean("hasRecipe", seed.HasRecipe);
        json.WriteString("encoding", seed.Encoding);
        json.WriteNumber("characters", seed.Characters);
        json.WriteNumber("headings", seed.Headings);
        json.WriteNumber("paragraphs", seed.Paragraphs);
        json.WriteNumber("uniqueSentences", seed.UniqueSentences);
        json.WriteObjects("duplicates", seed.Duplicates, duplicate =>
        {
            json.WriteString("address", duplicate.Address);
            json.WriteString("copyOf", duplicate.CopyOf);
        });
        json.WriteObjects("changes", seed.Changes, change =>
        {
            json.WriteString("from", change.From);
            json.WriteString("to", change.To);
            json.WriteNumber("count", change.Count);
        });
        json.WriteTexts("missing", seed.Missing);
    }

    private static string Word(Enum value) => value.ToString().ToLowerInvariant();
}
