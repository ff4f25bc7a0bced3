using Markdig.Extensions.Footnotes;

namespace UnionKb.Importing.Reading.Markdown;

/// <summary>Footnotes in the order of their calls; one that is called waits until the block that calls it has ended.</summary>
internal sealed class MarkdownNotes
{
    private readonly Dictionary<Footnote, string> _numbers = [];
    private readonly Queue<Footnote> _waiting = [];

    public string Call(Footnote note)
    {
        if (_numbers.TryGetValue(note, out var known)) return known;
        _waiting.Enqueue(note);
        return _numbers[note] = $"{_numbers.Count + 1}";
    }

    public bool IsCalled(Footnote note) => _numbers.ContainsKey(note);

    public bool TryNext(out string number, out Footnote note)
    {
        var found = _waiting.TryDequeue(out note!);
        number = found ? _numbers[note] : "";
        return found;
    }
}
