using System.Runtime.InteropServices;

namespace UnionKb.Text;

/// <summary>
/// How alike two texts are: the Dice coefficient of their character pairs, 2·|common pairs| / (|pairs of one| + |pairs of the other|),
/// with pairs counted as often as they occur. 1 is equal up to order, 0 has nothing in common (L. R. Dice, 1945, on pairs of letters).
/// </summary>
public static class Likeness
{
    /// <summary>From here on one sentence is taken for a version of the other.</summary>
    public const double Edited = 0.6;

    public static double Of(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.SequenceEqual(right)) return 1;
        if (left.Length < 2 || right.Length < 2) return 0;
        var pairs = new Dictionary<int, int>(left.Length);
        for (var i = 1; i < left.Length; i++) CollectionsMarshal.GetValueRefOrAddDefault(pairs, Pair(left, i), out _)++;
        var common = 0;
        for (var i = 1; i < right.Length; i++)
        {
            ref var rest = ref CollectionsMarshal.GetValueRefOrNullRef(pairs, Pair(right, i));
            if (System.Runtime.CompilerServices.Unsafe.IsNullRef(ref rest) || rest == 0) continue;
            rest--;
            common++;
        }

        return 2.0 * common / (left.Length + right.Length - 2);
    }

    /// <summary>The candidate most like a text, or null when none reaches the threshold; the first of equals.</summary>
    public static T? Best<T>(string text, IEnumerable<T> candidates, Func<T, string> textOf, double threshold) where T : class
    {
        T? best = null;
        var bestLikeness = threshold;
        foreach (var candidate in candidates)
        {
            var likeness = Of(text, textOf(candidate));
            if (likeness < bestLikeness || (best is not null && likeness == bestLikeness)) continue;
            best = candidate;
            bestLikeness = likeness;
        }

        return best;
    }

    private static int Pair(ReadOnlySpan<char> text, int second) => (text[second - 1] << 16) | text[second];
}
