using UnionKb.Compiling.Markup.Html;
using UnionKb.Diagnostics;

namespace UnionKb.Compiling.Rendering.Html;

/// <summary>
/// The elements of a file's own HTML that are open, over the whole page: an element may stand in one block and its end in another, with Markdown between.
/// Each container of the Markdown (list item, quotation, cell, emphasis) closes what was opened in it, so the page is nested soundly whatever is written.
/// </summary>
internal sealed class OpenElements(BodyBuilder body, LinkRenderer links)
{
    /// <summary>Browsers build trees of 512 at most; each question here looks through what is open.</summary>
    private const int Deepest = 200;

    private readonly List<OpenElement> _open = [];
    private RenderedText _text = null!;
    private int _base;

    /// <summary>Whether any is open.</summary>
    public bool IsAny => _open.Count > 0;

    /// <summary>Whether nothing more can be opened.</summary>
    public bool IsFull => _open.Count >= Deepest;

    /// <summary>The innermost one of this container, or null.</summary>
    public OpenElement? Top => _open.Count > _base ? _open[^1] : null;

    public void Start(RenderedText text)
    {
        _text = text;
        _open.Clear();
        _base = 0;
    }

    /// <summary>Enters a container; returns what <see cref="Leave"/> needs.</summary>
    public int Enter()
    {
        var outer = _base;
        _base = _open.Count;
        return outer;
    }

    public void Leave(int outer)
    {
        CloseTo(_base);
        _base = outer;
    }

    public void Push(OpenElement element)
    {
        _open.Add(element);
        if (element.Element.IsUnlinked) body.BeginUnlinked();
        if (AllowedHtml.IsReading(element.Name)) body.BeginReading();
    }

    /// <summary>The kind of page text that is written now.</summary>
    public Model.BlockKind Text(Model.BlockKind otherwise)
    {
        for (var i = _open.Count - 1; i >= _base; i--)
        {
            if (_open[i].Text is { } kind) return kind;
        }

        return otherwise;
    }

    public bool IsIn(string name) => _open.FindLastIndex(e => e.Name == name) >= _base;

    /// <summary>Closes the innermost element of a name and what is open inside it; false when this container has none.</summary>
    public bool Close(string name)
    {
        var at = _open.FindLastIndex(e => e.Name == name);
        if (at < _base) return false;
        CloseTo(at + 1);
        End();
        return true;
    }

    /// <summary>Closes what may not hold an element, as browsers do; false when the element cannot stand here.</summary>
    public bool MakeRoomFor(HtmlElement element)
    {
        var keep = _open.Count;
        if (element.Parents.Length > 0)
        {
            while (keep > _base && Array.IndexOf(element.Parents, _open[keep - 1].Name) < 0)
            {
                if (_open[keep - 1].Element is { MayStayOpen: false, Content: not HtmlContent.Inline }) return false;
                keep--;
            }

            if (keep == _base) return false;
        }
        else
        {
            keep = RoomForText(keep);
            var paragraph = element.Content == HtmlContent.Block ? _open.FindLastIndex(e => e.End == "</p>") : -1;
            if (paragraph >= _base) keep = Math.Min(keep, paragraph);
        }

        CloseTo(keep);
        return true;
    }

    /// <summary>Closes tables and rows that text stands in directly: browsers would move it out of them.</summary>
    public void MakeRoomForText() => CloseTo(RoomForText(_open.Count));

    private int RoomForText(int keep)
    {
        while (keep > _base && _open[keep - 1].Element.HoldsOnlyItsOwn) keep--;
        return keep;
    }

    /// <summary>Closes all but the first ones; those whose end may not be left out are reported.</summary>
    private void CloseTo(int count)
    {
        while (_open.Count > count)
        {
            var last = _open[^1];
            if (!last.Element.MayStayOpen) _text.Report(last.At, Rules.HtmlNotClosed, $"<{last.Name}>");
            End();
        }
    }

    private void End()
    {
        var last = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        if (last.Element.IsUnlinked) body.EndUnlinked();
        if (AllowedHtml.IsReading(last.Name)) body.EndReading();
        if (!last.Link.IsOpen) body.Tag(last.End);
        else if (last.Link.Page < 0) links.CloseExternal();
        else links.ClosePage(last.Link.Page);
    }
}
