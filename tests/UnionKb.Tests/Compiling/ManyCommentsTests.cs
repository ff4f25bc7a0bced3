using UnionKb.Compiling;
using UnionKb.Text;

namespace UnionKb.Tests.Compiling;

/// <summary>A comment that nothing closes makes the text be parsed once more, and not once for each of them.</summary>
public sealed class ManyCommentsTests
{
    [Theory]
    [InlineData("<!-- 开头\n\n", "")]
    [InlineData("> <!-- 开头\n\n", "")]
    [InlineData("> <!-- 开头\n\n", "<!-- 完 -->\n")]
    public void Thousands_that_never_end_are_text_and_named(string comment, string end)
    {
        const int many = 3000;
        var text = "# 题\n\n" + string.Concat(Enumerable.Repeat(comment, many)) + end;
        var page = new PageCompiler().Compile(new SourceText("a.md", text));
        Assert.Equal(many, page.Diagnostics.Length);
        Assert.All(page.Diagnostics, d => Assert.Equal("UKB2027", d.Rule.Code));
        Assert.Equal(many, page.Blocks.Count(b => b.Text.Contains("<!-- 开头", StringComparison.Ordinal)));
    }
}
