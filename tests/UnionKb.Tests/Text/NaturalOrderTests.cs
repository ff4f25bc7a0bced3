using FsCheck;
using FsCheck.Fluent;
using UnionKb.Text;

namespace UnionKb.Tests.Text;

/// <summary>Names stand as people count them, whatever they have in common at their beginning.</summary>
public sealed class NaturalOrderTests
{
    private static readonly Gen<string> Names = Gen
        .Elements("第", "章", "节", "a", "-", ".md", "1", "2", "02", "9", "10", "十", "二", "十二", "/")
        .ArrayOf().Select(string.Concat);

    [Theory]
    [InlineData("第2节", "第10节")]
    [InlineData("第九十九条", "第一百零二条")]
    [InlineData("第一百条", "第一百零一条")]
    [InlineData("page-9.md", "page-10.md")]
    [InlineData("page-19.md", "page-190.md")]
    [InlineData("卷/第十章", "卷/第十二章")]
    [InlineData("第二章-2", "第二章-10")]
    [InlineData("2", "2a")]
    [InlineData("2", "02")]
    public void The_first_stands_before_the_second(string first, string second)
    {
        Assert.True(NaturalOrder.Compare(first, second) > 0 == NaturalOrder.Compare(second, first) < 0);
        Assert.True(first == "2" && second == "02" ? NaturalOrder.Compare(first, second) != 0 : NaturalOrder.Compare(first, second) < 0);
    }

    [Fact]
    public void What_both_begin_with_changes_nothing() => Prop.ForAll(Names.Two().ToArbitrary(), pair =>
    {
        var (a, b) = pair;
        var order = Math.Sign(NaturalOrder.Compare(a, b));
        return order == -Math.Sign(NaturalOrder.Compare(b, a)) && (order == 0) == (a == b)
            && order == Math.Sign(NaturalOrder.Compare("卷一-" + a, "卷一-" + b)) && order == Math.Sign(NaturalOrder.Compare("第3章-" + a, "第3章-" + b));
    }).Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void Every_three_names_stand_in_one_order() => Prop.ForAll(Names.Three().ToArbitrary(), names =>
    {
        var (a, b, c) = names;
        return NaturalOrder.Compare(a, b) > 0 || NaturalOrder.Compare(b, c) > 0 || NaturalOrder.Compare(a, c) <= 0;
    }).Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(3000));
}
