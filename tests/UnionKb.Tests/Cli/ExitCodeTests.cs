using UnionKb.Cli;
using UnionKb.Diagnostics;

namespace UnionKb.Tests.Cli;

public sealed class ExitCodeTests
{
    private static readonly Diagnostic Error = Diagnostic.About(null, Rules.BadYaml, "x");
    private static readonly Diagnostic Warning = Diagnostic.About(null, Rules.UnknownKey, "x");
    private static readonly Diagnostic Note = Warning with { Severity = Severity.Note };

    [Fact]
    public void The_numbers_are_public() =>
        Assert.Equal([0, 1, 2, 3, 4, 5], Enum.GetValues<ExitCode>().Select(code => (int)code));

    [Fact]
    public void Findings_decide()
    {
        Assert.Equal(ExitCode.Fine, ExitCodes.Of([], Strictness.Strict));
        Assert.Equal(ExitCode.Fine, ExitCodes.Of([Note], Strictness.Strict));
        Assert.Equal(ExitCode.Fine, ExitCodes.Of([Warning], Strictness.Lenient));
        Assert.Equal(ExitCode.Warnings, ExitCodes.Of([Note, Warning], Strictness.Strict));
        Assert.Equal(ExitCode.Errors, ExitCodes.Of([Warning, Error], Strictness.Strict));
        Assert.Equal(ExitCode.Errors, ExitCodes.Of([Error], Strictness.Lenient));
    }

    [Fact]
    public void Merge_is_commutative_associative_and_keeps_the_stronger()
    {
        var all = Enum.GetValues<ExitCode>();
        foreach (var a in all)
        {
            Assert.Equal(a, ExitCodes.Merge(a, a));
            Assert.Equal(a, ExitCodes.Merge(a, ExitCode.Fine));
            foreach (var b in all)
            {
                Assert.Equal(ExitCodes.Merge(a, b), ExitCodes.Merge(b, a));
                foreach (var c in all) Assert.Equal(ExitCodes.Merge(ExitCodes.Merge(a, b), c), ExitCodes.Merge(a, ExitCodes.Merge(b, c)));
            }
        }

        Assert.Equal(ExitCode.Errors, ExitCodes.Merge(ExitCode.Warnings, ExitCode.Errors));
        Assert.Equal(ExitCode.Conflict, ExitCodes.Merge(ExitCode.Errors, ExitCode.Conflict));
    }
}
