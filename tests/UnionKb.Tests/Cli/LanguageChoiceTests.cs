using UnionKb.Cli;
using UnionKb.Diagnostics;

namespace UnionKb.Tests.Cli;

public sealed class LanguageChoiceTests
{
    [Theory]
    [InlineData(null, null, "", Language.Zh)]
    [InlineData("en", "zh-CN", "LANG=zh_CN.UTF-8", Language.En)]
    [InlineData("zh", "en", "LANG=en_US.UTF-8", Language.Zh)]
    [InlineData(null, "en-GB", "LANG=zh_CN.UTF-8", Language.En)]
    [InlineData(null, "zh-CN", "LANG=en_US.UTF-8", Language.Zh)]
    [InlineData(null, "zh-CN", "UNIONKB_LANG=en;LANG=zh_CN.UTF-8", Language.En)]
    [InlineData(null, null, "LANG=en_US.UTF-8", Language.En)]
    [InlineData(null, null, "LANG=C.UTF-8", Language.Zh)]
    [InlineData(null, null, "LC_ALL=zh_CN.UTF-8;LANG=en_US.UTF-8", Language.Zh)]
    [InlineData(null, null, "LC_ALL=;LC_MESSAGES=en_US;LANG=zh_CN", Language.En)]
    [InlineData(null, null, "LC_ALL=fr_FR;LANG=en_US", Language.Zh)]
    public void The_nearest_wish_wins(string? option, string? site, string variables, Language expected)
    {
        var set = variables.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(v => v.Split('=')).ToDictionary(v => v[0], v => v[1]);
        Assert.Equal(expected, LanguageChoice.Of(option, site, name => set.GetValueOrDefault(name)));
    }

    [Fact]
    public void The_option_is_found_before_parsing()
    {
        Assert.Equal("en", LanguageChoice.Scan(["build", "--lang", "en"]));
        Assert.Equal("en", LanguageChoice.Scan(["--lang=en", "build"]));
        Assert.Null(LanguageChoice.Scan(["build", "--lang"]));
        Assert.Null(LanguageChoice.Scan(["new", "topic", "--", "--lang", "en"]));
    }
}
