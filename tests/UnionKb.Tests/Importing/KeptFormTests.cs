using System.Text;
using UnionKb.Diagnostics;
using UnionKb.Importing.Covering;
using UnionKb.Importing.Drafting.Markup;
using UnionKb.Importing.Planning;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Importing;

/// <summary>What a text stands in is kept: the cases of tests/cases whose files are imported, each with what its expected.md asks for.</summary>
public sealed class KeptFormTests
{
    public static TheoryData<string, string[], string[]> Cases => new()
    {
        {
            "20-docx-cjk-numbering",
            [
                "# 关于编号的规定", "## 第一章 总则", "第一条 为了规范编号，制定本规定。", "（一）企业；", "（二）事业单位。", "## 第二章 附则", "第一条 本规定自公布之日起施行。",
                "一、顿号甲项内容是这样的。", "② 圈码乙项内容是这样的。", "1．全角甲项内容是这样的。", "甲、天干甲项内容是这样的。", "B. 大写字母乙项内容是这样的。",
                "ii) 小写罗马乙项内容是这样的。", "贰、大写数字乙项内容是这样的。", "第一百零二条 百条甲项内容是这样的。", "第一百零三条 百条乙项内容是这样的。", "二、日式乙项内容是这样的。",
                "二、台式乙项内容是这样的。", "## 1 范围", "### 1\\.1 小范围", "## 2 对象", "### 2\\.1 小对象",
            ],
            []
        },
        {
            "28-docx-joins",
            [
                "联系人：张三\\\n电话：12345\\\n地址：北京", "收入 1.5 2.5", "甲 乙 丙", "| 2018 | 10<br>20 |", "| 2019 | 30<br>40 |", "前句。\\\n后句。",
                "网址 在此。",
            ],
            ["1020", "3040", "甲乙"]
        },
        { "29-docx-title", ["# 工会年度工作报告", "## 基本情况", "今年的工作顺利完成。", "### 存在问题", "问题还有一些。"], [] },
        { "30-docx-mergepara", ["会议定于下周一上午九点召开。", "各单位接到通知后请认真执行。\n\n会议"], [] },
        {
            "31-html-lists",
            [
                "# 办事指南", "1. 准备材料\n   - a. 身份证\n   - b. 申请表\n2. 提交申请", "3. 领取证书\n7) 归档", "2. 丙类\n1) 乙类", "- I. 罗马一\n- II. 罗马二",
                "* 甲\n  - 甲一\n* 乙\n\n  乙的第二段", "职工\n:   劳动者。\n\n工会\n:   职工的组织。", "1\\. 不是列表项",
            ],
            []
        },
        {
            "32-html-misc",
            [
                "# 杂项说明", "第一行\\\n第二行\\\n第三行", "联系人：张三\\\n电话：12345", "H<sub>2</sub>O，面积10m<sup>2</sup>，注<sup>\\[1\\]</sup>，第1<sup>st</sup>。", "工会（gōng huì）的话。",
                "原价~~100元~~现价<u>80元</u>。", "[说明网页](https://example.org/a?b=1)和[邮箱](mailto:a@example.org)", "\\<标签\\>", "𠮷野家", "细节里的话。",
                "```\nint main() {\n  return 0;\n}\n```", "> 引用的话。", "![图的说明]", "图一 会场", "**小标题样的粗体**", "文字跨**标签**连着。",
                "中文换行处不应有空格，English word 之间应有。", "横线后的话。", "☑同意☐不同意", "x<sup>2</sup>",
            ],
            ["隐藏", "脚本里的话", "模板里的话", "首页", "版权所有"]
        },
        {
            "33-html-tables",
            [
                "# 统计表格", "表一 人数", "| 地区 | 人数 | |", "| 沿海 | 10<br>20 | 30<br>40 |", "| 沿海 | 1.5 | 2.5 |", "| 内地 | | • 甲<br>• 乙 |", "| 内甲 | 内乙 |",
                "外\n\n表后的一句话。",
            ],
            []
        },
        {
            "34-html-word",
            [
                "# 关于开展检查的通知", "## 一、总体要求", "1. 检查安全\n2. 检查卫生", "## 二、时间安排", "时间是2018年10月[^1]。~~作废的话。~~插入的话。",
                "| 姓名 | 单位 |\n| --- | --- |\n| 张三 | 工会 |", "[^1]: 时间可以调整。",
            ],
            ["删去的话", "李四"]
        },
        {
            "35-docx-silent",
            [
                "是否会员：☑是☐否。", "网上办理见[这里](https://example.org/b)。", "内部价对外价二百元。", "原定~~周一~~周二开会。", "公式1/2如上，又10<sup>3</sup>元。", "对象在此。",
                "批注在此。", "如图：所示。",
            ],
            ["一百元"]
        },
        { "36-docx-cells", ["| 日期 | 值班人员 | |", "| 周一 | 张三<br>李四 | 王五 |", "| | | 赵六 |", "表后的一句话。"], ["张三李四"] },
        { "37-docx-headnote", ["# 工会章程解读\n\n本文写于2018年。", "## 第一部分\n\n本部分有删节。", "## 第二部分"], ["[1]", "[^"] },
        { "38-docx-h7", ["# 第1级标题", "## 第2级标题", "###### 第7级标题\n\n第7级的正文一句话。", "###### 第9级标题\n\n第9级的正文一句话。"], [] },
        {
            "50-md-import",
            [
                "# 前言元数据", "## 正文标题", "**粗体**、*斜体*、`代码`、[链接](https://example.org/a)、![图](<a.png>)和脚注[^1]，裸网址https://example.org/b。",
                "3. 第三项\n4. 第四项\n   - 嵌套项", "| 一\\|二 | `a\\|b` |", "```python\ndef f():\n    return 1\n```", "> > 内层引用", "- [x] 完成项", "术语\n:   定义",
                "行末两空格\\\n硬换行之后。", "折叠里的话。", "[参考链接](https://example.org/ref)",
                "\\$E=mc\\^2\\$", "==高亮==", "H<sub>2</sub>O", "[^1]: 脚注的内容。", "published: \"2024-01-02\"",
                "tags:\n  - 甲\n  - 乙",
            ],
            []
        },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_keeps_its_form(string name, string[] kept, string[] gone)
    {
        var text = Assert.Single(Conversion.Run([FileOf(name)], 1));
        Assert.DoesNotContain(text.Diagnostics, d => d.Severity == Severity.Error);
        var files = text.Files.Where(f => f.Name.EndsWith(".md", StringComparison.Ordinal) && f.Name != "import-report.md");
        var pages = string.Join('\n', files.Select(f => Encoding.UTF8.GetString(f.Bytes)));
        Assert.All(kept, k => Assert.Contains(k, pages, StringComparison.Ordinal));
        Assert.All(gone, g => Assert.DoesNotContain(g, pages, StringComparison.Ordinal));
    }

    /// <summary>In a project every sentence, row, item and figure is at home, and importing again changes nothing.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_part_of_a_case_is_at_home(string name, string[] kept, string[] gone)
    {
        Assert.NotEmpty(kept);
        Assert.NotNull(gone);
        var file = FileOf(name);
        using var folder = new ImportFolder().With("seeds/in" + Path.GetExtension(file), File.ReadAllBytes(file));
        var report = folder.Apply().Report;
        Assert.All(report.Sentences, s => Assert.True(s.State == CoverageState.Home, $"{s.State} {s.Address} {s.Text}"));
        Assert.NotEmpty(report.Sentences);
        Assert.Empty(folder.Due());
        Assert.All(folder.Plan().Plan.Files, f => Assert.Equal(PlannedAction.Unchanged, f.Action));
    }

    [Theory]
    [InlineData("35-docx-silent", "隐藏的文字", "文件里找不到的图片", "嵌入的对象", "批注")]
    [InlineData("32-html-misc", "隐藏的文字", "<textarea>", "<select>", "<noscript>", "放在别处的图片（只留下地址）")]
    [InlineData("34-html-word", "修订中删去的文字")]
    public void What_is_not_carried_over_is_named_once_with_its_place(string name, params string[] kinds)
    {
        var text = Assert.Single(Conversion.Run([FileOf(name)], 1));
        var named = text.Diagnostics.Where(d => d.Rule.Code is "UKB1066" or "UKB1070").ToArray();
        Assert.Equal(kinds.Order(StringComparer.Ordinal), named.Select(d => d.Arguments[0].In(Language.Zh)).Order(StringComparer.Ordinal));
        Assert.All(named, d => Assert.NotNull(d.At));
        var report = Encoding.UTF8.GetString(text.Files.Single(f => f.Name == "import-report.md").Bytes);
        Assert.All(kinds, k => Assert.Contains($"- {MarkdownText.Escape(k)}：", report, StringComparison.Ordinal));
    }

    private static string FileOf(string name) => Directory.EnumerateFiles(Repository.Path("tests", "cases", name), "in.*").Single();
}
