using UnionKb.Emitting.Pages;
using UnionKb.Tests.Fixtures;

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
    public void Printed_dates_are_read_as_far_as_they_say(string printed, int year, int month, int day) =>
        Assert.Equal(new PrintedDate(year, month, day), PrintedDate.Parse(printed));

    [Theory]
    [InlineData("90多年来")]
    [InlineData("党的十八大以来")]
    [InlineData("“两个一百年”")]
    [InlineData("12018年")]
    [InlineData("第2018号")]
    [InlineData("2018-99")]
    [InlineData("")]
    [InlineData(null)]
    public void What_names_no_year_is_no_date(string? printed) => Assert.Null(PrintedDate.Parse(printed));

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
