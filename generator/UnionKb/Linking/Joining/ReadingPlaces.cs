using UnionKb.Diagnostics;
using UnionKb.Linking.Names;
using UnionKb.Linking.Resolving;
using UnionKb.Model;

namespace UnionKb.Linking.Joining;

/// <summary>Where the order of another tool puts each page; a page that it does not name stands by its folder, behind those it names.</summary>
internal sealed class ReadingPlaces
{
    /// <summary>Behind every page that is named.</summary>
    public const int Unnamed = int.MaxValue;

    private readonly (int Rank, int Parent, int Group, int Depth)[] _places;
    private readonly List<string> _groups = [];

    private ReadingPlaces(int pages)
    {
        _places = new (int, int, int, int)[pages];
        Array.Fill(_places, (Unnamed, -1, -1, 0));
    }

    /// <summary>Titles without a page of their own at the top of the list, in its order.</summary>
    public IReadOnlyList<string> Groups => _groups;

    /// <summary>How many pages are named.</summary>
    public int Named => _places.Count(p => p.Rank != Unnamed);

    public int RankOf(int page) => _places[page].Rank;

    /// <summary>The page above, or -1.</summary>
    public int ParentOf(int page) => _places[page].Parent;

    /// <summary>Number of the title above in <see cref="Groups"/>, or -1.</summary>
    public int GroupOf(int page) => _places[page].Group;

    /// <summary>How deep the page stands below that title.</summary>
    public int DepthOf(int page) => _places[page].Depth;

    /// <summary>Null when no other tool's order is there; pages it names that are not there are one finding (UKB6012).</summary>
    public static ReadingPlaces? Of(SiteNames names, ReadingOrder? order, int home, DiagnosticBag diagnostics)
    {
        if (order is null) return null;
        var places = new ReadingPlaces(names.Pages.Length);
        var above = new Stack<Above>();
        for (var i = 0; i < order.Entries.Length; i++)
        {
            var entry = order.Entries[i];
            while (above.TryPeek(out var last) && last.Depth >= entry.Depth) above.Pop();
            var page = -1;
            if (entry.Target is { } target && !target.Contains("://", StringComparison.Ordinal))
            {
                page = ForeignLinks.Listed(order.Folder, target, names) ?? -1;
                if (page < 0) diagnostics.Add(Diagnostic.About(order.File, Rules.OrderedPageMissing, target));
            }

            if (page >= 0 && page != home && places._places[page].Rank == Unnamed) places.Put(page, i, entry, above, names);
            above.Push(new Above(entry.Depth, entry.Title) { Page = page == home ? -1 : page });
        }

        return places;
    }

    private void Put(int page, int rank, OrderEntry entry, Stack<Above> above, SiteNames names)
    {
        // The index of a folder is the page of the title that it stands first under.
        var opens = above.TryPeek(out var title) && title is { Page: < 0, IsOpen: false }
            && PageIds.IsIndex(Path.GetFileNameWithoutExtension(names.Pages[page].Path));
        var parent = above.Select(a => a.Page).FirstOrDefault(p => p >= 0, -1);
        var top = above.LastOrDefault();
        if (opens) title!.Page = page;
        if (title is not null) title.IsOpen = true;
        var group = -1;
        if (top is not null && (top.Page < 0 || top.Group >= 0) && !(opens && ReferenceEquals(top, title)))
        {
            if (top.Group < 0)
            {
                top.Group = _groups.Count;
                _groups.Add(top.Title);
            }

            group = top.Group;
        }

        _places[page] = (rank, parent, group, Math.Max(0, entry.Depth - 1 - (opens ? 1 : 0)));
    }

    private sealed class Above(int depth, string title)
    {
        public int Depth => depth;

        public string Title => title;

        public int Page { get; set; } = -1;

        /// <summary>Whether a page stands below it already.</summary>
        public bool IsOpen { get; set; }

        public int Group { get; set; } = -1;
    }
}
