using System.Text.Json;
using System.Text.RegularExpressions;

namespace UnionKb.Benchmarks;

/// <summary>
/// Word files side by side with pandoc: what of their structure each keeps. Both are counted by pandoc's own tree, ours after reading the Markdown of the
/// import as GFM, so nothing counts that another program would not see. Links are those that lead somewhere: to the web or into the text.
/// </summary>
internal static partial class WordStage
{
    public const string Argument = "word";

    private static readonly string[] Kinds =
        ["headings", "tables", "items", "links", "pictures", "notes", "bold", "italic", "struck out", "code", "code blocks"];

    /// <summary>Prints the table for the files of a folder; false when there are none or pandoc is missing.</summary>
    public static bool Print(string folder, PublishedTool tool, WorkFolders work)
    {
        string[] files = Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.docx").Order(StringComparer.Ordinal)] : [];
        if (files.Length == 0 || ChildProcess.Run("pandoc", "--version") is null)
        {
            Console.Error.WriteLine($"no Word files in {folder}, or no pandoc");
            return false;
        }

        var (theirs, ours) = (new Dictionary<string, int>(), new Dictionary<string, int>());
        foreach (var file in files)
        {
            Count(Parsed("-f", "docx", file), theirs);
            foreach (var page in Pages(file, tool, Path.Combine(work.Fast, "word"))) Count(page, ours);
        }

        Console.WriteLine($"{files.Length} Word files");
        Console.WriteLine($"{"",-14}{"pandoc",8}{"here",8}");
        foreach (var kind in Kinds) Console.WriteLine($"{kind,-14}{theirs.GetValueOrDefault(kind),8}{ours.GetValueOrDefault(kind),8}");
        return true;
    }

    private static JsonDocument Parsed(params string[] arguments) =>
        JsonDocument.Parse(ChildProcess.Done("pandoc", "pandoc", [.. arguments, "-t", "json"]).Output);

    private static IEnumerable<JsonDocument> Pages(string file, PublishedTool tool, string output)
    {
        if (Directory.Exists(output)) Directory.Delete(output, recursive: true);
        ChildProcess.Done("the import", tool.Program, "import", file, "--to", output);
        foreach (var page in Directory.EnumerateFiles(output, "*.md").Where(f => Path.GetFileName(f) != "import-report.md"))
        {
            var text = File.ReadAllText(page);
            File.WriteAllText(page, text[(text.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..]);
            yield return Parsed("-f", "gfm+footnotes+definition_lists", page);
        }
    }

    private static void Count(JsonDocument document, Dictionary<string, int> counts)
    {
        using (document) Walk(document.RootElement.GetProperty("blocks"), counts);
    }

    private static void Walk(JsonElement element, Dictionary<string, int> counts)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var part in element.EnumerateArray()) Walk(part, counts);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("t", out var kind) && element.TryGetProperty("c", out var content)) One(kind.GetString()!, content, counts);
            foreach (var part in element.EnumerateObject()) Walk(part.Value, counts);
        }
    }

    private static void One(string kind, JsonElement content, Dictionary<string, int> counts)
    {
        var (name, count) = kind switch
        {
            "Header" => ("headings", 1),
            "Table" when content[2].GetArrayLength() > 1 => ("tables", 1),
            "BulletList" => ("items", content.GetArrayLength()),
            "OrderedList" => ("items", content[1].GetArrayLength()),
            // 一、 and 第一条 are numbers that no Markdown counts: they stand in the words of a paragraph.
            "Para" or "Plain" when Number().IsMatch(First(content)) => ("items", 1),
            "Link" when Leads().IsMatch(content[2][0].GetString()!) => ("links", 1),
            "Image" => ("pictures", 1),
            "Note" => ("notes", 1),
            "Strong" => ("bold", 1),
            "RawInline" when content[1].GetString() == "<strong>" => ("bold", 1),
            "Emph" => ("italic", 1),
            "RawInline" when content[1].GetString() == "<em>" => ("italic", 1),
            "Strikeout" => ("struck out", 1),
            "Code" => ("code", 1),
            "CodeBlock" => ("code blocks", 1),
            _ => ("", 0),
        };
        if (count > 0) counts[name] = counts.GetValueOrDefault(name) + count;
    }

    private static string First(JsonElement words) =>
        words.GetArrayLength() > 0 && words[0].TryGetProperty("t", out var kind) && kind.GetString() == "Str" ? words[0].GetProperty("c").GetString()! : "";

    [GeneratedRegex("^(?:https?:|mailto:|ftp:|tel:|#|[a-z0-9-]+\\.md)")]
    private static partial Regex Leads();

    [GeneratedRegex("^(?:第[一二三四五六七八九十百千零〇\\d]+条|[一二三四五六七八九十壹贰叁肆伍甲乙丙丁]{1,3}、|（[一二三四五六七八九十]{1,3}）|[①-⑳]|\\d{1,3}[．.、])")]
    private static partial Regex Number();
}
