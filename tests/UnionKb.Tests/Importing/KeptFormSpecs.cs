using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Importing;

/// <summary>The documents of what is kept: each example imported into a project below a title, and compared with the body of its page.</summary>
public sealed class KeptFormSpecs
{
    public static TheoryData<Example> Html => [.. SpecDocument.Read(Repository.Path("tests", "specs", "import", "kept-html.md"))];

    public static TheoryData<Example> Text => [.. SpecDocument.Read(Repository.Path("tests", "specs", "import", "kept-text.md"))];

    [Theory]
    [MemberData(nameof(Html))]
    public void A_page_keeps(Example example) => Same("x.html", $"<h1>书屋办法</h1><p>书屋的图书由会员推荐，每年更新一次。</p>{example.Input}", example.Expected);

    [Theory]
    [MemberData(nameof(Text))]
    public void A_text_keeps(Example example) => Same("x.txt", $"书屋办法\n书屋的图书由会员推荐，每年更新一次。\n{example.Input}", example.Expected);

    private static void Same(string file, string text, string expected)
    {
        using var folder = new ImportFolder().With($"seeds/{file}", text);
        folder.Apply();
        var page = folder.Read("content/shu-wu-ban-fa/index.md");
        var body = page[page.IndexOf("每年更新一次。\n\n", page.LastIndexOf("---\n", StringComparison.Ordinal), StringComparison.Ordinal)..];
        Assert.Equal(expected.TrimEnd('\n'), body["每年更新一次。\n\n".Length..].TrimEnd('\n'));
        Assert.True(folder.Plan().Plan.ChangesNothing);
    }
}
