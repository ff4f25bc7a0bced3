using UnionKb.Cli;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Cli;

/// <summary>A terminal of two strings, for running commands inside a test.</summary>
internal sealed class TestTerminal(string folder, params (string Name, string Value)[] variables) : IDisposable
{
    private readonly AwaitedWriter _out = new();
    private readonly StringWriter _error = new();

    public string? Today { get; init; }

    public string Out => _out.ToString().ReplaceLineEndings("\n");

    public string Error => _error.ToString().ReplaceLineEndings("\n");

    public Terminal Terminal => new()
    {
        Out = _out,
        Error = _error,
        CurrentFolder = folder,
        Today = Today,
        Variable = name => Array.Find(variables, v => v.Name == name).Value,
    };

    /// <summary>Ends when standard output has the text.</summary>
    public Task SaysAsync(string text) => _out.UntilAsync(text);

    public void Dispose()
    {
        _out.Dispose();
        _error.Dispose();
    }

    public ExitCode Run(params string[] arguments) => CommandLine.Run(arguments, Terminal);
}
