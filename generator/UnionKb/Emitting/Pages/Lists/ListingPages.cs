using UnionKb.Emitting.Frame;
using UnionKb.Emitting.StructuredData;
using UnionKb.Model;
using UnionKb.Templating.Views.Frame;
using UnionKb.Templating.Views.Lists;
using UnionKb.Text;

namespace UnionKb.Emitting.Pages.Lists;

/// <summary>
/// Turns a listing into files: one, or several when it is long (<see cref="Listing.Most"/>), because a page of 100,000 links does not open on a
/// phone. Groups stay whole where they fit; the first part keeps the listing's file name, the others get a number (<c>a-z.2.html</c>).
/// </summary>
internal sealed class ListingPages(SiteFrame frame)
{
    public IEnumerable<Artefact> Artefacts(Listing listing)
    {
        var parts = Cut(listing);
        return parts.Select((part, number) =>
            new Artefact(FileOf(listing, number), output => frame.Templates.Render(listing.Template, View(listing, parts, number, output), output)));
    }

    private static string FileOf(Listing listing, int part) =>
        part == 0 ? listing.File : $"{listing.File[..^".html".Length]}.{part + 1}.html";

    /// <summary>The groups of a listing with how much stands in each, on whichever part they begin.</summary>
    public static CountView[] CountsOf(Listing listing, string root)
    {
        var sizes = listing.Groups.ToDictionary(g => g.Id, g => g.Items.Length, StringComparer.Ordinal);
        return [.. Places(listing, Cut(listing), -1, root).Select(p => new CountView(p.Group.Title, sizes[p.Group.Id], p.Url))];
    }

    private static List<ListingGroup[]> Cut(Listing listing)
    {
        var most = listing.Most;
        var parts = new List<ListingGroup[]>();
        var part = new List<ListingGroup>();
        var size = 0;
        foreach (var group in listing.Groups)
        {
            foreach (var piece in group.Items.Length == 0 ? [group] : group.Items.Chunk(most).Select(items => group with { Items = items }))
            {
                if (size > 0 && size + piece.Items.Length > most)
                {
                    parts.Add([.. part]);
                    part.Clear();
                    size = 0;
                }

                part.Add(piece);
                size += piece.Items.Length;
            }
        }

        parts.Add([.. part]);
        return parts;
    }

    private ListingView View(Listing listing, List<ListingGroup[]> parts, int number, Utf8Writer output)
    {
        var file = FileOf(listing, number);
        var root = SiteAddress.RootOf(file);
        return new ListingView
        {
            Site = frame.View,
            Root = root,
            Title = listing.Title,
            Description = listing.Intro,
            Canonical = frame.Canonical(file),
            StructuredData = new ListStatement(frame, Breadcrumb(listing, root), listing.Title, file, root, output),
            Breadcrumb = Breadcrumb(listing, root),
            Header = frame.Header(output, root, listing.Register),
            Footer = frame.Footer(output, root, listing.Register),
            Dialogs = frame.Dialogs(output, root),
            Intro = listing.Intro,
            Total = listing.Groups.Sum(g => g.Items.Length),
            Registers = listing.HasRegisters && number == 0
                ? [.. frame.Registers.Where(r => r.File != listing.File).Select(r => new CountView(frame.Strings[r.Title], r.Count, root + r.File))]
                : [],
            Columns = listing.Columns,
            Dense = listing.Dense,
            Part = parts.Count > 1 ? PartOf(number, parts.Count) : null,
            Kinds = listing.HasKinds ? KindsOf(listing) : [],
            Jumps = listing.Groups.Length < 2 ? [] : [.. Places(listing, parts, number, root).Select(p => new LinkView(p.Group.Title, p.Url))],
            Groups = [.. parts[number].Select(g => new GroupView(g.Title, g.Id, [.. g.Items.Select(i => listing.Entry(i, root))]))],
            Previous = Part(listing, number - 1, parts.Count, root),
            Next = Part(listing, number + 1, parts.Count, root),
        };
    }

    private LinkView[] Breadcrumb(Listing listing, string root) =>
        listing.Above is { } file && frame.RegisterOf(file) is { } above
            ? [frame.Home(root), new LinkView(frame.Strings[above.Title], root + above.File)]
            : listing.AbovePage >= 0 ? [frame.Home(root), frame.Link(listing.AbovePage, root)]
            : [frame.Home(root)];

    /// <summary>Where each group begins; on the part that is being written, by its anchor alone.</summary>
    private static IEnumerable<(ListingGroup Group, string Url)> Places(Listing listing, List<ListingGroup[]> parts, int number, string root)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < parts.Count; i++)
        {
            var file = i == number ? "" : root + SiteAddress.Encode(FileOf(listing, i));
            foreach (var group in parts[i].Where(g => seen.Add(g.Id))) yield return (group, $"{file}#{SiteAddress.EncodeAnchor(group.Id)}");
        }
    }

    private KindCountView[] KindsOf(Listing listing)
    {
        var kinds = listing.Groups.SelectMany(g => g.Items).CountBy(i => frame.Site.Pages[i].Page.Front.Kind).OrderBy(k => k.Key).ToArray();
        return kinds.Length < 2 ? [] : [.. kinds.Select(k => new KindCountView(k.Key.Name(), frame.Strings["kind." + k.Key.Name()], k.Value))];
    }

    private string PartOf(int number, int count) => frame.Strings.Format("list.part", $"{number + 1}", $"{count}");

    private LinkView? Part(Listing listing, int number, int count, string root) =>
        number < 0 || number >= count
            ? null
            : new LinkView(PartOf(number, count), root + SiteAddress.Encode(FileOf(listing, number)));
}
