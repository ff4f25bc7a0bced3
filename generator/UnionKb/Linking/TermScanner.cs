using UnionKb.Model;

namespace UnionKb.Linking;

/// <summary>
/// Finds the automatic links of one page: in plain runs only, longest name first, each page once per section, never the page itself,
/// never a part of another 《title》, never inside a word of Latin letters or digits, never cut out of a longer word or name
/// (<see cref="TermIndex.IsCutOut"/>). A name that is found but may not be linked still uses up its characters, so that no shorter name
/// shows through it. Front matter may pin a name to a page or forbid it, for its own text. Examples: tests/specs/links.
/// </summary>
internal static class TermScanner
{
    public static TermLink[] Scan(Page page, int self, SiteNames names)
    {
        var terms = names.Terms;
        if (terms.IsEmpty) return [];
        var own = Own(page, names);
        var found = new List<TermLink>();
        var linked = new HashSet<int>();
        var section = int.MinValue;
        var titles = new TitleMarks();
        for (var r = 0; r < page.Body.Runs.Length; r++)
        {
            var run = page.Body.Runs[r];
            var block = page.Blocks[run.Block];
            if (block.Kind is BlockKind.Heading or BlockKind.Code) continue;
            if (block.Section != section)
            {
                section = block.Section;
                linked.Clear();
            }

            titles.Enter(run.Block, block.Text);
            ScanRun(block.Text, r, run, self, terms, own, titles, linked, found);
        }

        return [.. found];
    }

    private static void ScanRun(
        string text, int r, TextRun run, int self, TermIndex terms, Dictionary<string, int>? own, TitleMarks titles, HashSet<int> linked, List<TermLink> found)
    {
        var end = run.Start + run.Length;
        var visible = text.AsSpan(0, end);
        for (var i = run.Start; i < end; i++)
        {
            var (length, page) = terms.LongestAt(visible, i);
            if (length == 0) continue;
            var stop = i + length;
            if (CutsWord(text, i, stop) || terms.IsCutOut(text, i, stop)) continue;
            if (own is not null && own.TryGetValue(text.Substring(i, length), out var pinned)) page = pinned;
            if (page >= 0 && page != self && !titles.Cut(i, stop) && linked.Add(page)) found.Add(new TermLink(r, i, length, page));
            i = stop - 1;
        }
    }

    /// <summary>What this page's front matter says of names: the page that one means, or -1 when it is not to be linked.</summary>
    private static Dictionary<string, int>? Own(Page page, SiteNames names)
    {
        if (page.Front.Pin.Length == 0 && page.Front.NoLink.Length == 0) return null;
        var own = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var pin in page.Front.Pin)
        {
            if (names.Pin(pin.Text) is { } pinned) own[pinned.Name] = pinned.Page;
        }

        foreach (var word in page.Front.NoLink) own[word] = -1;
        return own;
    }

    private static bool CutsWord(string text, int start, int end) =>
        (start > 0 && char.IsAsciiLetterOrDigit(text[start]) && char.IsAsciiLetterOrDigit(text[start - 1]))
        || (end < text.Length && char.IsAsciiLetterOrDigit(text[end]) && char.IsAsciiLetterOrDigit(text[end - 1]));

    /// <summary>Where the last 《 or 》 before a position stands, found while going forward through a block once.</summary>
    private sealed class TitleMarks
    {
        private string _text = "";
        private int _block = -1;
        private int _seen;
        private int _mark;

        public void Enter(int block, string text)
        {
            if (block == _block) return;
            (_block, _text, _seen, _mark) = (block, text, 0, -1);
        }

        /// <summary>Whether a range is a part, and not the whole, of what stands between 《 and 》.</summary>
        public bool Cut(int start, int end)
        {
            var mark = _text.AsSpan(_seen, start - _seen).LastIndexOfAny('《', '》');
            if (mark >= 0) _mark = _seen + mark;
            _seen = start;
            if (_mark < 0 || _text[_mark] == '》') return false;
            return _mark != start - 1 || end >= _text.Length || _text[end] != '》';
        }
    }
}
