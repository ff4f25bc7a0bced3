using System.CommandLine;
using System.Diagnostics;
using UnionKb.Cli.Reporting;
using UnionKb.Diagnostics;
using UnionKb.Output;
using UnionKb.Reading;

namespace UnionKb.Cli.Commands;

/// <summary><c>unionkb build</c>: the site, into a folder.</summary>
internal static class BuildCommand
{
    public static Command Create(Shell shell, ProjectOptions projects, Activity activity)
    {
        var output = new Option<string?>("--out") { Description = shell.Say(Messages.OutOption), HelpName = "DIR" };
        var strict = new Option<bool>("--strict") { Description = shell.Say(Messages.StrictOption) };
        var workers = ProjectOptions.Number(shell, "--workers", shell.Say(Messages.WorkersOption), 1, 256);
        var format = ProjectOptions.Choice(shell, "--format", shell.Say(Messages.FormatOption), ReportFormats.Names);
        var drafts = new Option<bool>("--drafts") { Description = shell.Say(Messages.DraftsOption) };
        var record = new Option<bool>("--record") { Description = shell.Say(Messages.RecordOption) };
        var command = new Command("build", shell.Say(Messages.BuildCommand)) { output, strict, drafts, record, workers, format };
        command.SetAction(parsed =>
        {
            if (projects.Find(parsed) is not { } project) return (int)ExitCode.Usage;
            var named = parsed.GetValue(output);
            var folder = named is null ? Path.Combine(project.Root, "public") : Path.TrimEndingDirectorySeparator(shell.Terminal.FullPath(named));
            var options = project.BuildOptions with { Drafts = parsed.GetValue(drafts), Strict = parsed.GetValue(strict) };
            if (parsed.GetValue(workers) is { } count) options = options with { Workers = count };
            var strictness = parsed.GetValue(strict) ? Strictness.Strict : Strictness.Lenient;
            var report = ReportFormats.Parse(parsed.GetValue(format));
            return (int)Run(project.Shell, options, folder, named is not null, strictness, report, activity, parsed.GetValue(record));
        });
        return command;
    }

    private static ExitCode Run(
        Shell shell, BuildOptions options, string folder, bool isNamed, Strictness strictness, ReportFormat format, Activity activity, bool isRecorded)
    {
        var clock = Stopwatch.StartNew();
        var result = ProgressDisplay.Run(shell, activity, progress =>
        {
            using var output = new DiskOutput(folder, options.Root) { IsNamed = isNamed };
            return Build.Run(options with { Progress = progress }, output);
        });
        if (isRecorded && !options.Drafts && result is { HasErrors: false, Site: { } site }
            && AddressRecord.Add(options.Root, ContentFolder.List(options.Root).Prefix, site) is { } blocked)
        {
            result = result with { Diagnostics = [.. result.Diagnostics, blocked] };
        }

        var exit = ExitCodes.Of(result.Diagnostics, strictness);
        if (format == ReportFormat.Json)
        {
            JsonReport.Print(shell, result, clock.Elapsed, folder, exit);
            return exit;
        }

        if (FindingFormats.Print(shell, format, result.Diagnostics)) return exit;
        new DiagnosticPrinter(shell, shell.Error).Print(result.Diagnostics);
        if (result.Diagnostics.Any(d => d.Rule == Rules.OutputHalfWritten)) return exit;
        if (result.HasErrors) shell.Error.WriteLine(shell.Say(Messages.NothingWritten));
        else SummaryTable.Print(shell, result, clock.Elapsed, folder);
        return exit;
    }
}
