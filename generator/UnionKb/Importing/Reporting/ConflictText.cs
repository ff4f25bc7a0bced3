using System.Text;
using UnionKb.Diagnostics;
using UnionKb.Importing.Planning;

namespace UnionKb.Importing.Reporting;

/// <summary>For each page in conflict what the editor changed and what the import would change since the last import, block by block.</summary>
internal static class ConflictText
{
    /// <summary>Added to the name of a page for the report beside it; no page itself.</summary>
    public const string Suffix = ".conflict.txt";

    /// <summary>First characters of such a report: a file without them is somebody's own.</summary>
    public const string Opening = "# unionkb import";

    public static void Write(StringBuilder text, IEnumerable<PlannedFile> files, Language language)
    {
        foreach (var file in files.Where(f => f is { Action: PlannedAction.Conflict, IsKnown: false }))
        {
            text.Append('\n').Append(language == Language.Zh ? "## 冲突：" : "## Conflict: ").Append(file.Path).Append("\n\n");
            Both(text, file, language);
        }
    }

    /// <summary>Whether a page is in conflict and the report beside it says just what it would say now.</summary>
    public static bool IsThere(string root, PlannedFile file, Language language)
    {
        var beside = Path.Combine(root, file.Path + Suffix);
        return file.Action == PlannedAction.Conflict && File.Exists(beside) && File.ReadAllText(beside) == Of(file, language);
    }

    /// <summary>The report beside one page: both sides and the whole text that the import would write.</summary>
    public static string Of(PlannedFile file, Language language)
    {
        var text = new StringBuilder(Opening).Append(language == Language.Zh
            ? $"：这一页编者改过，新稿也改了同一处，没有覆盖。把“新稿的改动”各段原样放进这一页（前后可以另加编者自己的段落）再导入，这份报告会自动删去。要保留编者的话，运行 unionkb import --keep {file.Path}。\n\n"
            : ": an editor and the import changed the same place; nothing was overwritten. "
                + "Put the paragraphs changed by the import into the page as they are (with paragraphs of your own around them), import again, "
                + $"and this report goes. To let your own words stand, run unionkb import --keep {file.Path}.\n\n");
        text.Append(file.Path).Append("\n\n");
        Both(text, file, language);
        Blocks(text, language == Language.Zh ? "新稿全文：" : "The whole new text:", file.After is null ? [] : [file.After.TrimEnd('\n')]);
        return text.ToString();
    }

    private static void Both(StringBuilder text, PlannedFile file, Language language)
    {
        Blocks(text, language == Language.Zh ? "编者的改动：" : "Changed by an editor:", file.EditedBlocks);
        Blocks(text, language == Language.Zh ? "新稿的改动：" : "Changed by the import:", file.ImportedBlocks);
    }

    private static void Blocks(StringBuilder text, string label, string[] blocks)
    {
        if (blocks.Length > 0) text.Append(label).Append("\n\n````markdown\n").AppendJoin("\n\n", blocks).Append("\n````\n\n");
    }
}
