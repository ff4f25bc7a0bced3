using UnionKb.Config;
using UnionKb.Text;

namespace UnionKb.Moving;

/// <summary>What a move changes in <c>site.yml</c>: pillars, pinned names, and the menus.</summary>
internal static class SettingsRewriter
{
    public static string Rewrite(SourceText source, SiteConfig config, Renames renames)
    {
        var edits = new TextEdits();
        foreach (var ((key, entry), place) in config.Places)
            Word(source, key == "pin" ? entry[(entry.LastIndexOfAny([' ', '\u3000']) + 1)..] : entry, place, renames, edits);
        foreach (var entry in All(config.Nav).Concat(All(config.FooterLinks))) Word(source, entry.Target.Text, entry.Target, renames, edits);
        return edits.Apply(source.Text);
    }

    private static void Word(SourceText source, string? id, SettingText place, Renames renames, TextEdits edits)
    {
        if (id is null || !renames.Ids.TryGetValue(id, out var now)) return;
        var span = PageRewriter.SpanOf(source, place.At, place.Length);
        if (Renames.WordIn(source.Text.AsSpan(span.Start, span.Length), id) is { } word) edits.Replace(span.Start + word.At, word.Length, now);
    }

    private static IEnumerable<MenuEntry> All(IEnumerable<MenuEntry> entries) => entries.SelectMany(e => All(e.Items).Prepend(e));
}
