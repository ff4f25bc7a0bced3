using UnionKb.Tests.Fixtures;
using UnionKb.Text.Pinyin;

namespace UnionKb.Tests.Text;

public sealed class PinyinTests
{
    [Theory]
    [InlineData("工会法", 'G')]
    [InlineData("《工会法》释义", 'G')]
    [InlineData("“三重一大”", 'S')]
    [InlineData("调解", 'T')]
    [InlineData("调查", 'D')]
    [InlineData("行业工会", 'H')]
    [InlineData("行政处罚", 'X')]
    [InlineData("重庆市", 'C')]
    [InlineData("重大事项", 'Z')]
    [InlineData("长期护理", 'C')]
    [InlineData("参与", 'C')]
    [InlineData("会计制度", 'K')]
    [InlineData("ＧＢ／Ｔ 9704", 'G')]
    [InlineData("é", 'E')]
    [InlineData("Éducation", 'E')]
    [InlineData("Ångström", 'A')]
    [InlineData("Øresund", 'O')]
    [InlineData("Łódź", 'L')]
    [InlineData("Ệ", 'E')]
    [InlineData("ελ", '#')]
    [InlineData("2018年", '#')]
    [InlineData("《》", '#')]
    [InlineData("", '#')]
    [InlineData("𫖯瞰", 'F')]
    [InlineData("絕", 'J')]
    public void Initial_is_the_letter_of_the_first_character(string title, char letter) => Assert.Equal(letter, Pinyin.Initial(title));

    [Theory]
    [InlineData("三重一大", "san zhong yi da")]
    [InlineData("劳动争议调解", "lao dong zheng yi tiao jie")]
    [InlineData("工会计划", "gong hui ji hua")]
    [InlineData("财务会计", "cai wu kuai ji")]
    [InlineData("增长", "zeng zhang")]
    [InlineData("校长负责制", "xiao zhang fu ze zhi")]
    [InlineData("银行行长", "yin hang hang zhang")]
    [InlineData("GB/T 9704—2012 公文格式", "gb t 9704 2012 gong wen ge shi")]
    [InlineData("女职工", "nv zhi gong")]
    public void Syllables_follow_words(string text, string syllables) => Assert.Equal(syllables, string.Join(' ', Pinyin.Syllables(text)));

    [Fact]
    public void Titles_sort_by_syllable_tone_and_character_with_ascii_first()
    {
        string[] sorted =
        [
            "3C认证", "ESG", "esg报告", "《安全生产法》", "厂务公开", "功勋", "工会", "工会法", "工会法释义", "巩固", "共同富裕", "路", "律师", "民主管理", "职代会", "职工", "指导", "あ",
        ];
        Assert.Equal(sorted, sorted.Reverse().OrderBy(t => Pinyin.SortKey(t), StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("第2条", "第10条")]
    [InlineData("第二条", "第十条")]
    [InlineData("第九十九条", "第一百零二条")]
    [InlineData("劳动法 第三条", "劳动法 第十二条")]
    [InlineData("item 2", "item 10")]
    [InlineData("Item 09", "item 10")]
    [InlineData("1.10 节", "2.1 节")]
    [InlineData("1.2", "1.10")]
    [InlineData("Ecole", "Éducation")]
    [InlineData("éducation", "Zoo")]
    [InlineData("2018年", "A")]
    public void Numbers_go_by_their_value_and_marked_letters_beside_plain_ones(string first, string second) =>
        Assert.True(string.CompareOrdinal(Pinyin.SortKey(first), Pinyin.SortKey(second)) < 0);

    [Theory]
    [InlineData("cháng")]
    [InlineData("chang2")]
    public void A_given_reading_wins(string reading)
    {
        Assert.Equal('Z', Pinyin.Initial("长"));
        Assert.Equal('C', Pinyin.Initial("长", reading));
        string[] order = [Pinyin.SortKey("长", reading), Pinyin.SortKey("场"), Pinyin.SortKey("唱"), Pinyin.SortKey("长")];
        Assert.Equal(order.Order(StringComparer.Ordinal), order);
    }

    [Fact]
    public void A_reading_of_another_length_still_sorts() =>
        Assert.True(string.CompareOrdinal(Pinyin.SortKey("阿拉", "zhe yang nian"), Pinyin.SortKey("扎")) > 0);

    [Fact]
    public void Every_word_of_the_list_has_a_known_reading_for_each_character()
    {
        var words = new HashSet<string>();
        foreach (var line in File.ReadLines(Repository.Path("generator", "UnionKb", "Text", "Pinyin", "polyphones.txt")))
        {
            if (line.StartsWith('#')) continue;
            var field = line.Split(' ');
            Assert.True(words.Add(field[0]), $"{field[0]} stands twice");
            Assert.True(field.Length - 1 == field[0].EnumerateRunes().Count(), line);
            foreach (var reading in field[1..])
                Assert.True(reading[^1] == '5' || PinyinTable.Shared.NameOf(PinyinTable.Shared.RankOf(reading)) == reading, line);
        }
    }
}
