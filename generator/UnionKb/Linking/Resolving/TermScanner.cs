using UnionKb.Diagnostics;
using UnionKb.Linking.Names;
using UnionKb.Model;
using UnionKb.Text.Folding;

namespace UnionKb.Linking.Resolving;

/// <summary>
/// Finds the automatic links of one page: in plain runs only, longest name first, each page once per section, never the page itself,
/// never a part of another 《title》, never inside a word of Latin letters or digits, never cut out of a longer word or name
/// (<see cref="TermIndex.IsCutOut"/>). Characters without a shape count for nothing, as in search. A name that is found but may not be linked still
/// uses up its characters, so that no shorter name shows through it. Front matter may pin a name to a page or forbid it, for its own text.
/// Examples: tests/specs/links.
/// </summary>
internal static class TermScanner
{
    /// <summary>
    /// The links in order of place; the names of entities that are no links: those that the section links already, and those in headings and in
    /// the labels of links to other pages; and the names of several pages.
    /// </summary>
    public static (TermLink[] Links, Mention[] Mentions, QuotedPlace[] Shared) Scan(Page page, int self, LinkTarget[] targets, SiteNames names)
    {
        if (names.Terms.IsEmpty) return ([], [], []);
        var scan = new Scanning(self, names, Own(page, names));
        var section = int.MinValue;
        for (var r = 0; r < page.Body.Runs.Length; r++)
        {
            var run = page.Body.Runs[r];
            var block = page.Blocks[run.Block];
            if (block.Kind == BlockKind.Code) continue;
            if (block.Section != section)
            {
                section = block.Section;
                scan.Linked.Clear();
            }

            scan.Titles.Enter(run.Block, block.Text);
            scan.Read(block.Text, r, run.Block, run.Start, run.Start + run.Length);
        }

        if (names.Terms.HasEntities)
        {
            ReadHeadings(page, scan);
            ReadLabels(page, targets, names.Pages, scan);
        }

        return (scan.Links.ToArray(), scan.Mentions?.ToArray() ?? [], scan.Shared?.Values.ToArray() ?? []);
    }

    private static void ReadHeadings(Page page, Scanning scan)
    {
        for (var b = 0; b < page.Blocks.Length; b++)
        {
            if (page.Blocks[b].Kind != BlockKind.Heading) continue;
            var text = page.Blocks[b].Text;
            scan.Titles.Enter(b, text);
            scan.Read(text, Scanning.NoRun, b, 0, text.Length);
        }
    }

    private static void ReadLabels(Page page, LinkTarget[] targets, Page[] pages, Scanning scan)
    {
        for (var i = 0; i < targets.Length; i++)
        {
            ref readonly var link = ref page.Links[i];
            if (link.Length == 0 || link.Block < 0 || link.Block >= page.Blocks.Length || page.Blocks[link.Block].Kind is BlockKind.Heading or BlockKind.Code)
                continue;
            var text = page.Blocks[link.Block].Text;

            // Most labels are the title of their page, which is the longest name in them.
            if (targets[i].Page >= 0 && text.AsSpan(link.Start, link.Length).SequenceEqual(pages[targets[i].Page].Title)) continue;
            scan.Titles.Enter(link.Block, text);
            scan.Target = targets[i].Page;
            scan.Read(text, Scanning.NoRun, link.Block, link.Start, link.Start + link.Length);
        }
    }

    /// <summary>What is known while one page is scanned from its beginning to its end.</summary>
    private sealed class Scanning(int self, SiteNames names, Dictionary<string, int>? own)
    {
        /// <summary>In place of a run: the text there is not to be linked.</summary>
        public const int NoRun = -1;

        /// <summary>The text read last, and as readers see it.</summary>
        private string _text = "";
        private VisibleText _seen = VisibleText.Of("");

        public TitleBrackets Titles { get; } = new();

        public List<TermLink> Links { get; } = [];

        public List<Mention>? Mentions { get; private set; }

        /// <summary>The first place of each name that several pages share.</summary>
        public Dictionary<string, QuotedPlace>? Shared { get; private set; }

        /// <summary>Pages that the present section links already.</summary>
        public HashSet<int> Linked { get; } = [];

        /// <summary>The page that the label being read leads to: its name there is a link.</summary>
        public int Target { get; set; } = -1;

        public void Read(string text, int run, int block, int start, int end)
        {
            if (!ReferenceEquals(text, _text)) (_text, _seen) = (text, VisibleText.Of(text));
            var seen = _seen.Text;
            var (from, to) = (_seen.IndexAt(start), _seen.IndexAt(end));
            for (var i = from; i < to; i++)
            {
                var (length, page) = names.Terms.LongestAt(seen.AsSpan(0, to), i);
                if (length == 0) continue;
                var stop = i + length;
                if (CutsWord(seen, i, stop) || names.Terms.IsCutOut(seen, i, stop)) continue;
                if (own is not null && own.TryGetValue(seen.Substring(i, length), out var pinned)) page = pinned;
                var (first, last) = (_seen.PlaceOf(i), _seen.PlaceOf(stop - 1));
                var isCut = Titles.Cut(first, last + 1);
                if (page >= 0 && page != self && page != Target && !isCut) Add(text, new TermLink(run, first, last + 1 - first, page), block);
                else if (page == TermIndex.Shared && run != NoRun && !isCut) NoteShared(seen, i, length, from, to);
                i = stop - 1;
            }
        }

        private void NoteShared(string text, int at, int length, int start, int end)
        {
            const int around = 12;
            var (from, to) = (Math.Max(start, at - around), Math.Min(end, at + length + around));
            (Shared ??= new Dictionary<string, QuotedPlace>(StringComparer.Ordinal))
                .TryAdd(text.Substring(at, length), new QuotedPlace(text[from..to], at - from, length));
        }

        private void Add(string text, TermLink term, int block)
        {
            // Quotation marks around a name are no part of it.
            if (text[term.Start] == '“' && text[term.Start + term.Length - 1] == '”') term = term with { Start = term.Start + 1, Length = term.Length - 2 };
            if (term.Run != NoRun && Linked.Add(term.Page)) Links.Add(term);
            else if (names.Pages[term.Page].Front.Kind.IsEntity()) (Mentions ??= []).Add(new Mention(term.Page, block, term.Start, term.Length));
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
    private sealed class TitleBrackets
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
            if (start < _seen) (_seen, _mark) = (0, -1);
            var mark = _text.AsSpan(_seen, start - _seen).LastIndexOfAny('《', '》');
            if (mark >= 0) _mark = _seen + mark;
            _seen = start;
            if (_mark < 0 || _text[_mark] == '》') return false;
            return _mark != start - 1 || end >= _text.Length || _text[end] != '》';
        }
    }
}
