using UnionKb.Diagnostics;

namespace UnionKb.Cli;

/// <summary>The terminal together with the language that is spoken on it.</summary>
internal sealed record Shell(Terminal Terminal, Language Language, bool Verbose)
{
    public TextWriter Out => Terminal.Out;

    public TextWriter Error => Terminal.Error;

    public string Say(Localized message, params object[] arguments) => string.Format(message.In(Language), arguments);

    public ExitCode Refuse(Localized message, params object[] arguments)
    {
        Error.WriteLine(Say(Messages.UsageError, Say(message, arguments)));
        return ExitCode.Usage;
    }
}
