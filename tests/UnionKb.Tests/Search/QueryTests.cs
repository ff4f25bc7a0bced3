using UnionKb.Search.Answering;

namespace UnionKb.Tests.Search;

public sealed class QueryTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("工会", "Text=工会")]
    [InlineData(" 工会\u3000职工 ", "Text=工会|Text=职工")]
    [InlineData("\"工会 职工\"", "Text=工会 职工")]
    [InlineData("“工会 职工” ＂a b＂", "Text=工会 职工|Text=a b")]
    [InlineData("工会 -职工", "Text=工会|-Text=职工")]
    [InlineData("－“a b”", "-Text=a b")]
    [InlineData("标题:工会 标签：职工 类型:文献 年份：2018", "Title=工会|Tag=职工|Kind=文献|Year=2018")]
    [InlineData("-标题:\"工会 法\"", "-Title=工会 法")]
    [InlineData("TITLE:x Kind：y", "Title=x|Kind=y")]
    [InlineData("- -", "Text=-|Text=-")]
    [InlineData("--a", "-Text=-a")]
    [InlineData("工-会 a标题:b", "Text=工-会|Text=a标题:b")]
    [InlineData("标题: 工会", "Text=标题:|Text=工会")]
    [InlineData("\"工会 职工", "Text=\"工会|Text=职工")]
    [InlineData("\"工会\"法", "Text=\"工会\"法")]
    [InlineData("\"\" 工\"会\"", "Text=\"\"|Text=工\"会\"")]
    public void Signs_count_only_where_a_term_begins(string query, string expected) =>
        Assert.Equal(expected, string.Join('|', Query.Parse(query).Select(t => $"{(t.Without ? "-" : "")}{t.Field}={t.Text}")));
}
