using System.CommandLine;
using System.CommandLine.Parsing;

namespace UnionKb.Cli.Commands;

/// <summary>The options that every command has, and the project they lead to.</summary>
internal sealed class ProjectOptions(Shell shell)
{
    private readonly Option<string?> _root = new("--root")
    {
        Description = shell.Say(Messages.RootOption), HelpName = "DIR", Recursive = true,
    };

    private readonly Option<string?> _lang = Choice(shell, "--lang", shell.Say(Messages.LangOption), "zh", "en");

    private readonly Option<bool> _verbose = new("--verbose") { Description = shell.Say(Messages.VerboseOption), Recursive = true };

    public IEnumerable<Option> All => [_root, _lang, _verbose];

    /// <summary>The project a command works in, or null when there is none: then the reason has been printed.</summary>
    public Project? Find(ParseResult parsed)
    {
        var named = parsed.GetValue(_root);
        var root = named is null ? Project.RootAbove(shell.Terminal.CurrentFolder) : shell.Terminal.FullPath(named);
        if (root is null)
        {
            shell.Refuse(Messages.NoProject, shell.Terminal.CurrentFolder);
            return null;
        }

        if (!Directory.Exists(root))
        {
            shell.Refuse(Messages.NoSuchFolder, root);
            return null;
        }

        var language = LanguageChoice.Of(parsed.GetValue(_lang), Project.LangOf(root), shell.Terminal.Variable);
        return new Project(root, shell with { Language = language });
    }

    /// <summary>An option that takes one of a few words.</summary>
    public static Option<string?> Choice(Shell shell, string name, string description, params string[] words)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = string.Join('|', words), Recursive = name == "--lang" };
        option.CompletionSources.Add(words);
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !words.Contains(token.Value))
                result.AddError(shell.Say(Messages.NotAmong, name, string.Join(", ", words), token.Value));
        });
        return option;
    }

    /// <summary>An option that takes a whole number of a range.</summary>
    public static Option<int?> Number(Shell shell, string name, string description, int least, int most) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result => Whole(shell, name, result, least, most),
    };

    private static int? Whole(Shell shell, string name, ArgumentResult result, int least, int most)
    {
        var text = result.Tokens[0].Value;
        if (int.TryParse(text, out var number) && number >= least && number <= most) return number;
        result.AddError(shell.Say(Messages.NotANumber, name, least, most, text));
        return null;
    }
}
