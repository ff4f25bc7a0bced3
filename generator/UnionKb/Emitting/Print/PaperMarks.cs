using UnionKb.Emitting.Frame;
using UnionKb.Emitting.Pages.Content;
using UnionKb.Model;
using UnionKb.Text;

namespace UnionKb.Emitting.Print;

/// <summary>
/// Links lead to the public address of a page, or nowhere: a relative one would become a path of this computer in the PDF. Links within the document
/// say on which page their target is. Each block has the numbers of its notes of origin behind it.
/// </summary>
internal sealed class PaperMarks(SiteFrame frame, OriginNotes notes, Utf8Writer output) : TextMarks(output)
{
    private readonly string[] _see = frame.Strings["sheet.see"].Split("{0}", 2);
    private bool _isLink;
    private string? _target;

    public override void OpenPage(int target, string? anchor, int here, string? title)
    {
        _target = target == here ? anchor : null;
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

    public override void OpenTerm(int target)
    {
        // The name stands there as it is: nobody can follow it on paper.
    }

    public override void CloseTerm()
    {
    }

    public override void Field(SentenceAddress[] sources)
    {
    }

    public override void Label(SentenceAddress first, int last, bool edited)
    {
        var number = notes.NumberOf(first, last, edited);
        Output.Write("<a href=\"#"u8);
        Output.Write(OriginNotes.IdOf(number));
        Output.Write("\">"u8);
        Output.Write(number);
        Output.Write("</a>"u8);
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
