namespace UnionKb.Importing.Normalising;

/// <summary>A pair of half-width round brackets becomes full-width when it follows a Chinese character or holds one.</summary>
internal static class Brackets
{
    public static void Widen(Rewriting text)
    {
        var wide = Pairs(text.Text);
        for (var i = 0; i < text.Text.Length; i++)
        {
            if (wide.Contains(i)) text.Replace(i, 1, text.Text[i] == '(' ? "（" : "）");
            else text.Keep(i);
        }
    }

    private static HashSet<int> Pairs(string text)
    {
        var wide = new HashSet<int>();
        var open = new Stack<(int At, bool Chinese)>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '(')
            {
                open.Push((i, Chinese.Is(text, Neighbours.Before(text, i))));
            }
            else if (text[i] == ')' && open.TryPop(out var start))
            {
                if (!start.Chinese) continue;
                wide.Add(start.At);
                wide.Add(i);
            }
            else if (Chinese.Is(text, i) && open.TryPop(out var inside))
            {
                open.Push((inside.At, true));
            }
        }

        return wide;
    }
}
