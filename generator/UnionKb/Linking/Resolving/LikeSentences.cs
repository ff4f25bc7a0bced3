using UnionKb.Model;
using UnionKb.Text;

namespace UnionKb.Linking.Resolving;

/// <summary>Finds the seed sentence that a changed one came from: the most alike from <see cref="Likeness.Edited"/>, of those that share rare pairs.</summary>
internal sealed class LikeSentences
{
    /// <summary>A pair in more sentences than this tells little of any.</summary>
    private const int Common = 24;

    private const int FewestShared = 4;

    private readonly SentenceAddress[] _addresses;
    private readonly LikeTexts _texts;

    public LikeSentences(IEnumerable<KeyValuePair<string, SentenceAddress>> sentences)
    {
        var sorted = sentences.OrderBy(s => s.Key, StringComparer.Ordinal).ToArray();
        _addresses = Array.ConvertAll(sorted, s => s.Value);
        _texts = new LikeTexts(Array.ConvertAll(sorted, s => s.Key), Common, FewestShared);
    }

    /// <summary>The address of the sentence most like a key, or null when none is near enough.</summary>
    public SentenceAddress? Best(string key)
    {
        SentenceAddress? best = null;
        var likeness = Likeness.Edited;
        foreach (var (place, found) in _texts.Of(key))
        {
            if (found < likeness || (best is not null && found == likeness)) continue;
            (best, likeness) = (_addresses[place], found);
        }

        return best;
    }
}
