namespace UnionKb.Text.Pinyin;

/// <summary>
/// The name an editor may have meant: the nearest by edits of characters, else by edits of the toneless reading, because a wrong
/// character is most often one that sounds alike. The readings are made when first asked for, once for all workers.
/// </summary>
public sealed class NearestName(string[] names)
{
    private readonly Lazy<Dictionary<string, string>> _readings = new(() => Readings(names));

    public string? Of(string word)
    {
        if (Nearest.Of(word, names) is { } near) return near;
        var reading = Reading(word);
        if (reading.Length == 0) return null;
        if (_readings.Value.TryGetValue(reading, out var same)) return same;
        return Nearest.Of(reading, _readings.Value.Keys) is { } alike ? _readings.Value[alike] : null;
    }

    private static Dictionary<string, string> Readings(string[] names)
    {
        var readings = new Dictionary<string, string>(names.Length, StringComparer.Ordinal);
        foreach (var name in names)
        {
            var reading = Reading(name);
            if (reading.Length == 0) continue;
            if (!readings.TryGetValue(reading, out var other) || string.CompareOrdinal(name, other) < 0) readings[reading] = name;
        }

        return readings;
    }

    private static string Reading(string text) => string.Concat(Pinyin.Syllables(text));
}
