namespace UnionKb.Text.Folding;

/// <summary>A text as readers see it, without the characters that have no shape (the same that <see cref="Folding"/> leaves out), and the way back.</summary>
public sealed class VisibleText
{
    private readonly int[]? _places;

    private VisibleText(string text, int[]? places) => (Text, _places) = (text, places);

    public string Text { get; }

    public static VisibleText Of(string written)
    {
        if (!Shapeless.Shared.MayBeIn(written)) return new VisibleText(written, null);
        var (text, places) = Shapeless.Shared.Remove(written);
        return new VisibleText(text, places);
    }

    /// <summary>Where a character of the text stands as it is written.</summary>
    public int PlaceOf(int index) => _places is null ? index : _places[index];

    /// <summary>The first character of the text that is written at a place or behind it.</summary>
    public int IndexAt(int place)
    {
        if (_places is null) return place;
        var at = Array.BinarySearch(_places, place);
        return at < 0 ? ~at : at;
    }
}
