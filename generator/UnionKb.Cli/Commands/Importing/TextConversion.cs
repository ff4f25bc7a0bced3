using UnionKb.Cli.Reporting;
using UnionKb.Diagnostics;
using UnionKb.Importing.Converting;

namespace UnionKb.Cli.Commands.Importing;

/// <summary><c>unionkb import FILE… --to DIR</c>: topics from texts outside any project.</summary>
internal sealed record TextConversion(string[] Files, string Folder, Strictness Strictness, ReportFormat Format)
{
    /// <summary>Tells what would come and writes nothing.</summary>
    public bool DryRun { get; init; }

    public ExitCode Run(Shell shell)
    {
        if (Files.Length == 0) return shell.Refuse(Messages.ToNeedsFile);
        foreach (var file in Files)
        {
            if (File.Exists(file)) continue;
            shell.Refuse(Messages.NoSuchFile, file);
            return ExitCode.Usage;
        }

        if (File.Exists(Folder) || (Directory.Exists(Folder) && Directory.EnumerateFileSystemEntries(Folder).Any()))
        {
            shell.Refuse(Messages.FolderNotEmpty, Folder);
            return ExitCode.Usage;
        }

        var texts = Conversion.Run(Files, Environment.ProcessorCount);
        Diagnostic[] findings = [.. texts.SelectMany(t => t.Diagnostics)];
        var exit = ExitCodes.Of(findings, Strictness);
        if (exit != ExitCode.Errors && !DryRun && Conversion.Write(Folder, texts) is { } blocked)
        {
            findings = [.. findings, blocked];
            exit = ExitCode.Errors;
        }

        if (Format == ReportFormat.Json)
        {
            ConversionJson.Print(shell, texts, findings, exit);
            return exit;
        }

        if (FindingFormats.Print(shell, Format, findings)) return exit;
        if (exit == ExitCode.Errors) shell.Error.WriteLine(shell.Say(Messages.NothingWritten));
        else shell.Out.Write(ConversionText.Write(texts, shell.Language));
        new DiagnosticPrinter(shell, shell.Error).Print(findings);
        return exit;
    }
}
