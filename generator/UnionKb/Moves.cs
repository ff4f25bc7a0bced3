using System.Buffers;
using System.Text;
using UnionKb.Compiling.Front;
using UnionKb.Config;
using UnionKb.Diagnostics;
using UnionKb.Importing.Planning;
using UnionKb.Importing.Reading;
using UnionKb.Importing.Recipes;
using UnionKb.Linking.Joining;
using UnionKb.Model;
using UnionKb.Moving;
using UnionKb.Reading;
using UnionKb.Text;
using UnionKb.Text.Pinyin;

namespace UnionKb;

/// <summary>
/// The story of <c>mv</c>, <c>rm</c> and <c>merge</c>: what a page, its file or its folder is called changes, and everything that names it follows, in
/// one step or not at all. What the address was leads to what it is.
/// </summary>
public sealed partial class Moves
{
    private readonly DiagnosticBag _diagnostics = new();
    private readonly SortedDictionary<string, FileChange> _changes = new(StringComparer.Ordinal);
    private readonly string _root;
    private readonly ProjectPages? _pages;

    private Moves(string root)
    {
        _root = root;
        _pages = ProjectPages.Read(root, _diagnostics);
    }

    /// <summary>Gives a page another id or another place, or a folder another place.</summary>
    /// <param name="written">Id, file or folder.</param>
    /// <param name="target">The new id; or, with a slash or <c>.md</c>, the new place.</param>
    /// <param name="here">Absolute path of the folder that paths are written from; they may be written from the content, too.</param>
    public static ChangePlan Rename(string root, string written, string target, string here)
    {
        var moves = new Moves(root);
        if (moves._pages is { } pages) moves.Rename(pages, TargetsOf(pages, here), written, target);
        return moves.Plan();
    }

    private static MoveTargets TargetsOf(ProjectPages pages, string here) =>
        new((ContentFolder.Of(pages.Root), pages.Prefix), here, pages.Ids, pages.Files);

    private ChangePlan Plan() => new(_root, _diagnostics.HasErrors ? [] : [.. _changes.Values], _diagnostics.ToSorted());

    private void Rename(ProjectPages pages, MoveTargets targets, string written, string target)
    {
        if (Find(pages, targets, written) is not { } from) return;
        var isPath = target.Contains('/') || target.Contains('\\') || target.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || targets.IsFolder(from);
        var paths = isPath ? targets.Places(from, target) : PageIds.IsValid(target) ? targets.PlacesOfId(from, target) : null;
        if (paths is null)
        {
            _diagnostics.Add(Diagnostic.About(null, Rules.MoveBadName, target));
            return;
        }

        foreach (var (former, path) in paths)
        {
            if (former != path && !paths.ContainsKey(path) && Path.Exists(Path.Combine(_root, path))) Refuse(Rules.MoveTaken, path, path);
        }

        if (!_diagnostics.HasErrors) Carry(pages, paths, isPath ? null : (from, target));
    }

    private string? Find(ProjectPages pages, MoveTargets targets, string written)
    {
        if (targets.Find(written) is { } found) return found;
        var titles = pages.Paths.Where(p => pages.Front(p).Title == written).ToArray();
        if (titles.Length == 1) return titles[0];
        var near = new NearestName([.. pages.Ids.Values, .. pages.Paths.Select(p => pages.Front(p).Title).OfType<string>()]).Of(written);
        _diagnostics.Add(Diagnostic.About(null, Rules.MoveTargetUnknown, written) with { Suggestion = near });
        return null;
    }

    private void Refuse(Rule rule, params Argument[] arguments) => _diagnostics.Add(Diagnostic.About(null, rule, arguments));

    /// <summary>Rewrites everything for new paths and, with <paramref name="renamed"/>, for a new id of one page.</summary>
    private void Carry(ProjectPages pages, Dictionary<string, string> paths, (string Path, string Id)? renamed)
    {
        var ids = pages.IdsAt(
            path => paths.GetValueOrDefault(path, path), path => renamed is { } r && r.Path == path ? r.Id : pages.Front(path).Id, _diagnostics);
        if (_diagnostics.HasErrors) return;
        var changed = pages.Paths.Where(p => ids[p] != pages.Ids[p]).ToArray();
        foreach (var path in changed) RefuseTaken(pages, path, ids[path]);
        var renames = new Renames(changed.ToDictionary(p => pages.Ids[p], p => ids[p], StringComparer.Ordinal), paths);
        RewritePages(pages, renames, (path, text) => Redirected(pages, path, ids[path], renamed?.Path == path, text));
        foreach (var file in pages.Files.Where(paths.ContainsKey))
            _changes[paths[file]] = new FileChange(paths[file], file, null, "") { Bytes = File.ReadAllBytes(Path.Combine(_root, file)) };
        RewriteRest(pages, renames);
    }

