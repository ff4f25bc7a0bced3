using UnionKb.Emitting.Frame;
using UnionKb.Emitting.StructuredData;
using UnionKb.Templating.Views.Frame;
using UnionKb.Templating.Views.Lists;
using UnionKb.Text;

namespace UnionKb.Emitting.Pages.Lists;

/// <summary>
/// Turns a listing into files: one, or several when it is long, because a page of 100,000 links does not open on a phone. Groups stay whole
/// where they fit; the first part keeps the listing's file name, the others get a number (<c>a-z.2.html</c>).
/// </summary>
internal sealed class ListingPages(SiteFrame frame)
{
    /// <summary>Entries on one page.</summary>
    public const int Most = 500;

    public IEnumerable<Artefact> Artefacts(Listing listing)
    {
        var parts = Cut(listing.Groups);
        return parts.Select((part, number) =>
            new Artefact(FileOf(listing, number), output => frame.Templates.Render(listing.Template, View(listing, parts, number, output), output)));
    }

    private static string FileOf(Listing listing, int part) =>
        part == 0 ? listing.File : $"{listing.File[..^".html".Length]}.{part + 1}.html";

    private static List<ListingGroup[]> Cut(ListingGroup[] groups)
    {
        var parts = new List<ListingGroup[]>();
        var part = new List<ListingGroup>();
        var size = 0;
        foreach (var group in groups)
        {
            foreach (var piece in group.Items.Length == 0 ? [group] : group.Items.Chunk(Most).Select(items => group with { Items = items }))
            {
                if (size > 0 && size + piece.Items.Length > Most)
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
            Jumps = Jumps(listing, parts, number, root),
            Groups = [.. parts[number].Select(g => new GroupView(g.Title, g.Id, [.. g.Items.Select(i => listing.Entry(i, root))]))],
            Previous = Part(listing, number - 1, parts.Count, root),
            Next = Part(listing, number + 1, parts.Count, root),
        };
    }

    private LinkView[] Breadcrumb(Listing listing, string root) =>
        listing.Above is { } file && frame.RegisterOf(file) is { } above
            ? [frame.Home(root), new LinkView(frame.Strings[above.Title], root + above.File)]
            : [frame.Home(root)];

    private static LinkView[] Jumps(Listing listing, List<ListingGroup[]> parts, int number, string root)
    {
        if (listing.Groups.Length < 2) return [];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var jumps = new List<LinkView>(listing.Groups.Length);
        for (var i = 0; i < parts.Count; i++)
        {
            var file = i == number ? "" : root + SiteAddress.Encode(FileOf(listing, i));
            jumps.AddRange(parts[i].Where(g => seen.Add(g.Id)).Select(g => new LinkView(g.Title, $"{file}#{SiteAddress.EncodeAnchor(g.Id)}")));
        }

        return [.. jumps];
    }

    private LinkView? Part(Listing listing, int number, int count, string root) =>
        number < 0 || number >= count
            ? null
            : new LinkView(
                frame.Strings.Format("list.part", $"{number + 1}", $"{count}"), root + SiteAddress.Encode(FileOf(listing, number)));
}
