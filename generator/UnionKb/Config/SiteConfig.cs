using System.IO.Enumeration;
using UnionKb.Diagnostics;

namespace UnionKb.Config;

/// <summary>
/// The settings of <c>site.yml</c>, resolved: every value is here, with its default where the file is silent.
/// Two lines, <c>title</c> and <c>lang</c>, are enough for a site.
/// </summary>
public sealed record SiteConfig
{
    public required string Title { get; init; }

    /// <summary>BCP 47 tag of the site's texts; picks the theme's strings.</summary>
    public string Lang { get; init; } = "zh-CN";

    public string? Description { get; init; }

    /// <summary>Public address with a slash at the end, or null: then no sitemap, feed or canonical addresses.</summary>
    public string? BaseUrl { get; init; }

    public string? Author { get; init; }
    public string? Footer { get; init; }

    /// <summary>Links in the foot of every page.</summary>
    public IReadOnlyList<MenuEntry> FooterLinks { get; init; } = [];

    /// <summary>The navigation in the head of every page; empty: the generated lists.</summary>
    public IReadOnlyList<MenuEntry> Nav { get; init; } = [];

    /// <summary>File below <c>templates/assets/</c> that stands before the name of the site, or null.</summary>
    public SettingText? Logo { get; init; }

    /// <summary>What the site changes of the theme's looks.</summary>
    public Look Look { get; init; } = new();

    /// <summary>Words that are never linked automatically.</summary>
    public IReadOnlySet<string> NeverLink { get; init; } = new HashSet<string>();

    /// <summary>Which names of pages are linked where they occur in running text.</summary>
    public TermLinking TermLinks { get; init; } = TermLinking.Quiet;

    /// <summary>Names that mean one certain page wherever they stand: each is the name, a space, and the page's id.</summary>
    public IReadOnlyList<string> Pin { get; init; } = [];

    /// <summary>Ordinary words beside the built-in ones: no automatic link cuts them.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Files beside the pages that are published as they are although browsers run them: paths, folders ending in <c>/</c>, or patterns.</summary>
    public IReadOnlyList<string> TrustedFiles { get; init; } = [];

    /// <summary>How relations read from their two ends, by the word that front matter has.</summary>
    public IReadOnlyDictionary<string, (string Forward, string Inverse)> RelationWords { get; init; } = new Dictionary<string, (string, string)>();

    /// <summary>Whether the site has a page of reports for its editors.</summary>
    public bool Report { get; init; }

    /// <summary>Outputs that are made only when asked for.</summary>
    public Outputs Outputs { get; init; }

    /// <summary>Ids of the pillars in the order of the home page; others follow by <c>order</c>, then id.</summary>
    public IReadOnlyList<string> Pillars { get; init; } = [];

    /// <summary>Severities that the site asks for, by rule code; of errors only those that can be lowered (<see cref="Rule.CanBeLowered"/>).</summary>
    public IReadOnlyDictionary<string, Severity?> Severities { get; init; } = new Dictionary<string, Severity?>();

    /// <summary>The same settings with errors that stay errors, as <c>--strict</c> wants them.</summary>
    public SiteConfig Strict()
    {
        var lowered = Rules.All.Where(r => r.CanBeLowered).Select(r => r.Code).ToHashSet(StringComparer.Ordinal);
        return this with { Severities = Severities.Where(s => !lowered.Contains(s.Key)).ToDictionary(StringComparer.Ordinal) };
    }

    /// <summary>
    /// Whether <see cref="TrustedFiles"/> name a file by its path below the content root; a name outside it begins with <c>../</c>, as links to it do.
    /// </summary>
    public bool Trusts(string path) => TrustedFiles.Any(t =>
        t.EndsWith('/') ? path.StartsWith(t, StringComparison.Ordinal) : FileSystemName.MatchesSimpleExpression(t, path, ignoreCase: false));

    public Language Language => Lang.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Language.Zh : Language.En;
}