    /// <summary>An address that leads to another page now can be no page's own.</summary>
    private void RefuseTaken(ProjectPages pages, string page, string id)
    {
        foreach (var path in pages.Paths.Where(p => p != page))
        {
            var front = pages.Front(path);
            if (Array.Exists(front.RedirectFrom, r => r.Text == id) || Array.Exists(front.Aliases, a => a == id && RedirectIndex.IsFormerId(a)))
                Refuse(Rules.MoveTaken, id, path);
        }
    }

    /// <summary>The page with its new id, if it says its id, and with a redirect from the former one.</summary>
    private static string Redirected(ProjectPages pages, string path, string id, bool isAsked, string text)
    {
        var former = pages.Ids[path];
        if (former == id) return text;
        var isWritten = pages.Front(path).Id is not null;
        if (isAsked && (isWritten || Path.GetFileNameWithoutExtension(path) != former)) text = FrontEdits.Set(text, "id", id);
        return FrontEdits.Add(FrontEdits.Remove(text, "redirect_from", id), "redirect_from", former);
    }

    /// <summary>Rewrites the pages that can name what moves; those that move themselves are changed by <paramref name="own"/> as well.</summary>
    private void RewritePages(ProjectPages pages, Renames renames, Func<string, string, string> own)
    {
        var keys = SearchValues.Create(KeysOf(renames), StringComparison.Ordinal);
        var rewriter = new PageRewriter(renames, pages.Prefix, pages.FileOf);
        foreach (var path in pages.Paths)
        {
            var source = pages.Source(path);
            var isMoved = renames.Paths.ContainsKey(path) || renames.Ids.ContainsKey(pages.Ids[path]);
            if (!isMoved && !source.Text.AsSpan().ContainsAny(keys)) continue;
            var edits = new TextEdits();
            rewriter.Rewrite(pages.Compile(path), source, edits, _diagnostics);
            var text = edits.Apply(source.Text);
            Change(path, renames.PathOf(path), source.Text, isMoved ? own(path, text) : text);
        }
    }

    /// <summary>What a text holds that names something that moves: an id or a name, or a file with or without its ending, encoded or not.</summary>
    private static string[] KeysOf(Renames renames)
    {
        var keys = new HashSet<string>(renames.Ids.Keys.Concat(renames.Names.Keys), StringComparer.Ordinal);
        foreach (var path in renames.Paths.Keys)
        {
            var name = Path.GetFileNameWithoutExtension(path);
            if (PageIds.IsIndex(name)) name = Path.GetFileName(Path.GetDirectoryName(path)) is { Length: > 0 } folder ? folder : name;
            keys.Add(name);
            keys.Add(Uri.EscapeDataString(name));
        }

        return [.. keys];
    }

    private void Change(string from, string path, string before, string after)
    {
        if (before == after && from == path) return;
        _changes[path] = new FileChange(path, from == path ? null : from, before, after);
    }

    /// <summary>Settings, recipes and the records of imports.</summary>
    private void RewriteRest(ProjectPages pages, Renames renames)
    {
        if (renames.Ids.Count == 0) return;
        RewriteSettings(renames);
        var recipes = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var name in new SeedFolder(_root).FileNames().Where(n => n.EndsWith(Recipe.Suffix, StringComparison.Ordinal)))
        {
            if (Read($"{SeedFolder.Name}/{name}") is not { } source || RecipeReader.Read(source, new DiagnosticBag()) is not { } recipe) continue;
            var edits = new TextEdits();
            foreach (var (span, id) in RenamedRecipe.Ids(recipe))
            {
                if (!renames.Ids.TryGetValue(id, out var now) || Renames.WordIn(source.Text.AsSpan(span.Start, span.Length), id) is not { } word) continue;
                edits.Replace(span.Start + word.At, word.Length, now);
            }

            if (edits.Count == 0) continue;
            var text = edits.Apply(source.Text);
            recipes[source.Path] = Encoding.UTF8.GetBytes(text);
            Change(source.Path, source.Path, source.Text, text);
        }

        foreach (var (path, text) in RenamedLocks.Of(_root, recipes, renames.Ids, [.. pages.Ids.Values]))
        {
            if (Read(path) is { } locked) Change(path, path, locked.Text, text);
        }
    }

    private void RewriteSettings(Renames renames)
    {
        if (Read(SettingsFile.Name) is { } settings && SiteConfigReader.Read(settings, new DiagnosticBag()) is { } config)
            Change(settings.Path, settings.Path, settings.Text, SettingsRewriter.Rewrite(settings, config, renames));
    }

    private SourceText? Read(string path) =>
        File.Exists(Path.Combine(_root, path)) && new SourceReader(_root).Read(path) is (var source, null)
            ? new SourceText(path, source.Text.Replace("\r\n", "\n", StringComparison.Ordinal))
            : null;
}
