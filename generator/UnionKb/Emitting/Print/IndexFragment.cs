using UnionKb.Emitting.Frame;
using UnionKb.Templating;
using UnionKb.Text;

namespace UnionKb.Emitting.Print;

/// <summary>The index of a pack as items of a list: each thing that its texts name, by its reading, with a hole for the page of each place.</summary>
internal sealed class IndexFragment(SiteFrame frame, TermPlaces places, Utf8Writer output) : Fragment(output)
{
    public override void Write()
    {
        var pages = frame.Site.Pages;
        foreach (var (page, ids) in places.All.OrderBy(p => pages[p.Key].Pronunciation.Key, StringComparer.Ordinal).ThenBy(p => p.Key))
        {
            Output.Write("<li><span>"u8);
            Output.WriteEscaped(pages[page].Title);
            Output.Write("</span><i></i><span class=\"pages\">"u8);
            foreach (var id in ids)
            {
                Output.Write("<a href=\"#"u8);
                Output.WriteEscaped(id);
                Output.Write("\" data-for=\""u8);
                Output.WriteEscaped(id);
                Output.Write("\">·</a>"u8);
            }

            Output.Write("</span></li>\n"u8);
        }
    }
}
