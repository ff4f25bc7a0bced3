using UnionKb.Cli;
using UnionKb.Cli.Reporting;
using UnionKb.Diagnostics;
using UnionKb.Text;

namespace UnionKb.Tests.Cli;

public sealed class DiagnosticPrinterTests
{
    private static readonly SourceText Source = new("content/a.md", "---\ntitle: 工会\n会员: 是\n---\n");
    private static readonly Diagnostic Finding = Diagnostic.In(Source, new TextSpan(14, 2), Rules.UnknownKey, "会员") with { Suggestion = "title" };

    [Fact]
    public void Chinese_report() => Assert.Equal(
        """
        content/a.md:3:1: 警告 UKB2003: 不认识的键“会员”
          会员: 是
          ^^^^
          改法：查看拼写；认识的键见使用指南。 也许是：title

        """, Print(Language.Zh, Finding), ignoreLineEndingDifferences: true);

    [Fact]
    public void English_report() => Assert.Equal(
        """
        content/a.md:3:1: warning UKB2003: unknown key "会员"
          会员: 是
          ^^^^
          help: Check the spelling; the guide lists the known keys. perhaps: title

        """, Print(Language.En, Finding), ignoreLineEndingDifferences: true);

    [Fact]
    public void A_finding_without_a_place_has_no_excerpt() =>
        Assert.StartsWith("site.yml: error UKB2001: ", Print(Language.En, Diagnostic.About("site.yml", Rules.BadYaml, "x")), StringComparison.Ordinal);

    [Fact]
    public void Colour_only_where_it_is_wanted()
    {
        Assert.DoesNotContain('\e', Print(Language.Zh, Finding));
        Assert.Contains("\e[1;33m警告 UKB2003\e[0m", Print(Language.Zh, Finding, terminal => terminal with { Color = true }), StringComparison.Ordinal);
    }

    private static string Print(Language language, Diagnostic finding, Func<Terminal, Terminal>? change = null)
    {
        using var text = new StringWriter();
        using var console = new TestTerminal("/");
        var terminal = console.Terminal;
        new DiagnosticPrinter(new Shell(change?.Invoke(terminal) ?? terminal, language, false), text).Print(finding);
        return text.ToString();
    }
}
