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
    /// <summary>
    /// The links, and the names of entities that stand in the text again in the same section, both in order of place; and the names of several pages.
    /// </summary>
    public static (TermLink[] Links, TermLink[] Repeats, string[] Shared) Scan(Page page, int self, SiteNames names)
    {
        if (names.Terms.IsEmpty) return ([], [], []);
        var scan = new Scanning(self, names, Own(page, names));
        var section = int.MinValue;
        for (var r = 0; r < page.Body.Runs.Length; r++)
        {
            var run = page.Body.Runs[r];
            var block = page.Blocks[run.Block];
            if (block.Kind is BlockKind.Heading or BlockKind.Code) continue;
            if (block.Section != section)
            {
                section = block.Section;
                scan.Linked.Clear();
            }

            scan.Titles.Enter(run.Block, block.Text);
            scan.Read(block.Text, r, run);
        }

        return (scan.Links.ToArray(), scan.Repeats?.ToArray() ?? [], scan.Shared?.ToArray() ?? []);
    }

    /// <summary>What is known while one page is scanned from its beginning to its end.</summary>
    private sealed class Scanning(int self, SiteNames names, Dictionary<string, int>? own)
    {
        public TitleMarks Titles { get; } = new();

        public List<TermLink> Links { get; } = [];

        public List<TermLink>? Repeats { get; private set; }

        public HashSet<string>? Shared { get; private set; }

        /// <summary>Pages that the present section links already.</summary>
        public HashSet<int> Linked { get; } = [];

        public void Read(string text, int r, TextRun run)
        {
            var end = run.Start + run.Length;
            var visible = text.AsSpan(0, end);
            for (var i = run.Start; i < end; i++)
            {
                var (length, page) = names.Terms.LongestAt(visible, i);
                if (length == 0) continue;
                var stop = i + length;
                if (CutsWord(text, i, stop) || names.Terms.IsCutOut(text, i, stop)) continue;
                if (own is not null && own.TryGetValue(text.Substring(i, length), out var pinned)) page = pinned;
                if (page >= 0 && page != self && !Titles.Cut(i, stop)) Add(text, new TermLink(r, i, length, page));
                else if (page == TermIndex.Shared && !Titles.Cut(i, stop)) (Shared ??= []).Add(text.Substring(i, length));
                i = stop - 1;
            }
        }

        private void Add(string text, TermLink term)
        {
            // Quotation marks around a name are no part of it.
            if (text[term.Start] == '“' && text[term.Start + term.Length - 1] == '”') term = term with { Start = term.Start + 1, Length = term.Length - 2 };
            if (Linked.Add(term.Page)) Links.Add(term);
            else if (names.Pages[term.Page].Front.Kind.IsEntity()) (Repeats ??= []).Add(term);
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
