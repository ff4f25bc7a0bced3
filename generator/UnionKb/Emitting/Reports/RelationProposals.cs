using UnionKb.Model;
using UnionKb.Text;

namespace UnionKb.Emitting.Reports;

/// <summary>
/// Relations that sentences say and no front matter holds: two linked pages in one sentence with a relation's verb between them and nothing
/// else that a verb could belong to (one clause, at most six characters on either side of it), or a noun of kind: A是B的组成部分, 以A为基本形式的B. For an
/// editor to take or leave; nothing is recorded.
/// </summary>
internal static class RelationProposals
{
    private const int Nearest = 6;

    private static readonly string[] Verbs = ["印发", "发布", "颁布", "通过", "提出", "牵头", "实行", "推行", "规定"];

    private static readonly string[] Nouns = ["组成部分", "重要方面", "基本形式", "基本途径"];

    public static ReportItem[] Of(Site site)
    {
        var proposals = new SortedDictionary<string, (string Sentence, SortedSet<int> Pages)>(StringComparer.Ordinal);
        foreach (var page in site.Pages)
        {
            foreach (var block in Places(page).GroupBy(m => m.Block))
            {
                var mentions = block.OrderBy(m => m.Start).ToArray();
                for (var i = 1; i < mentions.Length; i++) Propose(site, page, mentions[i - 1], mentions[i], proposals);
            }
        }

        return [.. proposals.Select(p => new ReportItem(p.Key, p.Value.Sentence, [.. p.Value.Pages]))];
    }

    private static void Propose(
        Site site, LinkedPage page, NamedPlace left, NamedPlace right, SortedDictionary<string, (string Sentence, SortedSet<int> Pages)> proposals)
    {
        if (left.Page == right.Page || left.Start + left.Length > right.Start) return;
        var text = page.Page.Blocks[left.Block].Text;
        var between = text.AsSpan(left.Start + left.Length, right.Start - left.Start - left.Length);
        if (between.IndexOfAny("，。；：") >= 0) return;
        foreach (var verb in Verbs.Concat(site.Config.RelationWords.Keys))
        {
            var at = between.IndexOf(verb, StringComparison.Ordinal);
            if (at >= 0 && at <= Nearest && between.Length - at - verb.Length <= Nearest) Add(verb);
        }

        foreach (var noun in Nouns)
        {
            var isForm = between.SequenceEqual($"为{noun}的") && left.Start > 0 && text[left.Start - 1] == '以';
            if (isForm || IsOf(between, text.AsSpan(right.Start + right.Length), noun)) Add(noun);
        }

        void Add(string word)
        {
            if (Array.Exists(site.Pages[left.Page].Relations, r => r.Word == word && r.Object == right.Page)) return;
            var sentence = Sentences.At(text, left.Start);
            var name = $"{site.Pages[left.Page].Id}: {word} {site.Pages[right.Page].Id}";
            if (!proposals.TryGetValue(name, out var known)) proposals[name] = known = (text.Substring(sentence.Start, sentence.Length), []);
            known.Pages.Add(page.Index);
        }
    }

    /// <summary>Whether the noun says what the left is of the right: 是 between them, and 的 with the noun behind.</summary>
    private static bool IsOf(ReadOnlySpan<char> between, ReadOnlySpan<char> behind, string noun) =>
        between is ['是', ..] && between.Length <= Nearest && behind is ['的', ..] && behind.IndexOf(noun, StringComparison.Ordinal) is >= 1 and <= 3;

    private static IEnumerable<NamedPlace> Places(LinkedPage page)
    {
        foreach (var term in page.Terms) yield return new NamedPlace(page.Page.Body.Runs[term.Run].Block, term.Start, term.Length, term.Page);
        for (var i = 0; i < page.Targets.Length; i++)
        {
            var link = page.Page.Links[i];
            if (page.Targets[i].Kind == TargetKind.Page && link.Length > 0)
                yield return new NamedPlace(link.Block, link.Start, link.Length, page.Targets[i].Page);
        }
    }

    private readonly record struct NamedPlace(int Block, int Start, int Length, int Page);
}
