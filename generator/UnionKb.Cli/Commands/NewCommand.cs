using System.CommandLine;

namespace UnionKb.Cli.Commands;

/// <summary><c>unionkb new topic "标题"</c>.</summary>
internal static class NewCommand
{
    public static Command Create(Shell shell, ProjectOptions projects, Activity activity)
    {
        var title = new Argument<string>(shell.Say(Messages.TitleArgument)) { Description = shell.Say(Messages.TitleArgumentHelp) };
        var id = new Option<string?>("--id") { Description = shell.Say(Messages.IdOption), HelpName = "ID" };
        var parent = new Option<string?>("--parent") { Description = shell.Say(Messages.ParentOption), HelpName = "ID" };
        var topic = new Command("topic", shell.Say(Messages.NewTopicCommand)) { title, id, parent };
        topic.SetAction(parsed =>
        {
            if (projects.Find(parsed) is not { } project) return (int)ExitCode.Usage;
            activity.Stage = "new";
            var request = new NewTopic(OneLine(parsed.GetRequiredValue(title)), parsed.GetValue(id), parsed.GetValue(parent));
            return (int)request.Create(project);
        });
        return new Command("new", shell.Say(Messages.NewCommand)) { topic };
    }

    /// <summary>A title is one line: white space and control characters in it become single spaces.</summary>
    private static string OneLine(string title)
    {
        var spaced = string.Concat(title.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));
        return string.Join(' ', spaced.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
