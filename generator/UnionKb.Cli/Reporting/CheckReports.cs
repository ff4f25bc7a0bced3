using System.Text.Json;
using UnionKb.Diagnostics;
using UnionKb.Emitting.Reports;
using UnionKb.Model;
using UnionKb.Text;

namespace UnionKb.Cli.Reporting;

/// <summary>What <c>check</c> lists beside findings: automatic links (<c>--links</c>) and the editors' reports (<c>--report</c>).</summary>
internal sealed record CheckReports(bool Links, bool Report)
{
    public bool None => !Links && !Report;

    /// <summary>One line for each link or entry, so that two runs can be compared with diff.</summary>
    public void Print(Shell shell, Site? site)
    {
        if (site is null) return;
        if (Links)
        {
            foreach (var link in TermLinkList.Of(site)) shell.Out.WriteLine($"{link.File}\t{link.Target}\t{link.Before}[{link.Name}]{link.After}");
        }

        if (!Report) return;
        foreach (var (title, _, items) in Lists(site))
        {
            shell.Out.WriteLine($"{shell.Say(title)} {items.Length}");
            foreach (var item in items) shell.Out.WriteLine($"  {item.Name}{(item.Note.Length > 0 ? "  " + item.Note : "")}{Places(site, item)}");
        }
    }

    public void Write(Utf8JsonWriter json, Site? site)
    {
        if (site is null) return;
        if (Links)
        {
            json.WriteObjects("termLinks", TermLinkList.Of(site), link =>
            {
                json.WriteString("file", link.File);
                json.WriteString("target", link.Target);
                json.WriteString("name", link.Name);
                json.WriteString("sentence", link.Before + link.Name + link.After);
            });
        }

        if (!Report) return;
        json.WriteStartObject("report");
        foreach (var (_, name, items) in Lists(site))
        {
            json.WriteObjects(name, items, item =>
            {
                json.WriteString("name", item.Name);
                json.WriteString("note", item.Note);
                json.WriteTexts("pages", item.Pages.Select(page => site.Pages[page].Page.Path));
            });
        }

        json.WriteEndObject();
    }

    private static (Localized Title, string Name, ReportItem[] Items)[] Lists(Site site)
    {
        var report = SiteReporter.Of(site);
        return
        [
            (Messages.WantedPages, "wanted", report.Wanted),
            (Messages.OrphanPages, "orphans", Named(site, report.Orphans)),
            (Messages.DeadEnds, "deadEnds", Named(site, report.DeadEnds)),
            (Messages.FormerNames, "formerNames", report.FormerNames),
            (Messages.Numerals, "numerals", report.Numerals),
            (Messages.NameVariants, "variants", report.Variants),
            (Messages.RelationProposals, "proposals", report.Proposals),
        ];
    }

    private static ReportItem[] Named(Site site, int[] pages) => Array.ConvertAll(pages, p => new ReportItem(site.Pages[p].Title, "", [p]));

    private static string Places(Site site, ReportItem item) =>
        item.Pages.Length == 0 ? "" : "\t" + string.Join(' ', item.Pages.Select(p => site.Pages[p].Page.Path));
}
