using UnionKb.Cli.Reporting;
using UnionKb.Diagnostics;
using UnionKb.Importing.Proposing;
using UnionKb.Importing.Reporting;

namespace UnionKb.Cli.Commands.Importing;

/// <summary><c>unionkb import [FILE…]</c> in a project: texts join, recipes are proposed where there is none, and the plan is shown or carried out.</summary>
internal sealed record ProjectImport(Project Project, ReportFormat Format)
{
    public ImportMode Mode { get; init; }

    /// <summary>Stops when the recipes are written, so that somebody can review them.</summary>
    public bool OnlyPropose { get; init; }

    /// <summary>Absolute paths of pages in conflict that stay as they are.</summary>
    public string[] Keep { get; init; } = [];

    public Strictness Strictness { get; init; }

    /// <param name="files">Absolute paths.</param>
    public ExitCode Run(string[] files)
    {
        if (Array.Find(files, f => !File.Exists(f)) is { } missing)
        {
            Project.Shell.Refuse(Messages.NoSuchFile, missing);
            return ExitCode.Usage;
        }

        var findings = UnionKb.Import.Findings(Project.Root);
        var proposed = UnionKb.Import.Propose(Project.Root, files, Project.Shell.Terminal.Today, findings);
        if (!findings.HasErrors && !OnlyPropose) return Import(proposed);
        if (!findings.HasErrors) proposed.Correct(Project.Root);
        var exit = ExitCodes.Of(findings.ToArray(), Strictness);
        if (exit != ExitCode.Errors && Mode == ImportMode.Apply && proposed.Write(Project.Root) is { } blocked)
        {
            findings.Add(blocked);
            exit = ExitCode.Errors;
        }

        findings.AddRange(proposed.Renewals(written: exit != ExitCode.Errors));
        Print(proposed, findings.ToSorted(), exit);
        return exit;
    }

    private ExitCode Import(ProposedImport joining)
    {
        var options = new ImportOptions
        {
            Root = Project.Root,
            Joining = joining,
            Keep = [.. Keep.Select(p => Path.GetRelativePath(Project.Root, p).Replace('\\', '/'))],
            Language = Project.Shell.Language,
        };
        var result = Mode switch
        {
            ImportMode.Check => UnionKb.Import.Check(options),
            ImportMode.DryRun => UnionKb.Import.Plan(options),
            _ => UnionKb.Import.Apply(options),
        };
        var conflict = result.HasConflicts ? ExitCode.Conflict : ExitCode.Fine;
        var exit = ExitCodes.Merge(conflict, ExitCodes.Of(result.Diagnostics, Strictness));
        if (Format == ReportFormat.Json)
        {
            ImportJson.Print(Project.Shell, result, exit);
            return exit;
        }

        if (FindingFormats.Print(Project.Shell, Format, result.Diagnostics)) return exit;
        if (Mode == ImportMode.Apply && result.CanApply) Written(joining);
        Project.Shell.Out.Write(ReportText.Write(result.Report, Project.Shell.Language));
        new DiagnosticPrinter(Project.Shell, Project.Shell.Error).Print(result.Diagnostics);
        return exit;
    }

    private void Print(ProposedImport proposed, Diagnostic[] findings, ExitCode exit)
    {
        if (Format == ReportFormat.Json)
        {
            ProposalJson.Print(Project.Shell, proposed, findings, exit);
            return;
        }

        if (FindingFormats.Print(Project.Shell, Format, findings)) return;
        if (exit != ExitCode.Errors && Mode == ImportMode.Apply) Written(proposed);
        else if (exit != ExitCode.Errors) foreach (var path in proposed.Files.Keys) Project.Shell.Out.WriteLine(path);
        new DiagnosticPrinter(Project.Shell, Project.Shell.Error).Print(findings);
    }

    private void Written(ProposedImport proposed)
    {
        foreach (var path in proposed.Files.Keys) Project.Shell.Error.WriteLine(Project.Shell.Say(Messages.Written, path));
    }
}
