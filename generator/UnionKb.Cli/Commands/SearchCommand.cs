using System.CommandLine;
using UnionKb.Cli.Reporting;
using UnionKb.Diagnostics;
using UnionKb.Folders;
using UnionKb.Model;
using UnionKb.Search.Answering;

namespace UnionKb.Cli.Commands;

/// <summary><c>unionkb search QUERY</c>: what the search of the built site finds.</summary>
internal static class SearchCommand
{
    public static Command Create(Shell shell, ProjectOptions projects, Activity activity)
    {
        var query = new Argument<string>(shell.Say(Messages.QueryArgument)) { Description = shell.Say(Messages.QueryArgumentHelp) };
        var output = new Option<string?>("--out") { Description = shell.Say(Messages.SearchOutOption), HelpName = "DIR" };
        var literal = new Option<bool>("--literal") { Description = shell.Say(Messages.LiteralOption) };
        var json = new Option<bool>("--json") { Description = shell.Say(Messages.SearchJsonOption) };
        var kinds = new Option<string[]>("--kind") { Description = shell.Say(Messages.KindOption), AllowMultipleArgumentsPerToken = false };
        var tags = new Option<string[]>("--tag") { Description = shell.Say(Messages.TagOption), AllowMultipleArgumentsPerToken = false };
        var pillars = new Option<string[]>("--pillar") { Description = shell.Say(Messages.PillarOption), AllowMultipleArgumentsPerToken = false };
        kinds.AcceptOnlyFromAmong([.. PageKinds.All, SearchOptions.Pillar]);
        var limit = ProjectOptions.Number(shell, "--limit", shell.Say(Messages.LimitOption), 0, int.MaxValue);
        var offset = ProjectOptions.Number(shell, "--offset", shell.Say(Messages.OffsetOption), 0, int.MaxValue);
        var command = new Command("search", shell.Say(Messages.SearchCommand)) { query, output, literal, kinds, tags, pillars, json, limit, offset };
        command.SetAction(parsed =>
        {
            if (projects.Find(parsed) is not { } project) return (int)ExitCode.Usage;
            activity.Stage = "search";
            var folder = parsed.GetValue(output) is { } named ? shell.Terminal.FullPath(named) : Path.Combine(project.Root, "public");
            var options = new SearchOptions
            {
                Literal = parsed.GetValue(literal),
                Kinds = parsed.GetValue(kinds) ?? [],
                Tags = parsed.GetValue(tags) ?? [],
                Pillars = parsed.GetValue(pillars) ?? [],
                Limit = parsed.GetValue(limit) ?? 20,
                Offset = parsed.GetValue(offset) ?? 0,
            };
            return (int)Run(project.Shell, folder, parsed.GetRequiredValue(query), options, parsed.GetValue(json));
        });
        return command;
    }

    private static ExitCode Run(Shell shell, string folder, string query, SearchOptions options, bool asJson)
    {
        var diagnostics = new DiagnosticBag();
        var answer = new SearchEngine(path => Read(folder, path, diagnostics)).Search(query, options, diagnostics);
        var findings = diagnostics.ToSorted();
        var exit = ExitCodes.Of(findings, Strictness.Lenient);
        if (asJson)
        {
            SearchJson.Print(shell, answer, findings, exit);
            return exit;
        }

        new DiagnosticPrinter(shell, shell.Error).Print(findings);
        if (exit == ExitCode.Fine || answer.Total > 0) Print(shell, answer);
        return exit;
    }

    /// <summary>Null for a file that is not there, or that a build could not have written there.</summary>
    private static byte[]? Read(string folder, string path, DiagnosticBag diagnostics)
    {
        if (RealPath.FirstLink(folder, path) is { } link) diagnostics.Add(Diagnostic.About(null, Rules.OutputHasLinks, Path.Combine(folder, link)));
        else if (File.Exists(Path.Combine(folder, path))) return File.ReadAllBytes(Path.Combine(folder, path));
        return null;
    }

    private static void Print(Shell shell, SearchAnswer answer)
    {
        shell.Out.WriteLine(shell.Say(answer.Total == 0 ? Messages.NothingFound : Messages.Found, answer.Total));
        foreach (var hit in answer.Results)
        {
            shell.Out.WriteLine($"\n{hit.Page.Title}  {hit.Page.Url}{(hit.Anchor is null ? "" : "#" + hit.Anchor)}");
            if (hit.Excerpt.Length > 0) shell.Out.WriteLine("  " + string.Concat(hit.Excerpt.Select(p => p.IsHit ? $"[{p.Text}]" : p.Text)));
        }

        foreach (var page in answer.Related) shell.Out.WriteLine($"\n{shell.Say(Messages.Via(page.Via), page.Name)}: {page.Page.Title}  {page.Page.Url}");
    }
}
