using UnionKb.Emitting.Pages;
using UnionKb.Tests.Fixtures;
using UnionKb.Text;

namespace UnionKb.Tests.Emitting;

public sealed class PagesTimelineTests
{
    [Theory]
    [InlineData("2015年4月28日", 2015, 4, 28)]
    [InlineData("2018年10月", 2018, 10, 0)]
    [InlineData("2017年", 2017, 0, 0)]
    [InlineData("从1995年以来", 1995, 0, 0)]
    [InlineData("2018年13月", 2018, 0, 0)]
    [InlineData("2018年2月31号", 2018, 2, 0)]
    [InlineData("2018-10", 2018, 10, 0)]
    [InlineData("2018-10-01", 2018, 10, 1)]
    [InlineData("2018", 2018, 0, 0)]
    [InlineData("二〇一八年", 2018, 0, 0)]
    [InlineData("二○一八年十月", 2018, 10, 0)]
    [InlineData("一九九五年以来", 1995, 0, 0)]
    [InlineData("二〇一五年四月二十八日", 2015, 4, 28)]
    [InlineData("二零二一年十二月三十一日", 2021, 12, 31)]
    [InlineData("２０１８年１０月", 2018, 10, 0)]
    [InlineData("2018年2月9号", 2018, 2, 9)]
    [InlineData("2018.10.1", 2018, 10, 1)]
    [InlineData("2018/10", 2018, 10, 0)]
    [InlineData("2016年2月29日", 2016, 2, 29)]
    [InlineData("2015年至2018年10月", 2015, 0, 0)]
    [InlineData("2015—2018年", 2018, 0, 0)]
    [InlineData("2015-2018年", 2018, 0, 0)]
    [InlineData("2018年10月前后", 2018, 10, 0)]
    public void Printed_dates_are_read_as_far_as_they_say(string printed, int year, int month, int day) =>
        Assert.Equal(new PrintedDate(year, month, day), PrintedDate.Parse(printed));

    [Theory]
    [InlineData("90多年来")]
    [InlineData("党的十八大以来")]
    [InlineData("“两个一百年”")]
    [InlineData("12018年")]
    [InlineData("第2018号")]
    [InlineData("2018-99")]
    [InlineData("2018-10-1-1")]
    [InlineData("十八年")]
    [InlineData("一二三年")]
    [InlineData("第十三个五年规划")]
    [InlineData("二千年")]
    [InlineData("2月28日")]
    [InlineData("")]
    [InlineData(null)]
    public void What_names_no_year_is_no_date(string? printed) => Assert.Null(PrintedDate.Parse(printed));

    [Theory]
    [InlineData("2018-13")]
    [InlineData("2018-02-30")]
    [InlineData("2018.0.1")]
    [InlineData("2018年13月")]
    [InlineData("2018年0月")]
    [InlineData("2月30日")]
    [InlineData("二〇一八年二月三十日")]
    [InlineData("2018年2月29日")]
    [InlineData("1995年至2018年4月31日")]
    [InlineData("十三月")]
    public void Months_and_days_of_no_calendar_are_seen(string printed) => Assert.True(PrintedDate.IsImpossible(printed));

    [Theory]
    [InlineData("2018年10月")]
    [InlineData("2月29日")]
    [InlineData("2018年三个月")]
    [InlineData("历时12个月")]
    [InlineData("90多年来")]
    [InlineData("第2018号")]
    [InlineData("“五一”")]
    [InlineData("二十一世纪")]
    public void What_can_be_is_left_alone(string printed) => Assert.False(PrintedDate.IsImpossible(printed));

    [Fact]
    public void A_year_stands_before_its_months_and_undated_events_come_last_in_a_group_of_their_own()
    {
        var site = TestSite.Link(
        [
            Event("a", "晚事", "2018年10月"), Event("b", "早事", "1995年"), Event("c", "日事", "2015年4月28日"), Event("d", "年事", "2015年"),
            Event("e", "无年事", "党的十九大"), ("f.md", "---\ntitle: 无期事\nkind: event\n---\n"), ("g.md", "---\ntitle: 文件事\nkind: document\nwhen: 2008年\n---\n"),
            ("h.md", "---\ntitle: 不在此\n---\n"),
        ]);
        var page = TestSite.Render(site, new PageEmitter(TestSite.Templates()))["timeline.html"];
        var main = page[page.IndexOf("<main", StringComparison.Ordinal)..];
        string[] order = ["早事", "文件事", "年事", "日事", "晚事", "未标年份</h2>", "无年事", "无期事"];
        var places = order.Select(t => main.LastIndexOf(">" + t, StringComparison.Ordinal)).ToArray();
        Assert.All(places, p => Assert.True(p > 0));
        Assert.Equal(places.Order(), places);
        Assert.DoesNotContain("不在此", main);
        Assert.Contains("<span class=\"when\">2015年4月28日</span>", main);
    }

    private static (string, string) Event(string id, string title, string when) => ($"{id}.md", $"---\ntitle: {title}\nkind: event\nwhen: {when}\n---\n");
}
