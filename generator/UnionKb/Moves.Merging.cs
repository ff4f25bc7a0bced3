using System.Text;
using UnionKb.Compiling.Front;
using UnionKb.Diagnostics;
using UnionKb.Linking.Findings;
using UnionKb.Model;
using UnionKb.Model.Links;
using UnionKb.Moving;

namespace UnionKb;

/// <summary>Pages that go: another takes their place, with their text or without it.</summary>
public sealed partial class Moves
{
    /// <summary>Keys whose entries go along when pages are merged.</summary>
    private static readonly string[] JoinedKeys = ["tags", "see_also", "relations", "pending", "no_link"];

    /// <summary>Keys that belong to a page as a page.</summary>
    private static readonly string[] OwnKeys = ["id", "title", "kind", "parent", "order", "aliases", "redirect_from", "draft"];

    /// <summary>
    /// Takes a page away. Where pages lead to it, another has to take its place (UKB5044 for every such link without <paramref name="to"/>); links then
    /// lead to that one, and so does the address.
    /// </summary>
    public static ChangePlan Remove(string root, string written, string? to, string here)
    {
        var moves = new Moves(root);
        if (moves._pages is not { } pages) return moves.Plan();
        var targets = TargetsOf(pages, here);
        if (moves.FindPage(pages, targets, written) is not { } gone) return moves.Plan();
        if (to is null) moves.ReportLinks(pages, gone);
        else if (moves.FindPage(pages, targets, to) is { } other) moves.Replace(pages, gone, other, isMerge: false);
        if (!moves._diagnostics.HasErrors) moves._changes[gone] = new FileChange(gone, null, pages.Source(gone).Text, null);
        return moves.Plan();
    }

    /// <summary>Puts the text of one page at the end of another, which takes its place, its names and its address.</summary>
    public static ChangePlan Merge(string root, string written, string into, string here)
    {
        var moves = new Moves(root);
        if (moves._pages is not { } pages) return moves.Plan();
        var targets = TargetsOf(pages, here);
        if (moves.FindPage(pages, targets, written) is not { } gone || moves.FindPage(pages, targets, into) is not { } other) return moves.Plan();
        moves.Replace(pages, gone, other, isMerge: true);
        if (!moves._diagnostics.HasErrors) moves._changes[gone] = new FileChange(gone, null, pages.Source(gone).Text, null);
        return moves.Plan();
    }

    private string? FindPage(ProjectPages pages, MoveTargets targets, string written)
    {
        if (Find(pages, targets, written) is not { } found) return null;
        if (pages.Ids.ContainsKey(found)) return found;
        Refuse(Rules.MoveTargetUnknown, written);
        return null;
    }

    private void Replace(ProjectPages pages, string gone, string other, bool isMerge)
    {
        var page = pages.Compile(gone);
        if (gone == other)
        {
            Refuse(Rules.MoveTaken, pages.Ids[gone], gone);
            return;
        }

        var renames = new Renames(
            new Dictionary<string, string>(StringComparer.Ordinal) { [pages.Ids[gone]] = pages.Ids[other] },
            new Dictionary<string, string>(StringComparer.Ordinal) { [gone] = other })
        {
            DropsAnchors = !isMerge,
            Names = isMerge ? new Dictionary<string, string>() : NamesOf(page).ToDictionary(n => n, _ => pages.Ids[other], StringComparer.Ordinal),
        };
        RewritePages(pages, renames, (_, text) => text);
        // What took the page's place stands at the place of the other, with links as they are from there.
        var joining = _changes.TryGetValue(other, out var there) && there.From == gone ? there.After! : pages.Source(gone).Text;
        var text = Rewritten(pages, renames, other);
        foreach (var former in page.Front.RedirectFrom.Select(r => r.Text).Prepend(pages.Ids[gone]))
            text = FrontEdits.Add(FrontEdits.Add(text, "redirect_from", former), "redirect_from", AddressOf(former, page, pages.Front(other)));
        text = WithoutItself(text, page.Front, pages.Ids[other]);
        if (isMerge) text = Joined(text, joining, page, pages.Front(other).Title, pages.Ids[other]);
        _changes.Remove(other);
        Change(other, other, pages.Source(other).Text, text);
        RewriteSettings(renames);
    }

    /// <summary>An id of a page of another kind was another address.</summary>
    private static string AddressOf(string former, Page gone, FrontMatter other) =>
        gone.Front.Kind == other.Kind || former.Contains('/') || former.Contains('#') ? former : $"{gone.Front.Kind.Folder()}/{former}.html";

