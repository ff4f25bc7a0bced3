using System.Collections.Concurrent;
using System.Collections.Frozen;
using UnionKb.Config;
using UnionKb.Diagnostics;
using UnionKb.Model;
using UnionKb.Templating;
using UnionKb.Templating.Views.Frame;
using UnionKb.Text;

namespace UnionKb.Emitting.Frame;

/// <summary>
/// What all pages of a site share: addresses, links, registers, and the header and footer, which are rendered once for each depth and
/// current register and then copied. Used by all workers at once.
/// </summary>
internal sealed class SiteFrame
{
    /// <summary>Way to the root for every page that an editor wrote, because those live one folder deep.</summary>
    public const string OneUp = "../";

    /// <summary>Pages of a folder that the home page names.</summary>
    public const int LongestFolder = 8;

    /// <summary>Pages below a pillar that its own page names.</summary>
    public const int LongestPillar = 100;

    private readonly LinkView?[] _links;
    private readonly ConcurrentDictionary<(string Template, string Root, string Current), byte[]> _shared = new();

    public SiteFrame(Site site, TemplateSet templates)
    {
        Site = site;
        Templates = templates;
        Registers = Register.Of(site);
        Seeds = [.. site.Seeds.Select(SeedAddress)];
        Copies = site.Seeds.SelectMany(s => s.Sentences).Where(s => s.DuplicateOf is not null).ToLookup(s => s.DuplicateOf!.Value, s => s.Address);
        TagSlugs = site.Tags.ToFrozenDictionary(t => t.Name, t => t.Slug, StringComparer.Ordinal);
        _links = new LinkView?[site.Pages.Length];
        RelationWords = new RelationWords(site.Config, templates.Strings);
        Breaks = site.Config.Language == Language.Zh ? new HeadingBreaks(site) : null;
        var config = site.Config;
        View = new SiteView(
            config.Title, config.Lang, config.Description, config.Author, config.Footer, site.Pages.Length, HasFeed(site),
            config.Outputs.HasFlag(Outputs.Offline), PreviewShards.Count(site))
        {
            Logo = ThemeLogo.AddressOf(config) is { } logo ? SiteAddress.Encode(logo) : null,
            Look = !config.Look.IsOwn,
            CustomStyle = Has("assets/custom.css"),
            CustomScript = Has("assets/custom.js"),
        };

        bool Has(string asset) => templates.Assets.Any(a => a.Address == asset);
    }

    public Site Site { get; }

    public TemplateSet Templates { get; }

    public ThemeStrings Strings => Templates.Strings;

    public SiteView View { get; }

    public IReadOnlyList<Register> Registers { get; }

    /// <summary>Addresses of the pages that show the seeds, by seed number, encoded.</summary>
    public IReadOnlyList<string> Seeds { get; }

    /// <summary>Where the lines of headings may break, in a language that has no spaces to say so; else null.</summary>
    public HeadingBreaks? Breaks { get; }

    /// <summary>How relations read from their two ends.</summary>
    public RelationWords RelationWords { get; }

    /// <summary>Where a kept sentence stands once more in its seed.</summary>
    public ILookup<SentenceAddress, SentenceAddress> Copies { get; }

    /// <summary>File name of each tag's page, by tag.</summary>
    public FrozenDictionary<string, string> TagSlugs { get; }

    /// <summary>A link for pages one folder deep; made once, because most links of a site point at few pages.</summary>
    public LinkView Link(int page) => _links[page] ??= Link(page, OneUp);

    public LinkView Link(int page, string root) =>
        root == OneUp && _links[page] is { } link ? link : new LinkView(Site.Pages[page].Title, root + SiteAddress.Encode(Site.Pages[page].Url));

    /// <summary>What readers call a section: the pillar's title; for a folder named like a kind of page, the kind; else the folder's name.</summary>
    public string TitleOf(Section section) =>
        section.Pillar < 0 && KindOf(section) is { } kind ? Strings["kind." + kind.Name()] : section.Title;

    /// <summary>The list of a section's pages: for a folder the register of its kind, for a long section its own list, else all pages.</summary>
    public string ListOf(Section section) =>
        RegisterOf(section)?.File ?? (HasList(section) ? $"sections/{section.Slug}.html" : GeneratedPages.AToZ);

    /// <summary>The register that lists the pages of a folder's kind, or null.</summary>
    public Register? RegisterOf(Section section) =>
        section.Pillar < 0 && KindOf(section) is { } kind && Register.FileOf(kind) is { } file ? RegisterOf(file) : null;

    /// <summary>Whether a section has a list of its own: where neither the home page, the pillar nor a register names all of its pages.</summary>
    public bool HasList(Section section) =>
        section.Pages.Length > (section.Pillar < 0 ? LongestFolder : LongestPillar) && RegisterOf(section) is null;

    private static PageKind? KindOf(Section section)
    {
        var kind = Array.FindIndex(Enum.GetValues<PageKind>(), k => k.Folder() == section.Title);
        return kind < 0 ? null : (PageKind)kind;
    }

    /// <summary>Public address of a page below the site root, or null without <c>base_url</c>.</summary>
    public string? Canonical(string path) => Site.Config.BaseUrl is { } start ? start + SiteAddress.Encode(path) : null;

    /// <summary>Address of a page's Markdown, or null where <c>outputs</c> does not ask for it.</summary>
    public string? Twin(LinkedPage page, string root) =>
        Site.Config.Outputs.HasFlag(Outputs.Markdown) ? root + SiteAddress.Encode(SiteAddress.TwinOf(page)) : null;

    public LinkView Home(string root) => new(Strings["home"], root + GeneratedPages.Home);

    public Register? RegisterOf(string file) => Registers.FirstOrDefault(r => r.File == file);

    /// <summary>The header of a page; <paramref name="current"/> is the file of the register being shown, or empty.</summary>
    public Fragment Header(Utf8Writer output, string root, string current = "") => Shared(output, "header", root, current);

    public Fragment Footer(Utf8Writer output, string root, string current = "") => Shared(output, "footer", root, current);

    /// <summary>The search dialog and the steps from hit to hit.</summary>
    public Fragment Dialogs(Utf8Writer output, string root) => Shared(output, "dialogs", root, "");

    private BytesFragment Shared(Utf8Writer output, string template, string root, string current) =>
        new(output, _shared.GetOrAdd((template, root, current), Render));

    private byte[] Render((string Template, string Root, string Current) key)
    {
        var output = new Utf8Writer();
        var registers = Registers.ToLookup(
            r => r.Primary, r => new RegisterView(Strings[r.Title], key.Root + r.File, r.File == key.Current));
        var (menu, links) = (MenuViews.Of(this, key.Root, key.Current), MenuViews.Foot(this, key.Root));
        Templates.Render(key.Template, new HeaderView(View, key.Root, [.. registers[true]], [.. registers[false]], menu, links), output);
        return output.ToArray();
    }

    /// <summary>A feed needs a public address and a dated page (Emitting/Feeds).</summary>
    private static bool HasFeed(Site site) => site.Config.BaseUrl is not null && Array.Exists(site.Pages, p => p.Page.Front.Changed is not null);

    private static string SeedAddress(Seed seed) => SiteAddress.Encode(SiteAddress.PathOf(seed));
}
