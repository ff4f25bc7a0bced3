using System.Text.Json;

namespace UnionKb.Benchmarks;

/// <summary>A query, and how many pages of the development corpus have it (-1: not known).</summary>
internal sealed record SearchQuery(string Kind, string Text, int Pages)
{
    private const string Single = "one character";
    private const string FrequentPair = "frequent pair";

    /// <summary>The queries of the development corpus, then the most frequent and some rare characters and the most frequent pairs of the texts.</summary>
    public static SearchQuery[] All(string content)
    {
        var file = Path.Combine(Checkout.Shared, "corpus", "search-dev", "queries.jsonl");
        SearchQuery[] known = File.Exists(file) ? [.. File.ReadLines(file).Where(line => line.Length > 0).Select(Read)] : [];
        var (units, pairs) = Count(content);
        var byCount = units.OrderByDescending(u => u.Value).ThenBy(u => u.Key).Select(u => u.Key.ToString()).ToArray();
        return
        [
            .. known,
            .. byCount.Take(15).Concat(byCount.Skip(byCount.Length / 2).Take(10)).Select(text => new SearchQuery(Single, text, -1)),
            .. pairs.OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).Take(20).Select(p => new SearchQuery(FrequentPair, p.Key, -1)),
        ];
    }

    private static SearchQuery Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var query = json.RootElement;
        return new SearchQuery(query.GetProperty("kind").GetString()!, query.GetProperty("query").GetString()!, query.GetProperty("gold").GetArrayLength());
    }

    /// <summary>Han characters and pairs of them in the first files.</summary>
    private static (Dictionary<char, int> Units, Dictionary<string, int> Pairs) Count(string content)
    {
        var (units, pairs) = (new Dictionary<char, int>(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var file in Directory.EnumerateFiles(content, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Take(200))
        {
            var text = File.ReadAllText(file);
            for (var at = 0; at + 1 < text.Length; at++)
            {
                if (!IsHan(text[at])) continue;
                units[text[at]] = units.GetValueOrDefault(text[at]) + 1;
                if (!IsHan(text[at + 1])) continue;
                var pair = text.Substring(at, 2);
                pairs[pair] = pairs.GetValueOrDefault(pair) + 1;
            }
        }

        return (units, pairs);
    }

    private static bool IsHan(char unit) => unit is >= '\u4E00' and <= '\u9FFF';
}
