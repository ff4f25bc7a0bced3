using System.Text;

namespace UnionKb.Search.Answering;

/// <summary>Names that differ from the words in one character: wrong, missing, too many, or swapped with its neighbour.</summary>
internal static class Spellings
{
    /// <summary>Whether the words are nearly the name or, when there are enough of them, a stretch of it.</summary>
    public static bool AreNear(string name, Rune[] words)
    {
        // Most names lack several of the characters and need no closer look.
        if (words.Count(rune => !name.Contains(rune.ToString(), StringComparison.Ordinal)) > 1) return false;
        Rune[] letters = [.. name.EnumerateRunes()];
        if (IsNear(letters, words)) return true;
        if (words.Length < 4) return false;
        for (var start = 0; start < letters.Length; start++)
        {
            foreach (var length in new[] { words.Length, words.Length - 1, words.Length + 1 })
            {
                if (start + length > letters.Length) continue;
                var stretch = letters.AsSpan(start, length);
                // A stretch that only lacks the first or last character says nothing of a mistake.
                if (length < words.Length && (words.AsSpan(1).SequenceEqual(stretch) || words.AsSpan(..^1).SequenceEqual(stretch))) continue;
                if (IsNear(stretch, words)) return true;
            }
        }

        return false;
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
