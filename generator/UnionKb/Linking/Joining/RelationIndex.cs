using UnionKb.Diagnostics;
using UnionKb.Linking.Findings;
using UnionKb.Linking.Resolving;
using UnionKb.Model;
using UnionKb.Model.Links;
using UnionKb.Text;

namespace UnionKb.Linking.Joining;

/// <summary>
/// Finds the sentence that each relation rests on, and gives the relation to both its ends. The sentence holds the relation's word and a
/// name of the other page; it is looked for on the subject's page, then on the object's, then where the object is linked from.
/// </summary>
internal sealed class RelationIndex
{
    /// <summary>Places that link to the object are many for a well-known one; the sentence is among the first or nowhere near.</summary>
    private const int MostPlaces = 200;

    private readonly Page[] _pages;
    private readonly PageLinks[] _links;
    private readonly LinkedText[] _texts;
    private readonly FoundInOthers[] _inbound;

    private RelationIndex(Page[] pages, PageLinks[] links, LinkedText[] texts, FoundInOthers[] inbound)
    {
        _pages = pages;
        _links = links;
        _texts = texts;
        _inbound = inbound;
    }

    /// <summary>For each page what it says of others, then what others say of it. No sentence: UKB3016.</summary>
    public static Relation[][] Build(Page[] pages, PageLinks[] links, LinkedText[] texts, FoundInOthers[] inbound, DiagnosticBag diagnostics)
    {
        var index = new RelationIndex(pages, links, texts, inbound);
        var relations = new Relation[pages.Length][];
        Array.Fill(relations, []);
        var found = new List<Relation>();
        for (var i = 0; i < pages.Length; i++)
        {
            foreach (var relation in links[i].Relations)
            {
                var whole = relation with { Evidence = index.Find(relation) };
                found.Add(whole);
                if (whole.Evidence.Page < 0) Report(pages[i], relation, diagnostics);
            }
        }

        foreach (var group in found.GroupBy(r => r.Subject)) relations[group.Key] = [.. group];
        foreach (var group in found.Where(r => r.Object >= 0 && r.Object != r.Subject).GroupBy(r => r.Object))
            relations[group.Key] = [.. relations[group.Key], .. group];
        return relations;
    }

    private Evidence Find(Relation relation)
    {
        var objects = relation.Object >= 0 ? NamesOf(_pages[relation.Object]) : [relation.ObjectText];
        var evidence = OnPage(relation.Subject, relation.Word, objects);
        if (evidence.Page >= 0 || relation.Object < 0) return evidence;
        var subjects = NamesOf(_pages[relation.Subject]);
        evidence = OnPage(relation.Object, relation.Word, subjects);
        if (evidence.Page >= 0) return evidence;
        foreach (var place in _inbound[relation.Object].Backlinks.Take(MostPlaces))
        {
            var blocks = _texts[place.From].Blocks;
            if (place.Block < 0 || place.Block >= blocks.Length) continue;
            var sentence = Sentences.At(blocks[place.Block].Text, place.Start);
            var text = blocks[place.Block].Text.AsSpan(sentence.Start, sentence.Length);
            if (Holds(text, relation.Word) && HoldsAny(text, subjects))
                return At(place.From, place.Block, sentence, text, relation.Word, NamesOf(_pages[relation.Object]));
        }

        return Evidence.None;
    }

    /// <summary>A whole sentence of a seed if there is one, because lists and tables are cut from such sentences; else any sentence.</summary>
    private Evidence OnPage(int page, string word, string[] names)
    {
        var sources = _links[page].Found.Sources;
        var evidence = sources.Length == 0 ? Evidence.None : OnPage(page, word, names, b => b < sources.Length && sources[b].Length > 0);
        return evidence.Page >= 0 ? evidence : OnPage(page, word, names, _ => true);
    }

    private Evidence OnPage(int page, string word, string[] names, Func<int, bool> isWanted)
    {
        var blocks = _texts[page].Blocks;
        for (var b = 0; b < blocks.Length; b++)
        {
            if (!isWanted(b) || blocks[b].Kind is BlockKind.Code or BlockKind.Heading || !Holds(blocks[b].Text, word) || !HoldsAny(blocks[b].Text, names))
                continue;
            foreach (var span in Sentences.Split(blocks[b].Text))
            {
                var text = blocks[b].Text.AsSpan(span.Start, span.Length);
                if (Holds(text, word) && HoldsAny(text, names)) return At(page, b, span, text, word, names);
            }
        }

        return Evidence.None;
    }

    /// <summary>The word where it stands nearest to one of the names: a sentence may hold it several times.</summary>
    private static Evidence At(int page, int block, TextSpan sentence, ReadOnlySpan<char> text, string word, string[] names)
    {
        var (best, nearest) = (text.IndexOf(word, StringComparison.Ordinal), int.MaxValue);
        foreach (var name in names)
        {
            for (var n = text.IndexOf(name, StringComparison.Ordinal); n >= 0; n = Next(text, name, n))
            {
                for (var w = text.IndexOf(word, StringComparison.Ordinal); w >= 0; w = Next(text, word, w))
                {
                    var gap = w < n ? n - w - word.Length : w - n - name.Length;
                    if (gap >= 0 && gap < nearest) (best, nearest) = (w, gap);
                }
            }
        }

        return new Evidence(page, block, sentence.Start, sentence.Length, sentence.Start + best);
    }

    private static int Next(ReadOnlySpan<char> text, string part, int at)
    {
        var next = text[(at + 1)..].IndexOf(part, StringComparison.Ordinal);
        return next < 0 ? -1 : at + 1 + next;
    }

    private static string[] NamesOf(Page page) =>
        [.. page.Front.Aliases.Where(a => !PageIds.IsIdShaped(a)).Prepend(page.Title).Select(n => n.Trim('《', '》', '“', '”')).Distinct(StringComparer.Ordinal)];

    private static bool Holds(ReadOnlySpan<char> text, string word) => text.IndexOf(word, StringComparison.Ordinal) >= 0;

    private static bool HoldsAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (Holds(text, word)) return true;
        }

        return false;
    }

    private static void Report(Page page, Relation relation, DiagnosticBag diagnostics)
    {
        var (word, other) = (relation.Word, relation.ObjectText);
        var written = Array.FindAll(page.Front.Relations, r => r.Text.StartsWith(word, StringComparison.Ordinal));
        var at = Array.Find(written, r => r.Text.Contains(other, StringComparison.Ordinal)).At;
        diagnostics.Add(LinkFindings.At(page, at == default ? null : at, Rules.RelationUnsupported, word, other));
    }
}
