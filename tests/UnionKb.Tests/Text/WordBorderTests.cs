using UnionKb.Text.Words;

namespace UnionKb.Tests.Text;

/// <summary>Where a title may be broken: between words, and never where only one reading has a border.</summary>
public sealed class WordBorderTests
{
    [Theory]
    [InlineData("中华人民共和国工会法", "中华人民共和国|工会法")]
    [InlineData("关于进一步加强工会经费管理的若干意见", "关于|进一步|加强|工会经费|管理的|若干意见")]
    [InlineData("职工代表大会制度", "职工代表大会|制度")]
    [InlineData("全国人民代表大会常务委员会", "全国人民代表大会|常务委员会")]
    [InlineData("工会", "工会")]
    [InlineData("Union 工会ABC规定", "Union 工会|ABC|规定")]
    [InlineData("2018年工会工作", "2018年工会工作")]
    [InlineData("翻来覆去的囧", "翻来覆去的囧")]
    [InlineData("", "")]
    public void Words_stay_whole(string title, string broken)
    {
        var result = title;
        foreach (var border in WordBorders.General.With(["工会法"]).In(title).AsEnumerable().Reverse()) result = result.Insert(border, "|");
        Assert.Equal(broken, result);
    }

    [Fact]
    public void No_word_of_the_list_is_broken_when_it_stands_alone()
    {
        var list = File.ReadAllLines(Fixtures.Repository.Path("generator", "UnionKb", "Text", "Words", "title-words.txt"));
        Assert.Equal(list.Distinct(), list);
        Assert.All(list, word => Assert.Empty(WordBorders.General.In(word)));
    }
}
