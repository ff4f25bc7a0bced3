using System.Text;

namespace UnionKb.Searching;

/// <summary>Names that differ from the words in one character: wrong, missing, too many, or swapped with its neighbour.</summary>
internal static class Spellings
{
    /// <summary>The stretch of a name, or the whole, that the words nearly are; null where there is none.</summary>
    public static string? Near(string name, Rune[] words)
    {
        Rune[] letters = [.. name.EnumerateRunes()];
        if (IsNear(letters, words)) return name;
        if (words.Length < 4) return null;
        for (var start = 0; start < letters.Length; start++)
        {
            foreach (var length in new[] { words.Length, words.Length - 1, words.Length + 1 })
            {
                if (start + length > letters.Length) continue;
                var stretch = letters.AsSpan(start, length);
                // A stretch that only lacks the first or last character says nothing of a mistake.
                if (length < words.Length && (words.AsSpan(1).SequenceEqual(stretch) || words.AsSpan(..^1).SequenceEqual(stretch))) continue;
                if (IsNear(stretch, words)) return string.Concat(stretch.ToArray().Select(rune => rune.ToString()));
            }
        }

        return null;
    }

    private static bool IsNear(ReadOnlySpan<Rune> left, ReadOnlySpan<Rune> right)
    {
        if (Math.Abs(left.Length - right.Length) > 1) return false;
        var start = left.CommonPrefixLength(right);
        return From(left, start + 1).SequenceEqual(From(right, start + 1))
            || From(left, start + 1).SequenceEqual(From(right, start))
            || From(left, start).SequenceEqual(From(right, start + 1))
            || (start + 1 < left.Length && start + 1 < right.Length && left[start] == right[start + 1] && left[start + 1] == right[start]
                && From(left, start + 2).SequenceEqual(From(right, start + 2)));
    }

    private static ReadOnlySpan<Rune> From(ReadOnlySpan<Rune> text, int start) => text[Math.Min(start, text.Length)..];
}
