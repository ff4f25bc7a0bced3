using System.Text;
using UnionKb.Diagnostics;
using UnionKb.Verifying;

namespace UnionKb.Tests.Verifying;

public sealed class OutputCheckerTests
{
    [Fact]
    public void A_sound_site_has_no_findings() => Assert.Empty(Check(
        ("index.html", Page(
            "<h1 id=\"top\">首页</h1><p><a href=\"terms/%E4%BC%9A.html#%E4%B8%80\">会</a> <a href=\"?q=1#\">搜索</a> <a href=\"https://example.org/\">外部</a></p>")),
        ("terms/会.html", Page("<h1>会</h1><h2 id=\"一\">一</h2><p><a href=\"../index.html#top\">首页</a><a href=\"#一\">一</a></p><img src=\"../图.png\" alt=\"\">")),
        ("图.png", "")));

    [Theory]
    [InlineData("UKB7001", "<p><div></p></div>")]
    [InlineData("UKB7002", "<h1>又一个</h1>")]
    [InlineData("UKB7003", "<p id=\"a\"></p><p id=\"a\"></p>")]
    [InlineData("UKB7004", "<a href=\"gone.html\">x</a>")]
    [InlineData("UKB7004", "<a href=\"Index.html\">x</a>")]
    [InlineData("UKB7004", "<a href=\"../index.html\">x</a>")]
    [InlineData("UKB7004", "<img src=\"gone.png\" alt=\"\">")]
    [InlineData("UKB7004", "<a href=\"./\">x</a>")]
    [InlineData("UKB7005", "<a href=\"#gone\">x</a>")]
    [InlineData("UKB7005", "<a href=\"index.html#gone\">x</a>")]
    [InlineData("UKB7007", "<img src=\"index.html\">")]
    [InlineData("UKB7008", "<p style=\"color:red\"></p>")]
    [InlineData("UKB7009", "<p onclick=\"x()\"></p>")]
    [InlineData("UKB7009", "<script>x()</script>")]
    [InlineData("UKB7009", "<script type=\"application/json\">{}</script>")]
    [InlineData("UKB7009", "<script type=\"text/jsx\">x()</script>")]
    [InlineData("UKB7009", "<a href=\"javascript:x()\">x</a>")]
    [InlineData("UKB7011", "<a href=\"/index.html\">x</a>")]
    [InlineData("UKB7012", "<img src=\"https://example.org/x.png\" alt=\"\">")]
    [InlineData("UKB7012", "<script src=\"//example.org/x.js\"></script>")]
    [InlineData("UKB7013", "<p aria-labelledby=\"gone\"></p>")]
    [InlineData("UKB7014", "<button></button>")]
    [InlineData("UKB7014", "<a href=\"index.html\"><img src=\"index.html\" alt=\"\"></a>")]
    [InlineData("UKB7015", "<h3>跳级</h3>")]
    public void One_fault_gives_its_one_code(string code, string body)
    {
        var findings = Check(("index.html", Page("<h1>首页</h1>" + body)));
        Assert.Equal([code], findings.Select(d => d.Rule.Code).Distinct());
        Assert.All(findings, d => Assert.Equal("index.html", d.File));
    }

    [Theory]
    [InlineData("<button hidden></button>")]
    [InlineData("<div aria-hidden=\"true\"><button></button></div>")]
    [InlineData("<button aria-label=\"打印\"></button>")]
    [InlineData("<script type=\"application/ld+json\">{}</script>")]
    [InlineData("<a href=\"mailto:a@example.org\">x</a>")]
    public void What_is_no_fault_gives_no_finding(string body) => Assert.Empty(Check(("index.html", Page("<h1>首页</h1>" + body))));

    [Fact]
    public void Head_faults_are_found()
    {
        var findings = Check(("index.html", "<!DOCTYPE html><html><head><title></title></head><body><h1>x</h1></body></html>"));
        Assert.Equal(["UKB7006", "UKB7010"], findings.Select(d => d.Rule.Code));
    }

    [Fact]
    public void A_redirect_needs_no_heading_but_a_target()
    {
        const string redirect = "<!DOCTYPE html><html lang=\"zh-CN\"><head><title>x</title>"
            + "<meta http-equiv=\"refresh\" content=\"0; url={0}\"></head><body></body></html>";
        Assert.Empty(Check(("old.html", redirect.Replace("{0}", "index.html", StringComparison.Ordinal)), ("index.html", Page("<h1>x</h1>"))));
        Assert.Equal("UKB7004", Assert.Single(Check(("old.html", redirect.Replace("{0}", "gone.html", StringComparison.Ordinal)))).Rule.Code);
    }

    [Fact]
    public void A_finding_has_line_and_column()
    {
        const string page = "<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><title>x</title></head><body>\n"
            + "<h1>会</h1>工会<a href=\"gone.html\">x</a></body></html>";
        var finding = Assert.Single(Check(("index.html", page)));
        Assert.Equal((3, 13), (finding.At!.Value.Line, finding.At!.Value.Column));
        Assert.Contains("gone.html", finding.Line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_syntax_error_has_line_and_column()
    {
        var finding = Assert.Single(Check(("index.html", Page("<h1>会</h1>\n工会</b>"))));
        Assert.Equal((Rules.HtmlSyntax, 2, 3), (finding.Rule, finding.At!.Value.Line, finding.At!.Value.Column));
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_reported()
    {
        var bytes = Encoding.UTF8.GetBytes(Page("<h1>x</h1>")).Append((byte)0xFF).ToArray();
        Assert.Contains("UKB7016", OutputChecker.Check(new Dictionary<string, byte[]> { ["index.html"] = bytes }).Select(d => d.Rule.Code));
    }

    private static string Page(string body) =>
        $"<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>页</title></head><body>{body}</body></html>";

    [Theory]
    [InlineData("<feed><title>\u000B</title></feed>", 1, 14)]
    [InlineData("<feed>\n<title>&#29;</title></feed>", 2, 8)]
    [InlineData("<feed>\n<title>甲</feed>", 2, 11)]
    [InlineData("", 1, 1)]
    public void A_feed_is_well_formed_xml(string xml, int line, int column)
    {
        var finding = Assert.Single(Check(("feed.xml", xml), ("sitemap.xml", "<urlset/>")));
        Assert.Equal(("UKB7018", "feed.xml", line), (finding.Rule.Code, finding.File, finding.At!.Value.Line));
        Assert.InRange(finding.At!.Value.Column, column - 2, column + 2);
    }

    [Theory]
    [InlineData("\u000B")]
    [InlineData("\uFFFE")]
    [InlineData("\u0085")]
    [InlineData("\U0001FFFF")]
    public void A_page_holds_no_control_character(string character) =>
        Assert.Contains("UKB7017", Check(("index.html", Page($"<h1>首页</h1>{character}"))).Select(d => d.Rule.Code));

    private static Diagnostic[] Check(params (string Name, string Text)[] files) =>
        OutputChecker.Check(files.ToDictionary(f => f.Name, f => Encoding.UTF8.GetBytes(f.Text)));
}
