using System.Text.Json.Nodes;
using UnionKb.Text;

namespace UnionKb.Cli.LanguageServer;

/// <summary>A new id for a page as changes that the editor carries out: the same as <c>unionkb mv</c> makes.</summary>
internal static class Renaming
{
    public static JsonObject Edit(ChangePlan plan, OpenTexts texts)
    {
        var changes = new JsonArray();
        foreach (var change in plan.Changes.Where(c => c is { Before: not null, After: not null } && c.Before != c.After))
        {
            var path = change.From ?? change.Path;
            var source = texts.Source(path) ?? new SourceText(path, change.Before!);
            var text = source.Text.Contains("\r\n", StringComparison.Ordinal) ? change.After!.Replace("\n", "\r\n", StringComparison.Ordinal) : change.After!;
            changes.Add(new JsonObject
            {
                ["textDocument"] = new JsonObject { ["uri"] = texts.UriOf(path), ["version"] = null },
                ["edits"] = new JsonArray(new JsonObject { ["range"] = OpenTexts.Range(source, 0, source.Text.Length), ["newText"] = text }),
            });
        }

        foreach (var change in plan.Changes.Where(c => c.From is not null))
            changes.Add(new JsonObject { ["kind"] = "rename", ["oldUri"] = texts.UriOf(change.From!), ["newUri"] = texts.UriOf(change.Path) });
        return new JsonObject { ["documentChanges"] = changes };
    }
}
