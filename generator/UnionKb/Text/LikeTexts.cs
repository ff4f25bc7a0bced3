using System.Runtime.InteropServices;

namespace UnionKb.Text;

/// <summary>
/// Finds the texts that one is like (<see cref="Likeness"/>) among many. Only texts that share character pairs with it are compared, so that ordinary
/// text costs one look-up a character. As it stands it finds every text with a likeness above 0; bounds make it quicker and coarser.
/// </summary>
internal sealed class LikeTexts
{
    private readonly string[] _texts;
    private readonly int _mostTexts;
    private readonly int _fewestPairs;
    private readonly Dictionary<int, List<int>> _pairs = [];

    /// <param name="texts">Each of two or more characters: less has no pair.</param>
    /// <param name="mostTexts">A pair in more texts than this tells little of any and is passed over.</param>
    /// <param name="fewestPairs">Texts that share fewer different pairs are not compared.</param>
    public LikeTexts(string[] texts, int mostTexts = int.MaxValue, int fewestPairs = 1)
    {
        (_texts, _mostTexts, _fewestPairs) = (texts, mostTexts, fewestPairs);
        for (var i = 0; i < texts.Length; i++)
        {
            foreach (var pair in PairsOf(texts[i]))
            {
                ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_pairs, pair, out _);
                list ??= [];
                // One more than the bound tells that it is passed.
                if (list.Count <= mostTexts) list.Add(i);
            }
        }
    }

    /// <summary>Place and likeness of the texts that were compared, in their order.</summary>
    public IEnumerable<(int Place, double Likeness)> Of(string text)
    {
        var shared = new Dictionary<int, int>();
        foreach (var pair in PairsOf(text))
        {
            if (!_pairs.TryGetValue(pair, out var list) || list.Count > _mostTexts) continue;
            foreach (var place in list) CollectionsMarshal.GetValueRefOrAddDefault(shared, place, out _)++;
        }

        return shared.Where(s => s.Value >= _fewestPairs).Select(s => s.Key).Order().Select(place => (place, Likeness.Of(text, _texts[place])));
    }

    private static HashSet<int> PairsOf(string text)
    {
        var pairs = new HashSet<int>();
        for (var i = 1; i < text.Length; i++) pairs.Add((text[i - 1] << 16) | text[i]);
        return pairs;
    }
}
