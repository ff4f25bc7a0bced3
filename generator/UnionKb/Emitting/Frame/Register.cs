using UnionKb.Model;

namespace UnionKb.Emitting.Frame;

/// <summary>
/// A generated list of the site: its file at the root (a reserved name), its name in the strings, how many entries it has, and
/// whether it belongs in the header of every page or only in the footer.
/// </summary>
internal sealed record Register(string File, string Title, int Count, bool Primary)
{
    /// <summary>The registers that list the pages of one kind.</summary>
    public static readonly IReadOnlyList<(PageKind Kind, string File, string Title, bool Primary)> Kinds =
    [
        (PageKind.Document, GeneratedPages.Documents, "register.documents", true),
        (PageKind.Organisation, GeneratedPages.Organisations, "register.organisations", true),
        (PageKind.Role, GeneratedPages.Roles, "register.roles", false),
        (PageKind.System, GeneratedPages.Systems, "register.systems", false),
        (PageKind.Pack, GeneratedPages.Packs, "register.packs", false),
    ];

    /// <summary>The register that lists the pages of a kind, or null where there is none.</summary>
    public static string? FileOf(PageKind kind) => GeneratedPages.RegisterOf(kind);

    /// <summary>The registers of a site that have entries, in the order of the navigation.</summary>
    public static IReadOnlyList<Register> Of(Site site)
    {
        var kinds = new int[PageKinds.All.Count];
        var years = new HashSet<string>(StringComparer.Ordinal);
        var (dated, published, pending, pages) = (0, 0, 0, 0);
        foreach (var page in site.Pages)
        {
            if (ReferenceEquals(page, site.Home)) continue;
            pages++;
            kinds[(int)page.Page.Front.Kind]++;
            if (page.Page.Front.When is not null || page.Page.Front.Kind == PageKind.Event) dated++;
            if (page.Page.Front.Pending.Length > 0) pending++;
            if (page.Page.Front.Date is not { } date) continue;
            published++;
            years.Add(date[..4]);
        }

        Register[] all =
        [
            .. Kinds.Select(k => new Register(k.File, k.Title, kinds[(int)k.Kind], k.Primary)),
            new(GeneratedPages.Timeline, "register.timeline", dated, true),
            new(GeneratedPages.Terms, "register.terms", kinds[(int)PageKind.Term], true),
            new(GeneratedPages.Map, "register.map", site.Sections.Count(s => s.Pillar >= 0 && s.Pages.Length > 1), false),
            new(GeneratedPages.Tags, "register.tags", site.Tags.Length, false),
            new(GeneratedPages.Years, "register.years", years.Count > 1 ? published : 0, false),
            new(GeneratedPages.Sources, "register.sources", site.Seeds.Length, false),
            new(GeneratedPages.Pending, "register.pending", pending, false),
            new(GeneratedPages.AToZ, "register.all", pages, true),
        ];
        return [.. all.Where(r => r.Count > 0 || r.File == GeneratedPages.AToZ)];
    }
}
