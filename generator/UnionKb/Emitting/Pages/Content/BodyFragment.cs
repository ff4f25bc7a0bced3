using UnionKb.Emitting.Frame;
using UnionKb.Model;
using UnionKb.Templating;
using UnionKb.Text;

namespace UnionKb.Emitting.Pages.Content;

/// <summary>The text of a page, written when the template reaches its place.</summary>
internal sealed class BodyFragment(SiteFrame frame, LinkedPage page, string root, Utf8Writer output) : Fragment(output)
{
    public override void Write() => new BodyWriter(frame, page, root, Output, new ScreenMarks(frame, root, Output)).Write();
}
