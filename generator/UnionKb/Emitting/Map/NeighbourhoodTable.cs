using UnionKb.Emitting.Frame;
using UnionKb.Templating;
using UnionKb.Text;

namespace UnionKb.Emitting.Map;

/// <summary>The boxes of a neighbourhood in words, for those who do not see the drawing: the pages that lead here, and those that this one leads to.</summary>
internal sealed class NeighbourhoodTable(SiteFrame frame, Neighbourhood around, string root, Utf8Writer output) : Fragment(output)
{
    public override void Write()
    {
        Output.Write("<table>\n"u8);
        WriteRow("around.before", around.Before);
        WriteRow("around.after", around.After);
        Output.Write("</table>\n"u8);
    }

    private void WriteRow(string name, int[] pages)
    {
        if (pages.Length == 0) return;
        Output.Write("<tr><th scope=\"row\">"u8);
        Output.WriteEscaped(frame.Strings[name]);
        Output.Write("</th><td>"u8);
        foreach (var page in pages)
        {
            var link = frame.Link(page, root);
            Output.Write("<a href=\""u8);
            Output.Write(link.Url);
            Output.Write("\">"u8);
            Output.WriteEscaped(link.Title);
            Output.Write("</a> "u8);
        }

        Output.Write("</td></tr>\n"u8);
    }
}
