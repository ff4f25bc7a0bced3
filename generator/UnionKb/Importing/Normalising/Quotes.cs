namespace UnionKb.Importing.Normalising;

/// <summary>
/// Straight quotes that stand beside Chinese characters become “ ” and ‘ ’ in turn; only where a line holds an even number of them,
/// because an odd number says that the pairs are unknown.
/// </summary>
internal static class Quotes
{
    public static void Curl(Rewriting text)
    {
        var doubles = Pairs(text.Text, '"');
        var singles = Pairs(text.Text, '\'');
        for (var i = 0; i < text.Text.Length; i++)
        {
            if (doubles.TryGetValue(i, out var opens)) text.Replace(i, 1, opens ? "“" : "”");
            else if (singles.TryGetValue(i, out opens)) text.Replace(i, 1, opens ? "‘" : "’");
            else text.Keep(i);
        }
    }

    /// <summary>Places of quotes to curl; true opens.</summary>
    private static Dictionary<int, bool> Pairs(string text, char mark)
    {
        var places = new List<int>();
        for (var i = text.IndexOf(mark); i >= 0; i = text.IndexOf(mark, i + 1)) places.Add(i);
        var pairs = new Dictionary<int, bool>();
        if (places.Count % 2 != 0) return pairs;
        for (var i = 0; i < places.Count; i += 2)
        {
            if (!Chinese.Is(text, Neighbours.After(text, places[i] + 1)) && !Chinese.Is(text, Neighbours.Before(text, places[i]))) continue;
            pairs[places[i]] = true;
            pairs[places[i + 1]] = false;
        }

        return pairs;
    }
}