    private string Rewritten(ProjectPages pages, Renames renames, string path)
    {
        var edits = new TextEdits();
        new PageRewriter(renames, pages.Prefix, pages.FileOf).Rewrite(pages.Compile(path), pages.Source(path), edits, _diagnostics);
        return edits.Apply(pages.Source(path).Text);
    }

    /// <summary>A page is neither above nor beside itself.</summary>
    private static string WithoutItself(string text, FrontMatter gone, string id)
    {
        var without = FrontEdits.Remove(FrontEdits.Remove(text, "see_also", id), "parent", id);
        return gone.Parent is { } above && FrontEdits.Remove(text, "parent", id) != text && above != id ? FrontEdits.Set(without, "parent", above) : without;
    }

    private string Joined(string text, string joining, Page gone, string? title, string id)
    {
        foreach (var name in NamesOf(gone).Where(n => n != title)) text = FrontEdits.Add(text, "aliases", name);
        foreach (var (key, values) in FrontEdits.Values(joining))
        {
            if (JoinedKeys.Contains(key)) text = values.Where(v => v != id).Aggregate(text, (t, value) => FrontEdits.Add(t, key, value));
            else if (!OwnKeys.Contains(key)) _diagnostics.Add(Diagnostic.About(gone.Path, Rules.MergedKeyLeft, $"{key}: {string.Join(", ", values)}"));
        }

        var body = Lowered(joining[FrontEdits.BodyStart(joining)..]).Trim('\n');
        var heading = body.StartsWith("## ", StringComparison.Ordinal) ? "" : $"## {gone.Title}\n\n";
        return $"{text.TrimEnd('\n')}\n\n{heading}{body}\n";
    }

    /// <summary>A text whose headings stand one level lower; code is left alone.</summary>
    private static string Lowered(string body)
    {
        var text = new StringBuilder(body.Length + 32);
        string? fence = null;
        foreach (var line in body.Split('\n'))
        {
            var trimmed = line.TrimStart();
            var isFence = trimmed.StartsWith("```", StringComparison.Ordinal) || trimmed.StartsWith("~~~", StringComparison.Ordinal);
            var isHeading = line.StartsWith('#') && line.TrimStart('#') is [' ', ..] && !line.StartsWith("######", StringComparison.Ordinal);
            if (fence is null && isFence) fence = trimmed[..3];
            else if (fence is not null && trimmed.StartsWith(fence, StringComparison.Ordinal)) fence = null;
            else if (fence is null && isHeading) text.Append('#');
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<string> NamesOf(Page page) => page.Front.Aliases.Prepend(page.Title).Distinct(StringComparer.Ordinal);

    /// <summary>Every link to a page, as the reason why it cannot go without another in its place.</summary>
    private void ReportLinks(ProjectPages pages, string gone)
    {
        var page = pages.Compile(gone);
        var id = pages.Ids[gone];
        var above = page.Front.Parent ?? pages.Ids.Values.FirstOrDefault(i => i != id);
        foreach (var path in pages.Paths.Where(p => p != gone))
        {
            if (!NamesOf(page).Append(id).Append(Path.GetFileNameWithoutExtension(gone)).Any(pages.Source(path).Text.Contains)) continue;
            var from = pages.Compile(path);
            foreach (var link in from.Links.Where(l => LeadsTo(pages, from, l, gone, NamesOf(page).Append(id))))
                _diagnostics.Add(LinkFindings.At(from, link, Rules.StillLinked, id) with { Suggestion = $"unionkb rm {id} --to {above}" });
            foreach (var place in PlacesIn(from.Front, id))
                _diagnostics.Add(LinkFindings.At(from, place, Rules.StillLinked, id) with { Suggestion = $"unionkb rm {id} --to {above}" });
        }
    }

    private static bool LeadsTo(ProjectPages pages, Page from, LinkRef link, string path, IEnumerable<string> names) =>
        (link.Kind == LinkKind.Wiki && names.Contains(link.Target)) || pages.FileOf(from, link) == path;

    private static IEnumerable<Place?> PlacesIn(FrontMatter front, string id)
    {
        if (front.Parent == id) yield return front.ParentAt;
        foreach (var entry in front.SeeAlso.Where(e => e.Text == id)) yield return entry.At;
        foreach (var entry in front.Relations.Concat(front.Pin).Where(e => e.Text.EndsWith(" " + id, StringComparison.Ordinal))) yield return entry.At;
    }
}
