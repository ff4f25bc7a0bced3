using System.Text;
using UnionKb.Diagnostics;
using UnionKb.Importing.Planning;

namespace UnionKb.Importing.Reporting;

/// <summary>For each page in conflict what the editor changed and what the import would change since the last import, block by block.</summary>
internal static class ConflictText
{
    public static void Write(StringBuilder text, IEnumerable<PlannedFile> files, Language language)
    {
        foreach (var file in files.Where(f => f.Action == PlannedAction.Conflict))
        {
            text.Append('\n').Append(language == Language.Zh ? "## 冲突：" : "## Conflict: ").Append(file.Path).Append("\n\n");
            Blocks(text, language == Language.Zh ? "编者的改动：" : "Changed by an editor:", file.EditedBlocks);
            Blocks(text, language == Language.Zh ? "新稿的改动：" : "Changed by the import:", file.ImportedBlocks);
        }
    }

    private static void Blocks(StringBuilder text, string label, string[] blocks)
    {
        if (blocks.Length > 0) text.Append(label).Append("\n\n````markdown\n").AppendJoin("\n\n", blocks).Append("\n````\n\n");
    }
}
