using System.Text.RegularExpressions;
using UnionKb.Importing.Covering;
using UnionKb.Importing.Drafting;
using UnionKb.Importing.Drafting.Markup;

namespace UnionKb.Importing.Planning;

/// <summary>
/// Pages that an editor has moved or renamed: not where the import put them, but somewhere in <c>content/</c> under the same id, which is what a page
/// is known by. The ids of all pages are read when the first page is missed.
/// </summary>
/// <param name="content">Text by path.</param>
internal sealed partial class MovedPages(IEnumerable<ImportLock> locks, IReadOnlyDictionary<string, string> content, ContentPages pages)
{
    private readonly Dictionary<string, LockedPage> _last =
        locks.SelectMany(l => l.Pages).DistinctBy(p => p.Id).ToDictionary(p => p.Id, StringComparer.Ordinal);

    private Dictionary<string, string>? _paths;

    /// <summary>Where a page is now that the import once wrote; null when it stands where it was put, or nowhere.</summary>
    public string? PathOf(LockedPage page)
    {
        if (content.ContainsKey(page.Path)) return null;
        _paths ??= content.Select(c => (c.Key, Id: pages.IdOf(c))).DistinctBy(c => c.Id).ToDictionary(c => c.Id, c => c.Key, StringComparer.Ordinal);
        return _paths.GetValueOrDefault(page.Id);
    }

    /// <summary>The drafts with the paths where their pages are now, pictures and links between them found from there.</summary>
    public TopicDraft[] Follow(TopicDraft[] drafts)
    {
        var moved = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var draft in drafts)
        {
            if (!content.ContainsKey(draft.Path) && _last.TryGetValue(draft.Id, out var last) && PathOf(last) is { } path) moved[draft.Path] = path;
        }

        return moved.Count == 0 ? drafts : Array.ConvertAll(drafts, d => Followed(d, moved));
    }

    private static TopicDraft Followed(TopicDraft draft, Dictionary<string, string> moved)
    {
        var path = moved.GetValueOrDefault(draft.Path, draft.Path);
        var seen = draft with { Blocks = Seen(draft.Blocks), Undropped = draft.Undropped is { } all ? Seen(all) : null };
        return path == draft.Path ? seen : seen with { Path = path, RecipePath = draft.Path };

        // Drafts write the way to each other, and to the pictures, by the folder above theirs.
        string[] Seen(string[] blocks) => Array.ConvertAll(blocks, b => Address().Replace(b, m =>
        {
            var target = moved.GetValueOrDefault($"{PagePlaces.Folder}/{m.Groups[1].Value}", $"{PagePlaces.Folder}/{m.Groups[1].Value}");
            return $"]({string.Concat(Enumerable.Repeat(PagePictures.Above, path.Count(c => c == '/') - 1))}{target[(PagePlaces.Folder.Length + 1)..]}";
        }));
    }

    [GeneratedRegex(@"\]\(\.\./([a-z0-9-]+/[^()\s#]+)")]
    private static partial Regex Address();
}
