using System.Text;
using UnionKb.Importing.Drafting;

namespace UnionKb.Importing.Planning;

/// <summary>Writes a lock as YAML, pages by id.</summary>
internal static class LockWriter
{
    public static string Write(ImportLock locked)
    {
        var text = new StringBuilder("# 上次导入写了什么，由 unionkb import 记录；请勿手改，与原文一起提交。\n");
        text.Append($"format: {LockLibrary.Format}\n");
        text.Append("seed: \"").Append(locked.Seed).Append("\"\n");
        if (locked.Addressed != locked.Seed) text.Append("addressed: \"").Append(locked.Addressed).Append("\"\n");
        text.Append("recipe: \"").Append(locked.Recipe).Append("\"\n");
        if (locked.Pictures.Count > 0) text.Append("pictures:\n");
        foreach (var (path, hash) in locked.Pictures.OrderBy(p => p.Key, StringComparer.Ordinal))
            text.Append("  ").Append(YamlText.Of(path)).Append(": \"").Append(hash).Append("\"\n");
        text.Append("pages:\n");
        foreach (var page in locked.Pages.OrderBy(p => p.Id, StringComparer.Ordinal))
        {
            text.Append("  - id: ").Append(YamlText.Of(page.Id)).Append('\n');
            text.Append("    path: ").Append(YamlText.Of(page.Path)).Append('\n');
            text.Append("    hash: \"").Append(page.Hash).Append("\"\n");
            text.Append("    front:\n");
            foreach (var (key, hash) in page.Front) text.Append("      ").Append(YamlText.Of(key)).Append(": \"").Append(hash).Append("\"\n");
            text.Append("    blocks:\n");
            foreach (var block in page.Blocks) text.Append("      - \"").Append(block).Append("\"\n");
        }

        return text.ToString();
    }
}
