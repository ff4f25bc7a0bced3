using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using UnionKb.Compiling;
using UnionKb.Compiling.Markup.Code;
using UnionKb.Model;
using UnionKb.Tests.Fixtures;
using UnionKb.Text;

namespace UnionKb.Tests.Compiling;

/// <summary>Colours are added to code and nothing is taken from it.</summary>
public sealed partial class CodeColourTests
{
    private const string Languages = "js ts html vue xml css cs cpp java php python sql json powershell fsharp vb haskell matlab fortran markdown "
        + "go rust kotlin swift scala dart groovy thrift protobuf ruby elixir r perl julia lua pascal clojure asm bash console yaml toml ini "
        + "dockerfile makefile nginx diff latex bat http zig solidity graphql";

    /// <summary>What rules stumble over: quotes, comments and brackets that nothing closes, long words, marks of every kind.</summary>
    private static readonly string[] Pieces =
        ["\"", "'", "`", "/*", "<!--", "<a b=\"", "{%", "((((", "\\", "#", "$(", "a", "一", "\t \n",
         "--[[", "'''", "\"\"\"", "<", "&amp;", "x=", "1e", "@", "%s", "[[", "😀"];

    public static TheoryData<string> Names() => [.. Languages.Split(' ')];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_text_stays_as_it_is_and_no_text_takes_long(string language)
    {
        var sample = string.Concat(Pieces) + "\nfunc main() { return \"甲\" } // 注\n# 注\nkey: value\n<b class='c'>x</b>\n";
        Assert.Contains(new CodeColours().Of(sample, language)!, kind => kind != ' ');
        foreach (var code in Pieces.Select(piece => string.Concat(Enumerable.Repeat(piece, 1_500 / piece.Length)) + "\n").Append(sample))
        {
            var clock = Stopwatch.StartNew();
            Assert.Equal(code, Shown(code, language));
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{language}: {clock.Elapsed} for {code[..10]}");
        }
    }

    [Fact]
    public void Every_colour_is_readable_on_every_ground()
    {
        var css = File.ReadAllText(Repository.Path("templates", "assets", "code.css"));
        var site = File.ReadAllText(Repository.Path("templates", "assets", "site.css"));
        var grounds = Ground().Matches(css).Select(m => (m.Groups[1].Value, m.Groups[2].Value))
            .Append((Ink(site, "code").Light, Ink(site, "code").Dark)).ToArray();
        Assert.Equal(4, grounds.Length);
        var inks = Letter().Matches(css).Select(m => (m.Groups[1].Value, m.Groups[2].Value)).Append((Ink(site, "ink").Light, Ink(site, "ink").Dark)).ToArray();
        Assert.Equal(10, inks.Length);
        foreach (var ((light, dark), (lightGround, darkGround)) in from ink in inks from ground in grounds select (ink, ground))
        {
            Assert.True(Contrast(light, lightGround) >= 4.5, $"{light} on {lightGround}: {Contrast(light, lightGround):0.00}");
            Assert.True(Contrast(dark, darkGround) >= 4.5, $"{dark} on {darkGround}: {Contrast(dark, darkGround):0.00}");
        }
    }

    [Theory]
    [InlineData("js{1,3-4}", "js", null, "1 3 4")]
    [InlineData("js {1} title=\"a b.js\"", "js", "a b.js", "1")]
    [InlineData("js [a.js]", "js", "a.js", "")]
    [InlineData("js:line-numbers {2}", "js", null, "2")]
    [InlineData("js:src/a.js", "js", "src/a.js", "")]
    [InlineData("py hl_lines=\"1 3-4\" title='甲.py'", "py", "甲.py", "1 3 4")]
    [InlineData("{.py hl_lines=\"2\" title=\"x\"}", "py", "x", "2")]
    [InlineData("go {linenos=table,hl_lines=[1,\"3-4\"]}", "go", null, "1 3 4")]
    [InlineData("rust,ignore,should_panic", "rust", null, "")]
    [InlineData("{code-block} python", "python", null, "")]
    [InlineData("{python, echo=FALSE}", "python", null, "")]
    [InlineData("ts filename=\"a.ts\" {2}", "ts", "a.ts", "2")]
    [InlineData("c++ profile=\"x\"", "c++", null, "")]
    public void Words_behind_a_fence_are_read(string words, string language, string? title, string marked)
    {
        var fence = FenceWords.Read(words);
        Assert.Equal((language, title, marked), (fence.Language, fence.Title, string.Join(' ', fence.Marked.Order())));
    }

    /// <summary>The text of the page and that of its HTML are one.</summary>
    private static string Shown(string code, string language)
    {
        var page = new PageCompiler().Compile(new SourceText("content/a.md", $"甲\n\n~~~~~~{language}\n{code}~~~~~~\n"));
        var block = Assert.Single(page.Blocks, b => b.Kind == BlockKind.Code).Text;
        var html = Encoding.UTF8.GetString(page.Body.Html);
        var inside = html[(html.IndexOf("<code", StringComparison.Ordinal) + 5)..html.IndexOf("</code>", StringComparison.Ordinal)];
        inside = inside[(inside.IndexOf('>', StringComparison.Ordinal) + 1)..];
        Assert.Equal(block, System.Net.WebUtility.HtmlDecode(Tag().Replace(inside, "")));
        return block;
    }

    private static (string Light, string Dark) Ink(string css, string name)
    {
        var match = Regex.Match(css, $@"--{name}: light-dark\((#[0-9a-f]+), (#[0-9a-f]+)\)");
        return (match.Groups[1].Value, match.Groups[2].Value);
    }

    /// <summary>WCAG 2.2, relative luminance and contrast ratio.</summary>
    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        var hex = colour.Length == 4 ? string.Concat(colour[1..].SelectMany(c => new[] { c, c })) : colour[1..];
        double[] weights = [0.2126, 0.7152, 0.0722];
        return weights.Select((w, i) =>
        {
            var c = int.Parse(hex.AsSpan(i * 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return w * (c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4));
        }).Sum();
    }

    [GeneratedRegex(@"--line-\w+: light-dark\((#[0-9a-f]+), (#[0-9a-f]+)\)")]
    private static partial Regex Ground();

    [GeneratedRegex(@"\.k-[^{]*\{ color: light-dark\((#[0-9a-f]+), (#[0-9a-f]+)\)")]
    private static partial Regex Letter();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
