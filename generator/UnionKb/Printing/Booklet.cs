using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace UnionKb.Printing;

/// <summary>
/// Two pages side by side on A4, in the order in which sheets that are folded and stapled in the middle are read. For paper only: links, tags and outline
/// stay with the document that it is made of.
/// </summary>
public static partial class Booklet
{
    private const double Width = 841.89;
    private const double Height = 595.276;

    /// <param name="pdf">A PDF as the browser wrote it.</param>
    /// <param name="source">The text that was printed.</param>
    /// <param name="date">The date that the file bears, eight digits.</param>
    /// <returns>The sides of the sheets, front and back in turn: two for each four pages.</returns>
    /// <exception cref="UnreadablePdfException">The PDF is written in a form that is not read.</exception>
    public static byte[] Make(byte[] pdf, string source, string date)
    {
        var document = ChromiumPdf.Read(pdf);
        var update = TextLayer.Begin(pdf, document, source, date, []);
        var forms = document.Pages.Select(page => Form(document, page, update)).ToArray();
        var sides = Order(forms.Length).ToArray();
        var tree = update.Next + (2 * sides.Length);
        var kids = sides.Select(side => Side(side.Left, side.Right, forms, tree, update)).ToArray();
        var pages = update.Add($"<</Type /Pages\n/Count {kids.Length}\n/Kids [{string.Join(' ', kids.Select(k => $"{k} 0 R"))}]>>");
        var root = update.Add($"<</Type /Catalog\n/Pages {pages} 0 R\n/ViewerPreferences <</Duplex /DuplexFlipShortEdge>>>>");
        return update.ToArray(root);
    }

    /// <summary>Which pages, from 1, stand left and right on each side of the sheets; numbers beyond the last page are empty places.</summary>
    public static IEnumerable<(int Left, int Right)> Order(int pages)
    {
        var places = (pages + 3) / 4 * 4;
        for (var sheet = 0; sheet < places / 4; sheet++)
        {
            yield return (places - (2 * sheet), (2 * sheet) + 1);
            yield return ((2 * sheet) + 2, places - (2 * sheet) - 1);
        }
    }

    private static PlacedForm Form(ChromiumPdf document, int page, PdfUpdate update)
    {
        var (text, at) = (document.Dictionary(page), document.OffsetOf(page));
        var box = MediaBox().Match(text);
        var contents = ContentsKey().Match(text);
        if (!box.Success || !contents.Success) throw new UnreadablePdfException(box.Success ? "/Contents n 0 R" : "/MediaBox [0 0 w h]", at);
        var (entries, data) = document.PackedStream(ChromiumPdf.Whole(contents.Groups[1].Value));
        var form = update.Add(
            $"/Type /XObject\n/Subtype /Form\n/BBox [0 0 {box.Groups[1].Value} {box.Groups[2].Value}]\n/Resources {Resources(text, at)}{entries}", data);
        return new PlacedForm(form, Number(box.Groups[1]), Number(box.Groups[2]));
    }

    private static int Side(int left, int right, PlacedForm[] forms, int tree, PdfUpdate update)
    {
        var (drawing, names) = (new StringBuilder(), new StringBuilder());
        Place(left, 0);
        Place(right, Width / 2);
        var contents = update.Add("", Encoding.Latin1.GetBytes(drawing.ToString()));
        var box = $"[0 0 {Print(Width)} {Print(Height)}]";
        return update.Add(
            $"<</Type /Page\n/Parent {tree} 0 R\n/MediaBox {box}\n/Resources <</XObject <<{names}>>>>\n/Contents {contents} 0 R>>");

        void Place(int page, double x)
        {
            if (page > forms.Length) return;
            var form = forms[page - 1];
            var scale = Math.Min(Width / 2 / form.Width, Height / form.Height);
            var (dx, dy) = (x + (((Width / 2) - (form.Width * scale)) / 2), (Height - (form.Height * scale)) / 2);
            drawing.Append(CultureInfo.InvariantCulture, $"q {Print(scale)} 0 0 {Print(scale)} {Print(dx)} {Print(dy)} cm /P{page} Do Q\n");
            names.Append(CultureInfo.InvariantCulture, $"/P{page} {form.Number} 0 R ");
        }
    }

    /// <summary>The dictionary behind the key, with those inside it.</summary>
    private static string Resources(string page, int at)
    {
        var start = page.IndexOf("/Resources <<", StringComparison.Ordinal) + "/Resources ".Length;
        var (end, depth) = (start, 0);
        while (start > "/Resources ".Length && end + 1 < page.Length)
        {
            var pair = page.AsSpan(end, 2);
            var step = pair.SequenceEqual("<<") ? 1 : pair.SequenceEqual(">>") ? -1 : 0;
            depth += step;
            end += step == 0 ? 1 : 2;
            if (step != 0 && depth == 0) return page[start..end];
        }

        throw new UnreadablePdfException("/Resources <<…>>", at);
    }

    private static double Number(Group number) => double.Parse(number.ValueSpan, CultureInfo.InvariantCulture);

    private static string Print(double number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private sealed record PlacedForm(int Number, double Width, double Height);

    [GeneratedRegex(@"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]")]
    private static partial Regex MediaBox();

    [GeneratedRegex(@"/Contents (\d+) 0 R")]
    private static partial Regex ContentsKey();
}
