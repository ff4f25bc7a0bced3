using System.Collections.Frozen;
using UnionKb.Config;
using UnionKb.Model;

namespace UnionKb.Linking.Joining;

/// <summary>
/// Files beside the pages that a browser runs when it opens them: they would run as part of the site, with everything readers keep there. They are
/// published as text, under their name with <c>.txt</c> behind it, unless <c>trusted_files</c> names them.
/// </summary>
internal static class ActiveFiles
{
    private static readonly FrozenSet<string> Endings = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        ".html", ".htm", ".xhtml", ".xht", ".shtml", ".xml", ".xsl", ".xslt", ".rdf", ".rss", ".atom", ".mathml", ".mht", ".mhtml", ".svgz", ".swf");

    /// <summary>Whether a file is run when it is opened: by its name, as servers tell.</summary>
    private static bool IsActive(string path, SiteConfig config) => Endings.Contains(Path.GetExtension(path)) && !config.Trusts(path);

    /// <summary>The addresses of those that are published as text, by their path; no other file has them.</summary>
    /// <param name="assets">Every file that pages refer to, as <see cref="Site.Assets"/> has them.</param>
    public static FrozenDictionary<string, string> Addresses(string[] assets, SiteConfig config)
    {
        var taken = assets.Select(Site.FileAddress).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var addresses = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var asset in assets.Where(a => IsActive(a, config)))
        {
            var address = Site.FileAddress(asset) + ".txt";
            while (!taken.Add(address)) address += ".txt";
            addresses.Add(asset, address);
        }

        return addresses.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The same texts with links that lead to the new addresses.</summary>
    public static LinkedText[] Follow(LinkedText[] texts, FrozenDictionary<string, string> addresses)
    {
        if (addresses.Count == 0) return texts;
        var moved = addresses.ToDictionary(a => Site.FileAddress(a.Key), a => a.Value, StringComparer.Ordinal);
        return Array.ConvertAll(texts, text => Array.Exists(text.Targets, Leads)
            ? text with { Targets = Array.ConvertAll(text.Targets, t => Leads(t) ? t with { Path = moved[t.Path!] } : t) }
            : text);

        bool Leads(LinkTarget target) => target is { Kind: TargetKind.Asset, Path: { } path } && moved.ContainsKey(path);
    }
}
