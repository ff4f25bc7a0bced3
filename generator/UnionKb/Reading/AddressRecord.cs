using UnionKb.Diagnostics;
using UnionKb.Model;
using UnionKb.Text;
using UnionKb.Text.Pinyin;

namespace UnionKb.Reading;

/// <summary>
/// <c>content/.addresses</c>: the addresses that have been published of pages made from Markdown and of what redirects to them, one a line. What readers
/// have bookmarked is thus known, whichever machine builds next.
/// </summary>
public static class AddressRecord
{
    private const string Name = ".addresses";
    private const string Head = "# 已经发布的地址，由 unionkb publish 和 build --record 记录，随项目提交；不要的地址删去那一行。\n";

    /// <summary>How many addresses get a suggestion.</summary>
    private const int MostSuggestions = 50;

    /// <summary>UKB5050 at each recorded address that the site does not have any more; an error when <paramref name="isStrict"/>.</summary>
    public static IEnumerable<Diagnostic> Missing(string root, string prefix, Site site, bool isStrict)
    {
        if (Read(root, prefix) is not { } source) yield break;
        var present = Of(site);
        NearestName? near = null;
        var (line, given) = (0, 0);
        foreach (var written in source.Text.Split('\n'))
        {
            line++;
            var address = written.TrimEnd('\r');
            if (address.Length == 0 || address[0] == '#' || present.Contains(address)) continue;
            near ??= new NearestName([.. present]);
            var span = new TextSpan(source.OffsetOfLine(line), address.Length);
            var finding = Diagnostic.In(source, span, Rules.AddressGone, address);
            yield return finding with
            {
                Severity = isStrict ? Severity.Error : Severity.Warning,
                Suggestion = given++ < MostSuggestions ? near.Of(address) : null,
            };
        }
    }

    /// <summary>Adds the addresses of a site to the record; null, or why it could not be written.</summary>
    public static Diagnostic? Add(string root, string prefix, Site site)
    {
        var path = Path.Combine(root, prefix, Name);
        var known = Of(site);
        foreach (var line in Read(root, prefix)?.Text.Split('\n') ?? [])
        {
            if (line.TrimEnd('\r') is { Length: > 0 } address && address[0] != '#') known.Add(address);
        }

        var text = Head + string.Concat(known.Select(a => a + "\n"));
        try
        {
            if (File.Exists(path) && File.ReadAllText(path) == text) return null;
            File.WriteAllText(path + ".new", text);
            File.Move(path + ".new", path, overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Diagnostic.About(null, Rules.OutputNotWritable, prefix + Name, e.Message);
        }
    }

    private static SortedSet<string> Of(Site site)
    {
        var addresses = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var page in site.Pages) addresses.Add(page.Url);
        foreach (var redirect in site.Redirects) addresses.Add(redirect.From);
        return addresses;
    }

    private static SourceText? Read(string root, string prefix) =>
        File.Exists(Path.Combine(root, prefix, Name)) && new SourceReader(root).Read(prefix + Name) is (var source, null) ? source : null;
}
