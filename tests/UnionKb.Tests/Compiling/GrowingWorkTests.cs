using UnionKb.Compiling;
using UnionKb.Text;
using Xunit.Abstractions;

namespace UnionKb.Tests.Compiling;

/// <summary>
/// What a text costs grows as the text grows, whatever it repeats: what a form costs in memory, a count that does not depend on the machine, is compared
/// with a quarter of it. What costs time alone is seen by hand: at five times this size each form took up to 90 seconds, and takes less than two.
/// </summary>
public sealed class GrowingWorkTests(ITestOutputHelper output)
{
    private const int Many = 10_000;

    public static TheoryData<string, string, string, int> Repeated => new()
    {
        { "links", "[a](b) ", "", Many },
        { "links that never end", "[a](", "", Many },
        { "links whose titles never end", "[a](b (", "", Many },
        { "pictures that never end", "![a](", "", Many },
        { "addresses that never end", "[a](<", "", Many },
        { "definitions", "[甲{0}]: /b{0}\n", "", 2 * Many },
        { "notes", "[^{0}]: 注\n\n", "", Many / 2 },
        { "wiki links to nothing", "[[无此页{0}]] ", "", Many / 2 },
        { "elements that nothing closes", "<b>", "", Many },
        { "elements in elements", "<details>", "</details>", Many },
        { "headings without words", "#\n", "", Many },
        { "headings of one name", "## 同名\n\n", "", Many / 2 },
        { "comments that never end", "<!-- ", "", Many },
        { "comments of another tool", "%% ", "", Many },
        { "quotations in quotations", ">", "", Many },
        { "brackets", "[", "", Many },
        { "emphasis that never ends", "*甲", "", Many },
        { "backticks", "`a ", "", Many },
        { "rows", "|甲|乙|\n|-|-|\n|丙|丁|\n\n", "", Many / 5 },
        { "cells", "|甲", "\n|-|-|", Many },
        { "readings", "{{汉|hàn}}", "", Many },
        { "one long line", "甲乙丙丁。", "", 4 * Many },
    };

    [Theory]
    [MemberData(nameof(Repeated))]
    public void Memory_grows_with_the_text(string name, string unit, string end, int count)
    {
        Cost(unit, end, 100);
        var (quarter, whole) = (Cost(unit, end, count / 4), Cost(unit, end, count));
        output.WriteLine($"{name}: {quarter / 1_000_000.0:0.0} MB for {count / 4}, {whole / 1_000_000.0:0.0} MB for {count}");
        Assert.InRange((double)whole / quarter, 0.5, 7);
    }

    private static long Cost(string unit, string end, int count)
    {
        var text = new SourceText("a.md", "# 题\n\n" + string.Concat(Enumerable.Range(0, count).Select(i => string.Format(unit, i)))
            + string.Concat(Enumerable.Repeat(end, end.StartsWith('<') ? count : 1)));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var page = new PageCompiler().Compile(text);
        var after = GC.GetAllocatedBytesForCurrentThread();
        Assert.DoesNotContain(page.Diagnostics, d => d.Rule.Code.StartsWith("UKB9", StringComparison.Ordinal));
        return after - before;
    }
}
