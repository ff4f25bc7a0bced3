using UnionKb.Emitting.Frame;
using UnionKb.Emitting.Pages.Content;
using UnionKb.Model;
using UnionKb.Templating;
using UnionKb.Text;

namespace UnionKb.Emitting.Print;

/// <summary>The text of a page for paper, written when the template reaches its place.</summary>
internal sealed class PaperFragment(SiteFrame frame, LinkedPage page, string root, PaperMarks marks, Utf8Writer output) : Fragment(output)
{
    public override void Write() => new BodyWriter(frame, page, root, Output, marks).Write();
}
