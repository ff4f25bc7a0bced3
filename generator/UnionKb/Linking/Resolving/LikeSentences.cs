using System.Runtime.InteropServices;
using UnionKb.Model;
using UnionKb.Text;

namespace UnionKb.Linking.Resolving;

/// <summary>
/// Finds the seed sentence that a changed one came from: the most alike by <see cref="Likeness"/>, at least 0.6. Only sentences that share
/// several rare character pairs with it are compared, so that ordinary text costs one look-up a character.
/// </summary>
internal sealed class LikeSentences
{
    private const double Threshold = 0.6;

    /// <summary>A pair in more sentences than this tells little of any.</summary>
    private const int Common = 24;

    private const int FewestShared = 4;

    private readonly (string Key, SentenceAddress Address)[] _sentences;
    private readonly Dictionary<int, List<int>> _pairs = [];

    public LikeSentences(IEnumerable<KeyValuePair<string, SentenceAddress>> sentences)
    {
        _sentences = [.. sentences.Select(s => (s.Key, s.Value)).OrderBy(s => s.Key, StringComparer.Ordinal)];
        for (var i = 0; i < _sentences.Length; i++)
        {
            foreach (var pair in PairsOf(_sentences[i].Key))
            {
                ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_pairs, pair, out _);
                list ??= [];
                if (list.Count <= Common && (list.Count == 0 || list[^1] != i)) list.Add(i);
            }
        }
    }

    /// <summary>The address of the sentence most like a key, or null when none is near enough.</summary>
    public SentenceAddress? Best(string key)
    {
        var shared = new Dictionary<int, int>();
        foreach (var pair in PairsOf(key))
        {
            if (!_pairs.TryGetValue(pair, out var list) || list.Count > Common) continue;
            foreach (var sentence in list) CollectionsMarshal.GetValueRefOrAddDefault(shared, sentence, out _)++;
        }

        SentenceAddress? best = null;
        var likeness = Threshold;
        foreach (var (sentence, count) in shared.OrderBy(s => s.Key))
        {
            if (count < FewestShared) continue;
            var found = Likeness.Of(key, _sentences[sentence].Key);
            if (found < likeness || (best is not null && found == likeness)) continue;
            (best, likeness) = (_sentences[sentence].Address, found);
        }

        return best;
    }

    private static HashSet<int> PairsOf(string key)
    {
        var pairs = new HashSet<int>();
        for (var i = 1; i < key.Length; i++) pairs.Add((key[i - 1] << 16) | key[i]);
        return pairs;
    }
}
