using System.CommandLine;
using System.Text;

namespace UnionKb.Cli.Commands;

/// <summary><c>unionkb schema NAME</c> prints a JSON Schema; <c>--to DIR</c> writes those that a project's editor needs.</summary>
internal static class SchemaCommand
{
    public static Command Create(Shell shell, Activity activity)
    {
        var name = new Argument<string?>("NAME") { Description = shell.Say(Messages.SchemaName), Arity = ArgumentArity.ZeroOrOne };
        name.CompletionSources.Add(SchemaFiles.Names);
        var to = new Option<string?>("--to") { Description = shell.Say(Messages.SchemaTo), HelpName = "DIR" };
        var command = new Command("schema", shell.Say(Messages.SchemaCommand)) { name, to };
        command.SetAction(parsed =>
        {
            activity.Stage = "new";
            var chosen = parsed.GetValue(name);
            if (chosen is not null && !SchemaFiles.Names.Contains(chosen))
                return (int)shell.Refuse(Messages.NotAmong, "NAME", string.Join(", ", SchemaFiles.Names), chosen);
            if (parsed.GetValue(to) is { } folder) Write(shell, chosen is null ? SchemaFiles.Names : [chosen], shell.Terminal.FullPath(folder));
            else if (chosen is null) foreach (var known in SchemaFiles.Names) shell.Out.WriteLine(known);
            else shell.Out.Write(Encoding.UTF8.GetString(SchemaFiles.Of(chosen, shell.Language)));
            return (int)ExitCode.Fine;
        });
        return command;
    }

    private static void Write(Shell shell, string[] names, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var name in names)
        {
            var path = Path.Combine(folder, name + SchemaFiles.Suffix);
            File.WriteAllBytes(path, SchemaFiles.Of(name, shell.Language));
            shell.Out.WriteLine(shell.Say(Messages.Written, shell.Terminal.Shown(path)));
        }
    }
}
