using UnionKb.Diagnostics;

namespace UnionKb.Tests.Diagnostics;

/// <summary>Arguments are data until a finding is printed: each language has its own words and its own way to list.</summary>
public sealed class ArgumentTests
{
    [Fact]
    public void A_list_is_joined_as_the_language_does()
    {
        var finding = Diagnostic.About("content/a.md", Rules.AmbiguousName, "工会", Argument.List(["union", "office"]));
        Assert.Equal("“工会”可以指几页：union、office", finding.Message(Language.Zh));
        Assert.Equal("\"工会\" could be any of: union, office", finding.Message(Language.En));
    }

    [Fact]
    public void A_list_that_is_cut_says_so()
    {
        var moves = Argument.List(["1.1 → 2.1", "1.2 → 2.2"], isCut: true);
        Assert.Equal(("1.1 → 2.1、1.2 → 2.2……", "1.1 → 2.1, 1.2 → 2.2 …"), (moves.In(Language.Zh), moves.In(Language.En)));
    }

    [Fact]
    public void Words_of_one_language_are_not_in_the_other()
    {
        var finding = Diagnostic.About("seeds/a.txt", Rules.AddressNoSentence, "3", new Localized("小标题", "a heading"), "2.1 甲", "4.1 乙");
        Assert.DoesNotContain("heading", finding.Message(Language.Zh), StringComparison.Ordinal);
        Assert.DoesNotContain("小标题", finding.Message(Language.En), StringComparison.Ordinal);
    }
}
