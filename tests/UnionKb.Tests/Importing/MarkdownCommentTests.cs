using System.Text;
using UnionKb.Diagnostics;
using UnionKb.Importing.Reading;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Importing;

/// <summary>A comment in a Markdown seed takes only itself away, and only where it is one.</summary>
public sealed class MarkdownCommentTests
{
    private static readonly string Case = Repository.Path("tests", "cases", "52-md-comment");

    [Fact]
    public void Text_beside_comments_is_kept()
    {
        var expected = File.ReadAllLines(Path.Combine(Case, "expected.md")).Single(l => l.StartsWith("- All of ", StringComparison.Ordinal))
            .Split(' ').Where(w => w[0] >= '一').ToArray();
        Assert.Equal(6, expected.Length);
        var text = Assert.Single(Conversion.Run([Path.Combine(Case, "in.md")], 1));
        Assert.Equal(["<!-- -->", "4", "一"], text.Diagnostics.ToArray().One("UKB1066").Texts());
        var pages = string.Concat(text.Files.Where(f => f.Name == "index.md").Select(f => Encoding.UTF8.GetString(f.Bytes)));
        Assert.All(expected, words => Assert.Contains(words, pages, StringComparison.Ordinal));
        Assert.DoesNotContain("--", pages.Replace("---\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("甲\n\n```\n<!-- 乙 -->\n```\n", "甲\n<!-- 乙 -->\n")]
    [InlineData("甲\n\n~~~~\n```\n<!-- 乙 -->\n~~~~\n", "甲\n```\n<!-- 乙 -->\n")]
    [InlineData("甲\n\n```\n<!-- 乙 -->", "甲\n<!-- 乙 -->\n")]
    [InlineData("甲`<!-- 乙 -->`丙", "甲<!-- 乙 -->丙\n")]
    [InlineData("甲`<!-- 乙 -->丙", "甲`丙\n")]
    [InlineData("甲`\n\n<!-- 乙 -->丙`", "甲`\n丙`\n")]
    [InlineData(@"甲\<!-- 乙 -->", "甲<!-- 乙 -->\n")]
    [InlineData(@"甲\`<!-- 乙 -->`", "甲``\n")]
    public void What_stands_in_code_or_behind_a_backslash_is_no_comment(string markdown, string expected) => Assert.Equal(expected, Read(markdown));

    [Theory]
    [InlineData("甲<!-- 乙\n\n丙 -->丁", "甲<!-- 乙\n丙 -->丁\n")]
    [InlineData("甲\n\n<!-- 乙", "甲\n<!-- 乙\n")]
    [InlineData("<!-- 乙\n\n```\n丙 -->丁", "丁\n")]
    [InlineData("1. <!-- 乙\n\n丙 -->丁", "1. 丁\n")]
    [InlineData("> <!-- 乙\n>\n\n丙 -->丁", "丁\n")]
    [InlineData("<!-->甲<!--->乙<!---->丙", "甲乙丙\n")]
    [InlineData("<!-- 甲 --> <!-- 乙 -->丙<!-- 丁\n戊 -->己", "丙己\n")]
    public void A_comment_goes_to_its_end_and_is_text_without_one(string markdown, string expected) => Assert.Equal(expected, Read(markdown));

    private static string Read(string markdown) => SeedReader.Read("a.md", Encoding.UTF8.GetBytes(markdown), new DiagnosticBag())!.Source.Text;
}
