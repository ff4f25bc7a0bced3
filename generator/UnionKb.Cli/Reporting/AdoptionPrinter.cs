using UnionKb.Diagnostics;
using UnionKb.Emitting.Reports;
using UnionKb.Model.Links;

namespace UnionKb.Cli.Reporting;

/// <summary><c>check --adopt</c>: what was understood of a folder made for another tool, and what was not, by kind.</summary>
internal static class AdoptionPrinter
{
    public static void Print(Shell shell, BuildResult result)
    {
        if (result.Site is { } site)
        {
            var report = AdoptionReport.Of(site);
            shell.Out.WriteLine(shell.Say(Messages.Understood));
            if (report.OrderedBy is { } file) shell.Out.WriteLine("  " + shell.Say(Messages.OrderTaken, file, report.Ordered, site.Pages.Length));
            foreach (var (form, count, first) in report.Links) shell.Out.WriteLine($"  {shell.Say(Name(form))} {count}\t{first}");
            foreach (var (key, count, first) in report.Keys) shell.Out.WriteLine($"  {shell.Say(Messages.KeyTaken, key)} {count}\t{first}");
        }

        shell.Out.WriteLine(shell.Say(Messages.NotUnderstood));
        var kinds = result.Diagnostics.GroupBy(d => (d.Rule, d.Severity));
        foreach (var kind in kinds.OrderByDescending(g => g.Key.Severity).ThenBy(g => g.Key.Rule.Code, StringComparer.Ordinal))
        {
            var (first, count) = (kind.First(), kind.Sum(d => Math.Max(1, d.Places.Length)));
            var word = DiagnosticPrinter.Word(first.Severity, shell.Language);
            shell.Out.WriteLine($"  {word} {first.Rule.Code} {count}\t{first.File}\t{first.Message(shell.Language)}");
        }
    }

    private static Localized Name(LinkForm form) => form switch
    {
        LinkForm.Place => Messages.LinkByPlace,
        LinkForm.Root => Messages.LinkByRoot,
        LinkForm.Prefix => Messages.LinkByPrefix,
        LinkForm.Address => Messages.LinkByAddress,
        LinkForm.FileName => Messages.LinkByFileName,
        _ => Messages.LinkByServed,
    };
}
