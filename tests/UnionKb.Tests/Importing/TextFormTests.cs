using System.Text;
using UnionKb.Importing.Covering;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Importing;

/// <summary>Lists and tables that plain text has, and lines that only look like them.</summary>
public sealed class TextFormTests
{
    [Fact]
    public void The_case_of_plain_text_loses_nothing_and_gains_no_list()
    {
        var text = Assert.Single(Conversion.Run([Repository.Path("tests", "cases", "51-txt-import", "in.txt")], 1));
        var page = Encoding.UTF8.GetString(text.Files.Single(f => f.Name == "index.md").Bytes);
        Assert.All(
            [
                "# 关于征求意见的通知", "各单位：", "请于2018年10月前报送。", "| 姓名 | 张三 | 电话 | 12345 |", "http://example.org/很长的地址，请查收。", "（1）第一", "（2）第二",
                "换页符号和零宽和方向。", "☑ 同意 □ 不同意", "代码 = 1", "1990年代初，工会成立。", "3.5万人参加，3.6万人获益。", "签名：",
            ],
            kept => Assert.Contains(kept, page.Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.DoesNotContain('\uFEFF', page);
        Assert.Contains("行中的换页符", text.Diagnostics.One("UKB1070").Arguments[0].In(UnionKb.Diagnostics.Language.Zh), StringComparison.Ordinal);
        var report = Encoding.UTF8.GetString(text.Files.Single(f => f.Name == "import-report.md").Bytes);
        Assert.Contains("U+200B → （无）：1", report, StringComparison.Ordinal);
        Assert.Contains("U+200E → （无）：1", report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("- 借阅图书\n- 组织读书活动\n", "- 借阅图书\n- 组织读书活动")]
    [InlineData("• 借阅图书\n• 组织读书活动\n", "- 借阅图书\n- 组织读书活动")]
    [InlineData("3. 借阅图书，每人三册。\n4. 组织读书活动，每月一次。\n", "3. 借阅图书，每人三册。\n4. 组织读书活动，每月一次。")]
    [InlineData("- 借阅图书\n组织读书活动。\n", "\\- 借阅图书\n\n组织读书活动。")]
    [InlineData("1. 借阅图书，每人三册。\n3. 组织读书活动，每月一次。\n", "1\\. 借阅图书，每人三册。\n\n3\\. 组织读书活动，每月一次。")]
    [InlineData("（1）借阅图书；\n（2）组织读书活动。\n", "（1）借阅图书；\n\n（2）组织读书活动。")]
    [InlineData("3.5万人参加活动。\n3.6万人从中获益。\n", "3\\.5万人参加活动。\n\n3\\.6万人从中获益。")]
    [InlineData("书名\t册数\n读书\t3\n", "| 书名 | 册数 |\n| --- | --- |\n| 读书 | 3 |")]
    [InlineData("书名\t册数\t\t备注\n读书\t3\t本\t无\n", "| 书名 | 册数 | | 备注 |\n| --- | --- | --- | --- |\n| 读书 | 3 | 本 | 无 |")]
    [InlineData("1.\t借阅图书，每人三册，不得转借。\n2.\t组织读书活动，每月一次。\n", "1. 借阅图书，每人三册，不得转借。\n2. 组织读书活动，每月一次。")]
    public void Lists_and_tables_are_those_that_are_marked_as_such(string lines, string written)
    {
        using var folder = new ImportFolder().With("seeds/x.txt", "职工书屋守则\n书屋的图书由会员推荐，每年更新一次。\n" + lines);
        var report = folder.Apply().Report;
        Assert.EndsWith($"书屋的图书由会员推荐，每年更新一次。\n\n{written}\n", folder.Read("content/zhi-gong-shu-wu-shou-ze/index.md"), StringComparison.Ordinal);
        Assert.All(report.Sentences, s => Assert.Equal(CoverageState.Home, s.State));
        Assert.True(folder.Plan().Plan.ChangesNothing);
    }
}
