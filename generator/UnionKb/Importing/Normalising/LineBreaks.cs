namespace UnionKb.Importing.Normalising;

/// <summary>
/// Line ends inside a paragraph come from a hard wrap: with the white space beside them they go without a trace, except between two Latin
/// letters, where one space stays.
/// </summary>
internal static class LineBreaks
{
    public static void Join(Rewriting text)
    {
        for (var i = 0; i < text.Text.Length;)
        {
            var end = Neighbours.After(text.Text, i);
            if (end == i)
            {
                text.Keep(i++);
                continue;
            }

            var breaks = text.Text.AsSpan(i, end - i).ContainsAny('\r', '\n');
            var spaced = breaks && i > 0 && end < text.Text.Length && char.IsAsciiLetter(text.Text[i - 1]) && char.IsAsciiLetter(text.Text[end]);
            for (var first = i; i < end; i++)
            {
                if (!breaks) text.Keep(i);
                else if (spaced && i == first) text.Replace(i, 1, " ");
                else text.Remove(i);
            }
        }
    }
}
