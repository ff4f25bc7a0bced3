namespace UnionKb.Importing.Reading.Forms;

/// <summary>What a document says about its lines and words besides the words themselves.</summary>
/// <param name="Lines">By the number of the line; a line that is not here is plain.</param>
/// <param name="Marks">In the order of their places.</param>
public sealed record DocumentForm(IReadOnlyDictionary<int, LineForm> Lines, InlineMark[] Marks)
{
    public static readonly DocumentForm None = new(new Dictionary<int, LineForm>(), []);

    /// <summary>Lines by the names that the document gives to places in it, for links.</summary>
    public IReadOnlyDictionary<string, int> Places { get; init; } = new Dictionary<string, int>();

    /// <summary>The marks that begin in a range of the text.</summary>
    public ReadOnlySpan<InlineMark> MarksIn(int start, int end)
    {
        var first = IndexOf(start);
        return Marks.AsSpan(first, IndexOf(end) - first);
    }

    private int IndexOf(int place)
    {
        var (low, high) = (0, Marks.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Marks[middle].Span.Start < place) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
