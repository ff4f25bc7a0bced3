using UnionKb.Diagnostics;
using UnionKb.Importing.Segmenting;
using UnionKb.Model;
using UnionKb.Text;

namespace UnionKb.Importing.Drafting;

/// <summary>Who lives where: each sentence of a seed has one home, and inside a page the order of the text holds.</summary>
/// <param name="dropped">Sentences that need no home, and have none whatever a page says.</param>
internal sealed class Homes(SourceText recipe, HashSet<SentenceAddress> dropped, DiagnosticBag diagnostics)
{
    private readonly Dictionary<SentenceAddress, string> _pages = [];

    public bool IsDropped(SourceSentence sentence) => dropped.Contains(sentence.Address);

    public void Claim(SourceSentence[] sentences, string page, List<SentenceAddress> home, TextSpan place)
    {
        foreach (var sentence in sentences)
        {
            var address = sentence.Address;
            if (!_pages.TryAdd(address, page))
            {
                diagnostics.Add(recipe, place, Rules.HomeTwice, SentenceName.Of(address), _pages[address]);
                continue;
            }

            if (home.Count > 0 && IsBefore(address, home[^1]))
                diagnostics.Add(recipe, place, Rules.HomeOrder, SentenceName.Of(address), SentenceName.Of(home[^1]));
            home.Add(address);
        }
    }

    /// <summary>Reports every sentence of the seed that no page claimed and no <c>drop:</c> explains.</summary>
    public void Close(SeedText seed)
    {
        foreach (var sentence in seed.Unique)
        {
            if (!_pages.ContainsKey(sentence.Address) && !dropped.Contains(sentence.Address))
                diagnostics.Add(seed.File.Source, sentence.Raw, Rules.HomeMissing, SentenceName.Of(sentence.Address), sentence.Text);
        }
    }

    private static bool IsBefore(SentenceAddress left, SentenceAddress right) =>
        (left.Seed, left.Line, left.Sentence).CompareTo((right.Seed, right.Line, right.Sentence)) < 0;
}
