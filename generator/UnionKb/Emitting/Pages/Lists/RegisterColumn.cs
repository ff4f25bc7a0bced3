using System.Globalization;
using UnionKb.Emitting.Frame;
using UnionKb.Model;
using UnionKb.Templating.Views.Frame;
using UnionKb.Text;

namespace UnionKb.Emitting.Pages.Lists;

/// <summary>A column of a register behind the name.</summary>
/// <param name="Title">Its heading in the strings.</param>
internal sealed record RegisterColumn(string Title, Func<LinkedPage, CellView> Cell)
{
    private static readonly CellView Empty = new("", null);

    /// <summary>The columns in which one of the pages has something to say.</summary>
    public static RegisterColumn[] Of(SiteFrame frame, LinkedPage[] pages)
    {
        RegisterColumn[] all =
        [
            new("fact.when", page => When(frame, page)),
            new("fact.issuer", page => page.Page.Front.Issuer is { } issuer ? new CellView(issuer, null) : Empty),
            new("fact.aliases", page => Names(page)),
            new("column.remark", page => page.Page.Front.Slogan ? new CellView(frame.Strings["term.slogan"], null) : Empty),
        ];
        return Array.FindAll(all, column => Array.Exists(pages, page => column.Cell(page).Text.Length > 0));
    }

    /// <summary>As the source prints it, else the date of publication; sorted by what is known of it.</summary>
    private static CellView When(SiteFrame frame, LinkedPage page)
    {
        var (when, date) = (page.Page.Front.When, page.Page.Front.Date);
        if ((when ?? date) is null) return Empty;
        var known = PrintedDate.Parse(when ?? date);
        return new CellView(
            when ?? frame.Strings.Date(date), known is { } d ? string.Create(CultureInfo.InvariantCulture, $"{d.Year:D4}{d.Month:D2}{d.Day:D2}") : "");
    }

    private static CellView Names(LinkedPage page)
    {
        const int most = 3;
        var names = OtherNames.Of(page.Page.Front).Where(name => name != page.Title).Take(most).ToArray();
        return names.Length == 0 ? Empty : new CellView(string.Join("、", names), null);
    }
}
