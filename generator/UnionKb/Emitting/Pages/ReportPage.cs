using UnionKb.Emitting.Frame;
using UnionKb.Emitting.Reports;
using UnionKb.Model;
using UnionKb.Templating.Views.Reports;
using UnionKb.Text;

namespace UnionKb.Emitting.Pages;

/// <summary>The reports as a page of the site, for its editors, when <c>site.yml</c> asks for it.</summary>
internal sealed class ReportPage(SiteFrame frame)
{
    private const int MostItems = 200;
    private const int MostPages = 20;

    public IEnumerable<Artefact> Artefacts() => frame.Site.Config.Report
        ? [new Artefact(GeneratedPages.Report, output => frame.Templates.Render("report", View(SiteReporter.Of(frame.Site), output), output))]
        : [];

    private ReportView View(SiteReport report, Utf8Writer output)
    {
        ReportGroupView[] all =
        [
            Group("wanted", "report.wanted", "report.wanted.note", report.Wanted),
            Group("orphans", "report.orphans", "report.orphans.note", Pages(report.Orphans)),
            Group("dead-ends", "report.deadends", "report.deadends.note", Pages(report.DeadEnds)),
            Group("former", "report.former", "report.former.note", report.FormerNames),
            Group("numerals", "report.numerals", "report.numerals.note", report.Numerals),
            Group("variants", "report.variants", "report.variants.note", report.Variants),
            Group("proposals", "report.proposals", "report.proposals.note", report.Proposals),
        ];
        return new ReportView
        {
            Site = frame.View,
            Root = "",
            Title = frame.Strings["report.title"],
            Hidden = true,
            Breadcrumb = [frame.Home("")],
            Header = frame.Header(output, ""),
            Footer = frame.Footer(output, ""),
            Dialogs = frame.Dialogs(output, ""),
            Groups = Array.FindAll(all, g => g.Items.Length > 0),
        };
    }

    private static ReportItem[] Pages(int[] pages) => Array.ConvertAll(pages, p => new ReportItem("", "", [p]));

    private ReportGroupView Group(string id, string title, string note, ReportItem[] items) => new(
        $"{frame.Strings[title]} {items.Length}", id, frame.Strings[note],
        [.. items.Take(MostItems).Select(i => new ReportItemView(i.Name, i.Note, [.. i.Pages.Take(MostPages).Select(p => frame.Link(p, ""))]))]);
}
