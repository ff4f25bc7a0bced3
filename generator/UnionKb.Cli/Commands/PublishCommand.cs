using System.CommandLine;
using UnionKb.Cli.Reporting;

namespace UnionKb.Cli.Commands;

/// <summary><c>unionkb publish --to DIR</c> and <c>--zip FILE</c>: a site exchanged as a whole, with the hashes of its files.</summary>
internal static class PublishCommand
{
    private const int MostEditions = 99;

    public static Command Create(Shell shell, ProjectOptions projects, Activity activity)
    {
        var to = new Option<string?>("--to") { Description = shell.Say(Messages.PublishTo), HelpName = "DIR" };
        var zip = new Option<string?>("--zip") { Description = shell.Say(Messages.ZipOption), HelpName = "FILE" };
        var keep = ProjectOptions.Number(shell, "--keep", shell.Say(Messages.KeepEditions), 0, MostEditions);
        var compress = new Option<bool>("--precompress") { Description = shell.Say(Messages.CompressOption) };
        var address = new Option<string?>("--base-url") { Description = shell.Say(Messages.BaseUrlOption), HelpName = "URL" };
        var strict = new Option<bool>("--strict") { Description = shell.Say(Messages.StrictOption) };
        var command = new Command("publish", shell.Say(Messages.PublishCommand)) { to, zip, keep, compress, address, strict };
        command.SetAction(parsed =>
        {
            if (projects.Find(parsed) is not { } project) return (int)ExitCode.Usage;
            var (folder, file) = (Full(shell, parsed.GetValue(to)), Full(shell, parsed.GetValue(zip)));
            if (folder is null && file is null) return (int)project.Shell.Refuse(Messages.PublishNeedsPlace);
            var url = parsed.GetValue(address);
            if (url is not null && !(Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
                return (int)project.Shell.Refuse(Messages.NotAnAddress, url);
            if (url is not null && !url.EndsWith('/')) url += "/";
            activity.Stage = "publish";
            var options = new PublishOptions { Folder = folder, Zip = file, Keep = parsed.GetValue(keep) ?? 3, IsCompressed = parsed.GetValue(compress) };
            var build = project.BuildOptions with { Strict = parsed.GetValue(strict), BaseUrl = url };
            return (int)Print(project.Shell, options, Publication.Run(build, options), parsed.GetValue(strict) ? Strictness.Strict : Strictness.Lenient);
        });
        return command;
    }

    private static string? Full(Shell shell, string? path) => path is null ? null : Path.TrimEndingDirectorySeparator(shell.Terminal.FullPath(path));

    private static ExitCode Print(Shell shell, PublishOptions options, PublishResult result, Strictness strictness)
    {
        new DiagnosticPrinter(shell, shell.Error).Print(result.Diagnostics);
        var exit = ExitCodes.Of(result.Diagnostics, strictness);
        if (result.Files == 0)
        {
            shell.Error.WriteLine(shell.Say(Messages.NothingWritten));
            return exit;
        }

        if (options.Folder is { } folder)
            shell.Out.WriteLine(shell.Say(Messages.Published, result.Files, shell.Terminal.Shown(folder), "manifest.sha256"));
        if (result.Editions.Length > 0) shell.Out.WriteLine(shell.Say(Messages.EditionsKept, string.Join(", ", result.Editions.Select(shell.Terminal.Shown))));
        if (options.Zip is { } zip) shell.Out.WriteLine(shell.Say(Messages.Packed, shell.Terminal.Shown(zip)));
        return exit;
    }
}
