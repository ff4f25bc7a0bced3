using UnionKb.Emitting.Frame;
using UnionKb.Templating;
using UnionKb.Text;

namespace UnionKb.Emitting.Pages.Content;

/// <summary>A title, escaped, with the places where its lines may break.</summary>
internal sealed class TitleFragment(SiteFrame frame, string title, Utf8Writer output) : Fragment(output)
{
    public override void Write()
    {
        if (frame.Breaks is { } breaks) breaks.Write(Output, title);
        else Output.WriteEscaped(title);
    }
}
