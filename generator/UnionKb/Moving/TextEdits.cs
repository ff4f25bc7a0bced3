using System.Text;

namespace UnionKb.Moving;

/// <summary>Changes of one text at places that do not overlap, made in any order and applied at once.</summary>
public sealed class TextEdits
{
    private readonly SortedDictionary<int, (int Length, string Text)> _edits = [];

    public int Count => _edits.Count;

    /// <summary>The first to speak of a place is heard; what is inserted at the same place stands one behind the other.</summary>
    public void Replace(int start, int length, string text)
    {
        if (!_edits.TryGetValue(start, out var there)) _edits.Add(start, (length, text));
        else if (length == 0) _edits[start] = there with { Text = there.Text + text };
    }

    public string Apply(string text)
    {
        var result = new StringBuilder(text.Length + 64);
        var at = 0;
        foreach (var (start, (length, replacement)) in _edits)
        {
            if (start < at) continue;
            result.Append(text, at, start - at).Append(replacement);
            at = start + length;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }
}
