using System.Text;
using UnionKb.Importing.Reading.Forms;
using UnionKb.Importing.Segmenting;
using UnionKb.Text;

namespace UnionKb.Importing.Drafting.Markup;

/// <summary>Words of a line with their marks as Markdown; everything else in them is escaped, so that the page shows what the document showed.</summary>
/// <param name="page">Id of the page.</param>
/// <param name="notes">Numbers of the notes that stand on the page.</param>
internal sealed class InlineWriter(string page, PagePictures pictures, TextLinks links, IReadOnlySet<string> notes)
{
    /// <summary>Sentences follow each other without a space, except where the next would grow onto the last, or where the document ends a line.</summary>
    /// <param name="places">Which words of the segment, in order.</param>
    /// <param name="until">Where the words behind them begin: calls of notes up to there belong to these.</param>
    public string Write(Segment segment, TextSpan[] places, int until, bool inCell = false)
    {
        if (Array.Exists(segment.Marks, m => m.Kind == InlineMarkKind.Link && (m.Text ?? (object?)m.File) is not null))
            segment = segment with { Marks = Array.ConvertAll(segment.Marks, m => links.Settled(m, page)) };
        var whole = TextSpan.FromBounds(places[0].Start, places[^1].End);
        var line = new Line(segment, MarkNesting.Of(segment.Text, segment.Marks, whole), inCell) { Opens = !inCell };
        for (var i = 0; i < places.Length; i++)
        {
            if (i > 0) Gap(line, places[i - 1].End, places[i].Start);
            for (var at = places[i].Start; at < places[i].End;)
            {
                if (i > 0 || at > places[i].Start || at == 0) Notes(line, at, at);
                at = Step(line, at, places[i].End);
            }
        }

        line.CloseAll();
        Notes(line, whole.End, until);
        return line.Text.ToString();
    }

    private void Gap(Line line, int start, int end)
    {
        Notes(line, start, end);
        if (Array.Exists(line.Segment.Marks, m => m.Kind == InlineMarkKind.Break && m.Span.Start >= start && m.Span.Start < end)) Break(line);
        else if (!Sentences.CanBegin(line.Segment.Text[end])) line.Text.Append(' ');
    }

    private static void Break(Line line)
    {
        line.CloseAll();
        line.Text.Append(line.InCell ? "<br>" : "\\\n");
        line.Opens = !line.InCell;
    }

    private int Step(Line line, int at, int end)
    {
        var text = line.Segment.Text;
        foreach (var mark in line.Segment.Marks.Where(m => m.Span.Start <= at && m.Span.End > at))
        {
            var stop = Math.Min(end, mark.Span.End);
            switch (mark.Kind)
            {
                case InlineMarkKind.Silent:
                    return stop;
                case InlineMarkKind.Break:
                    Break(line);
                    return stop;
                case InlineMarkKind.Picture when mark.File is { } picture:
                    line.Turn(at);
                    // One that browsers do not show is a file to download, called by its description.
                    line.Text.Append(picture.IsShown ? $"![{MarkdownText.Cell(mark.Target)}]" : $"[{MarkdownText.Cell(text[at..stop])}]")
                        .Append('(').Append(pictures.AddressOf(picture, page)).Append(')');
                    line.Opens = false;
                    return stop;
                case InlineMarkKind.PictureAddress when pictures.IsOutside:
                    line.Turn(at);
                    line.Text.Append($"![{MarkdownText.Escape(text[at..stop].Trim('［', '］').Replace("图：", "", StringComparison.Ordinal))}](<{mark.Target}>)");
                    line.Opens = false;
                    return stop;
                case InlineMarkKind.Code when !line.Coded.Add(mark.Span.Start):
                    // The end of a sentence lies inside the code, which is written already.
                    return stop;
                case InlineMarkKind.Code:
                    line.Turn(at, mark);
                    line.Code(mark.Target.Length > 0 ? mark.Target : text[at..stop]);
                    return stop;
            }
        }

        line.Turn(at);
        var next = Array.FindAll(line.Borders, b => b > at).DefaultIfEmpty(end).Min();
        line.Words(at, Math.Min(end, next));
        return Math.Min(end, next);
    }

    private void Notes(Line line, int start, int end)
    {
        foreach (var mark in line.Segment.Marks.Where(m => m.Kind == InlineMarkKind.Note && m.Span.Start >= start && m.Span.Start <= end))
        {
            if (!notes.Contains(mark.Target) || !line.Called.Add((mark.Target, mark.Span.Start))) continue;
            line.Turn(Math.Min(mark.Span.Start, line.Segment.Text.Length));
            line.Text.Append($"[^{mark.Target}]");
            line.Opens = false;
        }
    }

    /// <summary>A line in the making, with the marks that are open.</summary>
    private sealed class Line(Segment segment, MarkNesting.WrittenMark[] marks, bool inCell)
    {
        private readonly Stack<MarkNesting.WrittenMark> _open = new();

        public Segment Segment => segment;

        public bool InCell => inCell;

        public StringBuilder Text { get; } = new();

        /// <summary>Where the code begins that is written.</summary>
        public HashSet<int> Coded { get; } = [];

        public HashSet<(string Note, int Place)> Called { get; } = [];

        /// <summary>Whether the next word begins a line.</summary>
        public bool Opens { get; set; }

        /// <summary>Where something begins or ends.</summary>
        public int[] Borders { get; } =
            [.. segment.Marks.Concat(marks.Select(m => m.Mark)).SelectMany(m => new[] { m.Span.Start, m.Span.End })];

        /// <summary>Closes and opens marks so that those are open that hold the character at a place.</summary>
        public void Turn(int at, InlineMark? apart = null)
        {
            MarkNesting.WrittenMark[] wanted = Array.FindAll(marks, m => m.Start <= at && m.End > at && m.Mark.Kind != InlineMarkKind.Code);
            if (apart is not null) wanted = Array.FindAll(wanted, m => m.Mark.Kind < InlineMarkKind.Code);
            while (_open.Count > 0 && _open.Any(o => !wanted.Contains(o))) Text.Append(_open.Pop().Close);
            foreach (var mark in wanted.Where(m => !_open.Contains(m)))
            {
                _open.Push(mark);
                Text.Append(mark.Open);
                Opens = false;
            }
        }

        public void CloseAll()
        {
            while (_open.TryPop(out var mark)) Text.Append(mark.Close);
        }

        public void Words(int start, int end)
        {
            if (Opens)
            {
                while (start < end && SentenceKey.IsSpace(segment.Text[start])) start++;
            }

            MarkdownText.Append(Text, segment.Text, start, end, Opens, inCell);
            if (start < end) Opens = false;
        }

        /// <summary>Code between more backticks than it holds in a row (CommonMark 0.31, 6.1).</summary>
        public void Code(string code)
        {
            var longest = 0;
            for (int i = 0, row = 0; i < code.Length; i++)
            {
                row = code[i] == '`' ? row + 1 : 0;
                longest = Math.Max(longest, row);
            }

            // Backticks side by side would be one row of them; a comment is nothing.
            if (Text.Length > 0 && Text[^1] == '`') Text.Append("<!-- -->");
            var ticks = new string('`', longest + 1);
            var pad = code.Length == 0 || code[0] is '`' or ' ' || code[^1] is '`' or ' ' ? " " : "";
            Text.Append(ticks).Append(pad).Append(inCell ? code.Replace("|", "\\|", StringComparison.Ordinal) : code).Append(pad).Append(ticks);
            Opens = false;
        }
    }
}
