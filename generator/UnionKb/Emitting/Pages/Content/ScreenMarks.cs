using UnionKb.Emitting.Frame;
using UnionKb.Emitting.Pages.Sources;
using UnionKb.Model;
using UnionKb.Text;

namespace UnionKb.Emitting.Pages.Content;

/// <summary>Links lead to pages of the site, and each block has its sources behind it, as links to the sentences in their seeds.</summary>
internal sealed class ScreenMarks(SiteFrame frame, string root, Utf8Writer output) : TextMarks(output)
{
    public override void OpenPage(int target, string? anchor, int here, string? title)
    {
        Output.Write("<a href=\""u8);
        if (target != here || anchor is null) Output.Write(frame.Link(target, root).Url);
        if (anchor is not null)
        {
            Output.Write((byte)'#');
            Output.Write(SiteAddress.EncodeAnchor(anchor));
        }

        End(title);
    }

    public override void OpenFile(string path, string? title)
    {
        Output.Write("<a href=\""u8);
        Output.Write(root);
        Output.Write(SiteAddress.Encode(path));
        End(title);
    }

    public override void OpenTerm(int target)
    {
        Output.Write("<a class=\"term\" href=\""u8);
        Output.Write(frame.Link(target, root).Url);
        Output.Write("\">"u8);
    }

    public override void CloseTerm() => CloseLink();

    public override void Field(SentenceAddress[] sources)
    {
        Output.Write(" data-src=\""u8);
        for (var i = 0; i < sources.Length; i++)
        {
            if (i > 0) Output.Write((byte)' ');
            Output.Write(OriginLabels.Print(frame.Site, sources[i], sources[i].Sentence));
        }

        Output.Write((byte)'"');
    }

    /// <summary>A link to the sentence in its seed, which is highlighted there.</summary>
    public override void Label(SentenceAddress first, int last, bool edited)
    {
        Output.Write(edited ? "<a class=\"edited\" href=\""u8 : "<a href=\""u8);
        Output.Write(root);
        Output.Write(frame.Seeds[first.Seed]);
        Output.Write("#L"u8);
        Output.Write(first.Line);
        Output.Write((byte)'.');
        Output.Write(first.Sentence);
        Output.Write("\" aria-label=\""u8);
        Output.WriteEscaped(frame.Strings[edited ? "origin.edited.label" : "origin.mark"]);
        Output.Write((byte)' ');
        Output.WriteEscaped(OriginLabels.Print(frame.Site, first, last));
        Output.Write((byte)' ');
        Output.WriteEscaped(OriginLabels.InWords(frame, first, last));
        Output.Write("\">"u8);
        Output.WriteEscaped(OriginLabels.Print(frame.Site, first, last));
        if (edited)
        {
            Output.Write((byte)' ');
            Output.WriteEscaped(frame.Strings["origin.edited"]);
        }

        Output.Write("</a>"u8);
    }

    private void End(string? title)
    {
        if (!string.IsNullOrEmpty(title))
        {
            Output.Write("\" title=\""u8);
            Output.WriteEscaped(title);
        }

        Output.Write("\">"u8);
    }
}
