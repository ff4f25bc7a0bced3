using System.Text;
using UnionKb.Diagnostics;
using UnionKb.Importing.Reading;
using UnionKb.Importing.Reading.Markdown;

namespace UnionKb.Tests.Importing;

/// <summary>What becomes of each part of Markdown is data, and no part takes its words along in silence.</summary>
public sealed class MarkdownElementTests
{
    /// <summary>Where the parser keeps what it can make for the reader.</summary>
    private static readonly string[] Read =
    [
        "Markdig.Syntax", "Markdig.Syntax.Inlines", "Markdig.Extensions.Footnotes", "Markdig.Extensions.Tables", "Markdig.Extensions.DefinitionLists",
        "Markdig.Extensions.TaskLists", "Markdig.Extensions.EmphasisExtras",
    ];

    /// <summary>One writing for each part that stands in the text.</summary>
    private static readonly Dictionary<string, string> Written = new(StringComparer.Ordinal)
    {
        ["HeadingBlock"] = "## 甲乙丙",
        ["ListBlock"] = "1. 甲乙丙", ["QuoteBlock"] = "> 甲乙丙", ["CodeBlock"] = "    甲乙丙", ["FencedCodeBlock"] = "```\n甲乙丙\n```",
        ["HtmlBlock"] = "<div>\n甲乙丙\n</div>", ["Table"] = "| 甲乙丙 |\n|---|", ["DefinitionList"] = "词\n:   甲乙丙", ["ParagraphBlock"] = "甲乙丙",
        ["LiteralInline"] = "甲乙丙", ["LineBreakInline"] = "丁  \n甲乙丙", ["CodeInline"] = "`甲乙丙`",
        ["HtmlEntityInline"] = "&#x7532;乙丙", ["EmphasisInline"] = "*甲乙丙*",
        ["LinkInline"] = "[甲乙丙](https://example.org)", ["AutolinkInline"] = "<https://example.org/甲乙丙>", ["FootnoteLink"] = "注[^1]\n\n[^1]: 甲乙丙",
        ["PageLinkInline"] = "[[页|甲乙丙]]", ["HtmlInline"] = "字<b>甲乙丙</b>", ["TaskList"] = "- [x] 甲乙丙",
    };

    [Fact]
    public void Every_kind_that_the_parser_makes_is_in_the_table()
    {
        var known = MarkdownElements.All.Select(e => e.Kind).ToHashSet();
        var parser = known.First(k => k.Name == "MarkdownDocument").Assembly;
        Assert.DoesNotContain(
            parser.GetTypes(), t => t is { IsPublic: true, IsAbstract: false } && Read.Contains(t.Namespace) && IsPart(t) && !known.Contains(t));
    }

    [Fact]
    public void No_part_takes_its_words_along_in_silence()
    {
        Assert.Equal(MarkdownElements.All.Where(e => e.Fate == ElementFate.Kept).Select(e => e.Kind.Name).Order(), Written.Keys.Order());
        foreach (var (kind, markdown) in Written)
        {
            var file = SeedReader.Read("a.md", Encoding.UTF8.GetBytes($"前文\n\n{markdown}\n\n后文\n"), new DiagnosticBag())!;
            Assert.True(file.Source.Text.Contains("甲乙丙", StringComparison.Ordinal), $"{kind}: {file.Source.Text}");
            Assert.DoesNotContain(file.Left, l => l.Kind.En == "unknown content");
        }
    }

    private static bool IsPart(Type type)
    {
        for (var up = type.BaseType; up is not null; up = up.BaseType)
        {
            if (up.Name is "Block" or "Inline") return true;
        }

        return false;
    }
}
