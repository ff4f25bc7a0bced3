using UnionKb.Text;

namespace UnionKb.Importing.Segmenting.Lines;

/// <summary>A rule that somebody typed: three and more of one sign and nothing else on the line, as ===== or -----. It divides and says nothing.</summary>
internal static class RuleLine
{
    private const int Fewest = 3;
    private const string Signs = "=-_*~#+─━═—–＝－＿＊～";

    public static bool Is(ReadOnlySpan<char> line)
    {
        var (sign, count) = ('\0', 0);
        foreach (var c in line)
        {
            if (SentenceKey.IsSpace(c)) continue;
            if (count > 0 && c != sign || !Signs.Contains(c)) return false;
            (sign, count) = (c, count + 1);
        }

        // A dash of two characters is punctuation.
        return count >= Fewest;
    }
}
