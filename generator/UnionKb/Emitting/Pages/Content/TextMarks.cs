using UnionKb.Model;
using UnionKb.Text;

namespace UnionKb.Emitting.Pages.Content;

/// <summary>What becomes of a text's links and of its sources where it is shown: on the screen (<see cref="ScreenMarks"/>) or on paper.</summary>
internal abstract class TextMarks(Utf8Writer output)
{
    protected Utf8Writer Output => output;

    /// <summary>Finished HTML that no link stands in.</summary>
    public virtual void Copy(ReadOnlySpan<byte> html) => output.Write(html);

    /// <param name="target">Number of the page that the link leads to.</param>
    /// <param name="anchor">The place on it, or null.</param>
    /// <param name="here">Number of the page that the link stands on, or -1 where its text stands in another page.</param>
    /// <param name="title">What readers see when they point at it, or null.</param>
    public abstract void OpenPage(int target, string? anchor, int here, string? title);

    /// <param name="path">Address of a local file below the site root.</param>
    /// <param name="title">What readers see when they point at it, or null.</param>
    public abstract void OpenFile(string path, string? title);

    /// <summary>Whether every name of a page that was found is asked about, or only those that readers of a screen see as links.</summary>
    public virtual bool WantsEveryTerm => false;

    /// <summary>Whether paragraphs have addresses of their own, by which readers cite them.</summary>
    public virtual bool HasAnchors => true;

    public virtual void CloseLink() => output.Write("</a>"u8);

    /// <summary>A name of a page that was found in the text.</summary>
    public abstract void OpenTerm(int target);

    public abstract void CloseTerm();

    /// <summary>Inside the tag of a block: the sentences that it consists of.</summary>
    public abstract void Field(SentenceAddress[] sources);

    /// <summary>Behind a block: sentences of one line that it consists of, or one that was changed.</summary>
    public abstract void Label(SentenceAddress first, int last, bool edited);
}
