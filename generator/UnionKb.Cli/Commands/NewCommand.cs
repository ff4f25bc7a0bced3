using System.CommandLine;
using UnionKb.Model;

namespace UnionKb.Cli.Commands;

/// <summary><c>unionkb new KIND "标题"</c>: one command for each kind of page.</summary>
internal static class NewCommand
{
    private static readonly PageKind[] Kinds =
    [
        PageKind.Topic, PageKind.Term, PageKind.Document, PageKind.Organisation, PageKind.Role, PageKind.Event, PageKind.System,
        PageKind.Page,
    ];

    public static Command Create(Shell shell, ProjectOptions projects, Activity activity)
    {
        var command = new Command("new", shell.Say(Messages.NewCommand));
        foreach (var kind in Kinds) command.Subcommands.Add(Of(kind, shell, projects, activity));
        return command;
    }

    private static Command Of(PageKind kind, Shell shell, ProjectOptions projects, Activity activity)
    {
        var title = new Argument<string>(shell.Say(Messages.TitleArgument)) { Description = shell.Say(Messages.TitleArgumentHelp) };
        var id = new Option<string?>("--id") { Description = shell.Say(Messages.IdOption), HelpName = "ID" };
        var parent = new Option<string?>("--parent") { Description = shell.Say(Messages.ParentOption), HelpName = "ID" };
        var folder = new Option<string?>("--in") { Description = shell.Say(Messages.InOption), HelpName = "FOLDER" };
        var command = new Command(kind.Name(), shell.Say(Messages.NewKind(kind))) { title, id, parent, folder };
        command.SetAction(parsed =>
        {
            if (projects.Find(parsed) is not { } project) return (int)ExitCode.Usage;
            activity.Stage = "new";
            var page = new NewPage(kind, OneLine(parsed.GetRequiredValue(title)), parsed.GetValue(id), parsed.GetValue(parent))
            {
                Folder = parsed.GetValue(folder),
            };
            return (int)page.Create(project);
        });
        return command;
    }

    /// <summary>A title is one line: white space and control characters in it become single spaces.</summary>
    private static string OneLine(string title)
    {
        var spaced = string.Concat(title.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));
        return string.Join(' ', spaced.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
