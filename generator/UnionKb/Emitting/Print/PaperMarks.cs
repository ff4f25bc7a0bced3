using UnionKb.Emitting.Frame;
using UnionKb.Emitting.Pages.Content;
using UnionKb.Model;
using UnionKb.Text;

namespace UnionKb.Emitting.Print;

/// <summary>
/// Links lead to the public address of a page, or nowhere: a relative one would become a path of this computer in the PDF. Links within the document
/// say on which page their target is. Each block has the numbers of its notes of origin behind it. Ids begin with the id of the chapter, as several
/// chapters may have the same headings.
/// </summary>
internal sealed class PaperMarks(
    SiteFrame frame, OriginNotes notes, IReadOnlyDictionary<int, int> chapters, TermPlaces? places, Utf8Writer output) : TextMarks(output)
{
    private readonly string[] _see = frame.Strings["sheet.see"].Split("{0}", 2);
    private readonly string _prefix = notes.Chapter + "-";
    private bool _isLink;
    private string? _target;
    private bool _isPlace;

    /// <summary>How many elements are open in a box of editors, which is not printed: what stands there is on no page.</summary>
    private int _hidden;

    /// <summary>An index names every place, also where readers of a screen see no link.</summary>
    public override bool HasAnchors => false;

    public override bool WantsEveryTerm => places is not null;

    public override void Copy(ReadOnlySpan<byte> html)
    {
        Follow(html);
        while (true)
        {
            var (id, local) = (html.IndexOf(" id=\""u8), html.IndexOf("href=\"#"u8));
            if (id < 0 && local < 0) break;
            var end = local < 0 || (id >= 0 && id < local) ? id + " id=\"".Length : local + "href=\"#".Length;
            Output.Write(html[..end]);
            Output.Write(_prefix);
            html = html[end..];
        }

        Output.Write(html);
    }

    public override void OpenPage(int target, string? anchor, int here, string? title)
    {
        _target = target == here ? (anchor is null ? notes.Chapter : _prefix + anchor)
            : chapters.TryGetValue(target, out var number) ? $"c{number}{(anchor is null ? "" : "-" + anchor)}"
            : null;
        if (_target is not null) Open("#" + SiteAddress.EncodeAnchor(_target));
        else Open(frame.Canonical(frame.Site.Pages[target].Url) is { } page ? page + (anchor is null ? "" : "#" + SiteAddress.EncodeAnchor(anchor)) : null);
    }

    public override void OpenFile(string path, string? title)
    {
        _target = null;
        Open(frame.Canonical(path));
    }

    public override void CloseLink()
    {
        if (_isLink) Output.Write("</a>"u8);
        if (_target is null) return;
        Output.Write("<span class=\"see\">"u8);
        Output.WriteEscaped(_see[0]);
        Output.Write("<b data-for=\""u8);
        Output.WriteEscaped(_target);
        Output.Write("\"></b>"u8);
        Output.WriteEscaped(_see[^1]);
        Output.Write("</span>"u8);
    }

    /// <summary>The name stands there as it is: nobody can follow it on paper. An index needs its place.</summary>
    public override void OpenTerm(int target)
    {
        _isPlace = places is not null && _hidden == 0;
        if (!_isPlace) return;
        Output.Write("<span id=\""u8);
        Output.Write(places!.Next(target));
        Output.Write("\">"u8);
    }

    public override void CloseTerm()
    {
        if (_isPlace) Output.Write("</span>"u8);
    }

    public override void Field(SentenceAddress[] sources)
    {
    }

    public override void Label(SentenceAddress first, int last, bool edited)
    {
        var number = notes.NumberOf(first, last, edited);
        Output.Write("<a href=\"#"u8);
        Output.Write(notes.IdOf(number));
        Output.Write("\">"u8);
        Output.Write(number);
        Output.Write("</a>"u8);
    }

    private void Follow(ReadOnlySpan<byte> html)
    {
        while (true)
        {
            var open = _hidden == 0 ? html.IndexOf("<div class=\"callout callout-editor\""u8) : html.IndexOf("<div"u8);
            var close = _hidden == 0 ? -1 : html.IndexOf("</div>"u8);
            if (open < 0 && close < 0) return;
            var opens = close < 0 || (open >= 0 && open < close);
            _hidden += opens ? 1 : -1;
            html = html[((opens ? open : close) + 1)..];
        }
    }

    private void Open(string? address)
    {
        _isLink = address is not null;
        if (address is null) return;
        Output.Write("<a href=\""u8);
        Output.WriteEscaped(address);
        Output.Write("\">"u8);
    }
}
