using UnionKb.Diagnostics;
using UnionKb.Model;
using UnionKb.Model.Links;
using UnionKb.Text;

namespace UnionKb.Moving;

/// <summary>What a move changes in the text of one page: links, and the ids that its front matter names.</summary>
/// <param name="prefix">What page paths start with.</param>
/// <param name="fileOf">The file below the root that a link of this page leads to by its path; null for one that leads nowhere or names something else.</param>
internal sealed class PageRewriter(Renames renames, string prefix, Func<Page, LinkRef, string?> fileOf)
{
    /// <summary>Adds the changes; a link that leads to what moves and cannot be rewritten is UKB5043.</summary>
    public void Rewrite(Page page, SourceText source, TextEdits edits, DiagnosticBag diagnostics)
    {
        foreach (var link in page.Links)
        {
            if (!Rewrite(page, source, link, edits)) diagnostics.Add(source, SpanOf(source, link.At, link.SourceLength), Rules.LinkNotRewritten, link.Target);
        }

        var front = page.Front;
        Word(front.Parent, front.ParentAt, source, edits);
        foreach (var entry in front.SeeAlso) Word(Bare(entry.Text), entry.At, source, edits);
        foreach (var entry in front.Relations) Word(Bare(Last(entry.Text)), entry.At, source, edits);
        foreach (var entry in front.Pin) Word(Last(entry.Text), entry.At, source, edits);
        foreach (var entry in front.RedirectFrom.Where(r => r.Text.Contains('#'))) Word(entry.Text.Split('#')[0], entry.At, source, edits);
        if (front.AbbreviationOf is { } full) Word(Bare(full.Text), full.At, source, edits);
        foreach (var issuer in (front.Issuer ?? "").Split('、', StringSplitOptions.TrimEntries)) Word(Bare(issuer), front.IssuerAt, source, edits);
    }

    /// <summary>Places of the source that lead to a page, as findings show them.</summary>
    public static TextSpan SpanOf(SourceText source, LinePosition at, int length)
    {
        var offset = source.OffsetOfLine(at.Line);
        for (var column = 1; column < at.Column && offset < source.Text.Length; column++) offset += char.IsHighSurrogate(source.Text[offset]) ? 2 : 1;
        return new TextSpan(offset, Math.Min(length, source.Text.Length - offset));
    }

    private bool Rewrite(Page page, SourceText source, LinkRef link, TextEdits edits)
    {
        if (link.Target.Length == 0) return true;
        var span = SpanOf(source, link.At, link.SourceLength);
        if (link.Kind == LinkKind.Wiki && (renames.Ids.GetValueOrDefault(link.Target) ?? renames.Names.GetValueOrDefault(link.Target)) is { } id)
            return RewriteName(source.Text, span, link, id, edits);
        if (fileOf(page, link) is not { } former) return true;
        var (file, place) = (renames.PathOf(former), renames.PathOf(page.Path));
        if (file == former && FolderOf(place) == FolderOf(page.Path)) return true;
        TextSpan[] found = LinkText.Find(source.Text, span, link.Target) is { } inside ? [inside] : [.. LinkText.Definitions(source.Text, link.Target)];
        foreach (var address in found)
        {
            var written = source.Text.Substring(address.Start, address.Length);
            var now = LinkText.Of(written, place[prefix.Length..], former[prefix.Length..], file[prefix.Length..]);
            if (now != written) edits.Replace(address.Start, address.Length, now);
            if (renames.DropsAnchors) DropAnchor(source.Text, address.End, ") \t\n>\"", edits);
        }

        return found.Length > 0;
    }

    /// <summary>A page that was named by its title keeps that as the words of the link.</summary>
    private bool RewriteName(string text, TextSpan span, LinkRef link, string id, TextEdits edits)
    {
        var at = text.IndexOf(link.Target, span.Start, span.Length, StringComparison.Ordinal);
        if (at < 0) return false;
        var isNamed = !renames.Ids.ContainsKey(link.Target) && text[span.Start] != '!' && text.IndexOf('|', span.Start, span.Length) < 0;
        edits.Replace(at, link.Target.Length, id);
        var end = renames.DropsAnchors ? DropAnchor(text, at + link.Target.Length, "|]", edits) : text.IndexOf("]]", at, StringComparison.Ordinal);
        if (isNamed && end > 0) edits.Replace(end, 0, "|" + link.Target);
        return true;
    }

    /// <summary>Takes away an anchor that stands here; returns where it ends.</summary>
    private static int DropAnchor(string text, int at, string ends, TextEdits edits)
    {
        if (at >= text.Length || text[at] != '#') return at;
        var length = text.AsSpan(at).IndexOfAny(ends);
        if (length < 0) return at;
        edits.Replace(at, length, "");
        return at + length;
    }

    private void Word(string? id, Place? place, SourceText source, TextEdits edits)
    {
        if (id is null || place is not { } at || !renames.Ids.TryGetValue(id, out var now)) return;
        var span = SpanOf(source, at.At, at.Length);
        if (Renames.WordIn(source.Text.AsSpan(span.Start, span.Length), id) is { } word) edits.Replace(span.Start + word.At, word.Length, now);
    }

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];

    private static string Last(string pair) => pair[(pair.LastIndexOfAny([' ', '\u3000']) + 1)..];

    private static string Bare(string name) =>
        name.StartsWith("[[", StringComparison.Ordinal) && name.EndsWith("]]", StringComparison.Ordinal) ? name[2..^2].Split('#', '|')[0].Trim() : name;
}
