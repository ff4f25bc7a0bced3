using UnionKb.Importing.Covering;
using UnionKb.Importing.Drafting;
using UnionKb.Importing.Drafting.Markup;

namespace UnionKb.Importing.Planning;

/// <summary>
/// Pages that an editor has moved or renamed: not where the import put them, but somewhere in <c>content/</c> under the same id, which is what a page
/// is known by. The ids of all pages are read when the first page is missed.
/// </summary>
/// <param name="content">Text by path.</param>
internal sealed class MovedPages(IEnumerable<ImportLock> locks, IReadOnlyDictionary<string, string> content, ContentPages pages)
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

    /// <summary>The draft of a moved page with the path where the page is.</summary>
    public TopicDraft Follow(TopicDraft draft) =>
        !content.ContainsKey(draft.Path) && _last.TryGetValue(draft.Id, out var last) && PathOf(last) is { } path
            ? draft with
            {
                Path = path,
                RecipePath = draft.Path,
                Blocks = Seen(draft.Blocks, path),
                Undropped = draft.Undropped is { } all ? Seen(all, path) : null,
            }
            : draft;

    /// <summary>Blocks whose pictures are found from where the page is.</summary>
    private static string[] Seen(string[] blocks, string path)
    {
        const string put = $"]({PagePictures.Above}{PagePictures.Folder}/";
        var seen = $"]({string.Concat(Enumerable.Repeat(PagePictures.Above, path.Count(c => c == '/') - 1))}{PagePictures.Folder}/";
        return Array.ConvertAll(blocks, b => b.Replace(put, seen, StringComparison.Ordinal));
    }
}
