using UnionKb.Diagnostics;
using UnionKb.Linking.Findings;
using UnionKb.Linking.Names;
using UnionKb.Model;
using UnionKb.Model.Links;
using UnionKb.Text.Pinyin;

namespace UnionKb.Linking.Resolving;

/// <summary>What the front matter of one page says of other pages: related ones, relations, issuers, what its name is short for, pinned names.</summary>
internal static class FrontLinks
{
    /// <summary>The pages of <c>see_also</c>, by id, title or alias; each once. Unknown: UKB3013; several meanings: UKB3005.</summary>
    public static int[] SeeAlso(Page page, int self, SiteNames names, DiagnosticBag diagnostics) =>
        Pages(page, page.Front.SeeAlso, self, Rules.NoSuchRelated, names, diagnostics);

    /// <summary>The topics of a pack in its order, each once. Unknown: UKB8020, as a pack may not lack a chapter silently; several meanings: UKB3005.</summary>
    public static int[] PackTopics(Page page, int self, SiteNames names, DiagnosticBag diagnostics) =>
        page.Front.Pack is { } pack ? Pages(page, pack.Topics, self, Rules.NoSuchPackTopic, names, diagnostics) : [];

    private static int[] Pages(Page page, Placed[] entries, int self, Rule unknown, SiteNames names, DiagnosticBag diagnostics)
    {
        if (entries.Length == 0) return [];
        var related = new List<int>(entries.Length);
        foreach (var entry in entries)
        {
            var found = names.ByName(Bare(entry.Text));
            if (found.Length == 1 && found[0] != self && !related.Contains(found[0])) related.Add(found[0]);
            else if (found.Length == 0)
                diagnostics.Add(LinkFindings.At(page, entry.At, unknown, entry.Text) with { Suggestion = names.Suggest(entry.Text) });
            else if (found.Length > 1) Ambiguous(page, entry, entry.Text, found, names, diagnostics);
        }

        return [.. related];
    }

    /// <summary>
    /// The relations, their sentences yet to be found. The object is a page by id, title or alias, or words of the text; words that are
    /// shaped like an id must be one (UKB3001).
    /// </summary>
    public static Relation[] Relations(Page page, int self, SiteNames names, DiagnosticBag diagnostics)
    {
        if (page.Front.Relations.Length == 0) return [];
        var relations = new List<Relation>(page.Front.Relations.Length);
        foreach (var entry in page.Front.Relations)
        {
            if (WrittenPair.AtFirstSpace(entry.Text) is not { } pair)
            {
                diagnostics.Add(LinkFindings.At(page, entry.At, Rules.RelationMalformed, entry.Text));
                continue;
            }

            var other = Bare(pair.Right);
            var found = names.ByName(other);
            if (found.Length > 1) Ambiguous(page, entry, other, found, names, diagnostics);
            else if (found.Length == 0 && PageIds.IsIdShaped(other))
                diagnostics.Add(LinkFindings.At(page, entry.At, Rules.NoSuchPage, other) with { Suggestion = names.Suggest(other) });
            else relations.Add(new Relation(self, pair.Left, found.Length == 1 ? found[0] : -1, other, Evidence.None));
        }

        return [.. relations];
    }

    /// <summary>The issuers; where a name has several meanings, the one organisation or role among them.</summary>
    public static Issuer[] Issuers(Page page, SiteNames names)
    {
        if (page.Front.Issuer is not { } written) return [];
        return Array.ConvertAll(written.Split('、', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), entry =>
        {
            var name = Bare(entry);
            var found = names.ByName(name);
            if (found.Length > 1) found = Array.FindAll(found, f => names.Pages[f].Front.Kind is PageKind.Organisation or PageKind.Role);
            return new Issuer(name, found.Length == 1 ? found[0] : -1);
        });
    }

    /// <summary>The page that this one's name is short for, or -1. Unknown or the page itself: UKB3013; several meanings: UKB3005.</summary>
    public static int AbbreviationOf(Page page, int self, SiteNames names, DiagnosticBag diagnostics)
    {
        if (page.Front.AbbreviationOf is not { } entry) return -1;
        var found = names.ByName(Bare(entry.Text));
        if (found is [var one] && one != self) return one;
        if (found.Length > 1) Ambiguous(page, entry, entry.Text, found, names, diagnostics);
        else diagnostics.Add(LinkFindings.At(page, entry.At, Rules.NoSuchRelated, entry.Text) with { Suggestion = names.Suggest(entry.Text) });
        return -1;
    }

    /// <summary>Whether the reading of the front matter is one of the title: UKB3020.</summary>
    public static void CheckReading(Page page, DiagnosticBag diagnostics)
    {
        if (page.Front.Pinyin is not { } reading || Pinyin.Fits(page.Title, reading)) return;
        var suggestion = string.Join(' ', Pinyin.Syllables(page.Title));
        diagnostics.Add(LinkFindings.At(page, page.Front.PinyinAt, Rules.ReadingUnfit, reading) with { Suggestion = suggestion });
    }

    public static void CheckPins(Page page, SiteNames names, DiagnosticBag diagnostics)
    {
        foreach (var pin in page.Front.Pin)
        {
            if (names.Pin(pin.Text) is null)
                diagnostics.Add(LinkFindings.At(page, pin.At, Rules.PinMalformed, pin.Text) with { Suggestion = names.SuggestPin(pin.Text) });
        }
    }

    /// <summary>A name in double brackets, as in the text, is the name.</summary>
    private static string Bare(string name)
    {
        if (!name.StartsWith("[[", StringComparison.Ordinal) || !name.EndsWith("]]", StringComparison.Ordinal)) return name;
        var inside = name.AsSpan(2, name.Length - 4);
        return inside[..(inside.IndexOfAny('#', '|') is var end and >= 0 ? end : inside.Length)].Trim().ToString();
    }

    private static void Ambiguous(Page page, Placed entry, string name, int[] found, SiteNames names, DiagnosticBag diagnostics) =>
        diagnostics.Add(LinkFindings.At(page, entry.At, Rules.AmbiguousName, name, Argument.List(found.Select(i => names.Ids[i]))));
}
