using UnionKb.Emitting.Frame;
using UnionKb.Emitting.Pages.Sources;
using UnionKb.Model;

namespace UnionKb.Emitting.Print;

/// <summary>Where the sentences of a chapter come from, numbered in the order in which the text first needs them.</summary>
internal sealed class OriginNotes(SiteFrame frame, string chapter)
{
    private readonly Dictionary<(SentenceAddress First, int Last, bool Edited), int> _numbers = [];
    private readonly List<string> _words = [];

    /// <summary>What each note says: the title of the source, then paragraph and sentence.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>Id of the chapter.</summary>
    public string Chapter => chapter;

    public string IdOf(int number) => $"{chapter}-origin-{number}";

    public int NumberOf(SentenceAddress first, int last, bool edited)
    {
        if (_numbers.TryGetValue((first, last, edited), out var number)) return number;
        var words = OriginLabels.InWords(frame, first, last);
        _words.Add(edited ? frame.Strings.Format("sheet.edited", words) : words);
        return _numbers[(first, last, edited)] = _words.Count;
    }
}
