using System.Text;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using UnionKb.Compiling;
using UnionKb.Model;
using UnionKb.Model.Links;
using UnionKb.Text;

namespace UnionKb.Tests.Compiling;

/// <summary>What holds for any text at all, however broken.</summary>
public sealed class CompileProperties
{
    private static readonly string[] Pieces =
    [
        "工会", "职工。", "《改革方案》", "“三重一大”", "a", " ", "  ", "\n", "\n\n", "\r\n", "\t", "# ", "## ", "- ", "- [x] ", "1. ", "> ", "> [!NOTE] 题\n> ",
        "|", "| --- |\n",
        "{width=3}", " =3x)", "![[a.png|3]]", " \"t\")", "\n\n- # a\n  b\n", "[ẞ]", "[ẞ]: /u\n", "![](", "a.mp4)",
        "[[", "]]", "[[甲|乙]]", "[[a-b#c]]", "[", "](b.md)", "](javascript:x)", "](https://e.org)", "![", "](a.png)", "**", "*", "~~", "==", "`", "```\n",
        "&amp;", "&lt;", "<", ">", "\"", "'", "<script>", "</script>", "<b>", "</b>", "<br>", "<b onclick=x>", "<!-- ", " -->",
        "<div>", "{#id}", "[^1]", "[^1]: 注", ":   定义", "---\n", "title: 甲\n", "id: x\n",
        "$", "\\", "\u3000", "\u200B", "\uD842\uDFB7", "\uD842", "é", "http://e.org", "<http://e.org>", "[x]: <javascript:alert> 'y'\n", "[x]",
    ];

    private static readonly Arbitrary<string> Texts = Gen.Elements(Pieces).ArrayOf().Select(string.Concat).ToArbitrary();

    [Fact]
    public void Any_text_compiles_and_its_offsets_are_true() => Prop.ForAll(Texts, text =>
    {
        var page = Compile(text);
        foreach (var run in page.Body.Runs)
        {
            var visible = page.Blocks[run.Block].Text.Substring(run.Start, run.Length);
            var bytes = page.Body.Html.AsSpan(run.HtmlOffset, Encoding.UTF8.GetByteCount(visible));
            // A soft break is a line end in the HTML and a space in the text.
            var written = Encoding.UTF8.GetString(bytes).Replace("\uD842\uDFB7", "\uFFFD\uDFB7");
            Assert.Equal(visible.Replace('\uD842', '\uFFFD').Replace("\n", " "), written.Replace("\n", " "));
        }

        Assert.Equal(page.Body.Slots.Select(s => s.Offset).Order(), page.Body.Slots.Select(s => s.Offset));
        Assert.All(page.Links, l => Assert.InRange(l.Start + l.Length, 0, page.Blocks[l.Block].Text.Length));
        Assert.All(page.Body.Slots, s =>
            Assert.InRange(s.Index, 0, (IsOfBlock(s.Kind) ? page.Blocks.Length : page.Links.Length) - 1));
        Assert.Equal(Count(page, SlotKind.LinkOpen), Count(page, SlotKind.LinkClose));
        Assert.Equal(Count(page, SlotKind.BlockOpen), Count(page, SlotKind.BlockClose));
        Assert.Equal(Count(page, SlotKind.HeadingOpen), Count(page, SlotKind.HeadingClose));
        var paragraphs = page.Blocks.Where(b => b.Paragraph > 0).ToArray();
        Assert.Equal(paragraphs.Length, paragraphs.Select(b => (b.Section, b.Paragraph)).Distinct().Count());
        Assert.DoesNotContain(page.Anchors, ParagraphAnchor.IsFormed);
        Assert.Equal(page.Anchors.Length, page.Anchors.Distinct().Count());
    }).Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void No_text_brings_a_script_a_style_or_a_handler_into_the_page() => Prop.ForAll(Texts, text =>
    {
        var document = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(Compile(text).Body.Html));
        Assert.Empty(document.QuerySelectorAll("script, style, iframe, object, embed, form, link, meta, base"));
        foreach (var element in document.All)
        {
            Assert.DoesNotContain(element.Attributes, a => a.Name == "style" || a.Name.StartsWith("on", StringComparison.Ordinal));
            Assert.False((element.GetAttribute("href") ?? "").TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase));
        }
    }).Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(2000));

    private static Page Compile(string text) => new PageCompiler().Compile(new SourceText("content/x.md", text));

    private static bool IsOfBlock(SlotKind kind) => kind >= SlotKind.BlockOpen;

    private static int Count(Page page, SlotKind kind) => page.Body.Slots.Count(s => s.Kind == kind);
}
