using UnionKb.Compiling;
using UnionKb.Diagnostics;
using UnionKb.Model;
using UnionKb.Tests.Fixtures;
using UnionKb.Text;

namespace UnionKb.Tests.Compiling;

/// <summary>Front matter of other tools is read as what it means; a key of our own wins.</summary>
public sealed class ForeignFrontTests
{
    private static Page Compile(string front) => new PageCompiler().Compile(new SourceText("content/a.md", $"---\n{front}\n---\n\n正文。\n"));

    [Theory]
    [InlineData("description: 说明", "说明")]
    [InlineData("Description: 说明", "说明")]
    [InlineData("summary: 自己的\ndescription: 说明", "自己的")]
    [InlineData("description: 说明\nsummary: 自己的", "自己的")]
    public void A_description_is_the_summary(string front, string summary) => Assert.Equal(summary, Compile(front).Front.Summary);

    [Theory]
    [InlineData("weight: 3", 3)]
    [InlineData("sidebar_position: 2", 2)]
    [InlineData("nav_order: -1", -1)]
    [InlineData("sidebar:\n  order: 5\n  label: 短", 5)]
    [InlineData("weight: 1.5", null)]
    public void Weights_are_the_order(string front, int? order)
    {
        var page = Compile(front);
        Assert.Equal(order, page.Front.Order);
        Assert.DoesNotContain(page.Diagnostics, d => d.Severity != Severity.Note);
    }

    [Theory]
    [InlineData("linkTitle: 短")]
    [InlineData("sidebar_label: 短")]
    [InlineData("sidebar:\n  label: 短")]
    public void Labels_are_the_short_title(string front) => Assert.Equal("短", Compile(front).Front.ShortTitle);

    [Theory]
    [InlineData("categories: [甲, 乙]", "甲 乙")]
    [InlineData("tags: [甲]\ncategories:\n  - [乙, 丙]\n  - 甲", "甲 乙 丙")]
    [InlineData("tag: 甲", "甲")]
    public void Categories_are_tags(string front, string tags) => Assert.Equal(tags, string.Join(' ', Compile(front).Front.Tags));

    [Theory]
    [InlineData("authors: [甲, 乙]", "甲、乙")]
    [InlineData("author:\n  name: 甲\n  url: https://a.example", "甲")]
    [InlineData("authors:\n  - name: 甲\n    title: 教授\n  - 乙", "甲、乙")]
    public void Several_authors_are_one_text(string front, string author) => Assert.Equal(author, Compile(front).Front.Author);

    [Theory]
    [InlineData("slug: /a/b", "/a/b")]
    [InlineData("permalink: a/b/", "a/b/")]
    [InlineData("permalink: :title/", "")]
    [InlineData("aliases: [/old/, 别名]", "/old/")]
    public void Addresses_are_kept(string front, string addresses) => Assert.Equal(addresses, string.Join(' ', Compile(front).Front.OwnAddresses));

    [Fact]
    public void An_alias_that_is_an_address_is_no_name() => Assert.Equal(["别名"], Compile("aliases: [/old/, 别名]").Front.Aliases);

    [Theory]
    [InlineData("published: false", true)]
    [InlineData("publish: true", false)]
    public void What_is_not_published_is_a_draft(string front, bool draft) => Assert.Equal(draft, Compile(front).Front.Draft);

    [Fact]
    public void A_pin_of_a_list_of_posts_is_no_pin()
    {
        var page = Compile("pin: true");
        Assert.Empty(page.Front.Pin);
        Assert.Equal("UKB2090", Assert.Single(page.Diagnostics).Rule.Code);
    }

    [Fact]
    public void Its_former_address_leads_to_the_page_and_a_taken_one_is_left_alone()
    {
        using var project = new TemporaryProject().With("site.yml", "title: 站\nlang: zh-CN\n")
            .With("content/a.md", "---\ntitle: 甲\nslug: /docs/first/\nalias: [topics/b.html, old]\n---\n\n正文。\n")
            .With("content/b.md", "---\ntitle: 乙\npermalink: /docs/first/\n---\n\n正文。\n");
        Assert.DoesNotContain(project.Check().Diagnostics, d => d.Severity != Severity.Note);
        var files = project.BuildToMemory();
        Assert.Contains("topics/a.html", System.Text.Encoding.UTF8.GetString(files["docs/first.html"]), StringComparison.Ordinal);
        Assert.Contains("old.html", files.Keys);
        Assert.Contains("乙", System.Text.Encoding.UTF8.GetString(files["topics/b.html"]), StringComparison.Ordinal);
    }
}
