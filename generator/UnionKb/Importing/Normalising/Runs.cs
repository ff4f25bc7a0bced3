namespace UnionKb.Importing.Normalising;

/// <summary>
/// Signs written as runs, when they follow a Chinese character: … or three and more of . 。 · become ……, two and more hyphens become ——
/// (GB/T 15834-2011, 4.10 and 4.11).
/// </summary>
internal static class Runs
{
    public static void Complete(Rewriting text)
    {
        for (var i = 0; i < text.Text.Length;)
        {
            var length = LengthOf(text.Text, i);
            var sign = Sign(text.Text[i], length);
            if (sign is not null && Chinese.Is(text.Text, Neighbours.Before(text.Text, i)))
            {
                text.Replace(i, length, sign);
            }
            else
            {
                for (var k = i; k < i + length; k++) text.Keep(k);
            }

            i += length;
        }
    }

    private static string? Sign(char mark, int length) => mark switch
    {
        '…' => "……",
        '.' or '。' or '·' when length >= 3 => "……",
        '-' when length >= 2 => "——",
        _ => null,
    };

    private static int LengthOf(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && text[end] == text[at]) end++;
        return end - at;
    }
}
