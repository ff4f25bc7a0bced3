using UnionKb.Emitting.Frame;
using UnionKb.Model;
using UnionKb.Templating;
using UnionKb.Text;

namespace UnionKb.Emitting.Map;

/// <summary>
/// The drawing of a neighbourhood as inline SVG: the page in the middle, every other box a link. The size of the boxes is in the style sheet, because
/// it is the same on every page; <see cref="NeighbourhoodTable"/> says the same in words.
/// </summary>
internal sealed class NeighbourhoodFragment(SiteFrame frame, LinkedPage page, Neighbourhood around, string root, Utf8Writer output) : Fragment(output)
{
    private const int BoxWidth = 186;
    private const int BoxHeight = 30;
    private const int Step = 38;
    private const int Edge = 2;
    private const int ColumnGap = 38;
    private const int Width = (2 * Edge) + (3 * BoxWidth) + (2 * ColumnGap);
    private const int LongestTitle = 13;

    public override void Write()
    {
        var rows = Math.Max(Math.Max(around.Before.Length, around.After.Length), 1);
        var height = (rows * Step) - (Step - BoxHeight) + (2 * Edge);
        var middle = height / 2;
        Output.Write($"<svg class=\"map around\" viewBox=\"0 0 {Width} {height}\" width=\"{Width}\" height=\"{height}\"");
        Output.Write(" role=\"group\" aria-labelledby=\"ukb-around\">\n<path d=\"");
        for (var i = 0; i < around.Before.Length; i++) WriteEdge(X(0) + BoxWidth, Y(i, around.Before.Length, height), X(1), middle);
        for (var i = 0; i < around.After.Length; i++) WriteEdge(X(1) + BoxWidth, middle, X(2), Y(i, around.After.Length, height));
        Output.Write("\"/>\n"u8);
        for (var i = 0; i < around.Before.Length; i++) WriteLink(around.Before[i], X(0), Y(i, around.Before.Length, height));
        Output.Write("<g>"u8);
        WriteBox(page.Title, X(1), middle);
        Output.Write("</g>\n"u8);
        for (var i = 0; i < around.After.Length; i++) WriteLink(around.After[i], X(2), Y(i, around.After.Length, height));
        Output.Write("</svg>\n"u8);
    }

    private static int X(int column) => Edge + (column * (BoxWidth + ColumnGap));

    /// <summary>The middle of a box among those of its column, which stand around the middle of the drawing.</summary>
    private static int Y(int place, int count, int height) => (height / 2) + (((2 * place) - count + 1) * Step / 2);

    private void WriteEdge(int x1, int y1, int x2, int y2)
    {
        var half = (x1 + x2) / 2;
        Output.Write($"M{x1} {y1}C{half} {y1} {half} {y2} {x2} {y2}");
    }

    private void WriteLink(int other, int x, int y)
    {
        Output.Write("<a href=\""u8);
        Output.Write(frame.Link(other, root).Url);
        Output.Write("\">"u8);
        WriteBox(frame.Site.Pages[other].Title, x, y);
        Output.Write("</a>\n"u8);
    }

    private void WriteBox(string title, int x, int y)
    {
        var shown = MapTitle.Fit(title, LongestTitle);
        Output.Write($"<rect x=\"{x}\" y=\"{y - (BoxHeight / 2)}\"/><text x=\"{x + (BoxWidth / 2)}\" y=\"{y + 5}\">");
        Output.WriteEscaped(shown);
        Output.Write("</text>"u8);
        if (shown.Length == title.Length) return;
        Output.Write("<title>"u8);
        Output.WriteEscaped(title);
        Output.Write("</title>"u8);
    }
}
