using System.Text;
using UnionKb.Compiling;
using UnionKb.Model;
using UnionKb.Model.Links;
using UnionKb.Tests.Fixtures;
using UnionKb.Text;

namespace UnionKb.Tests.Compiling;

/// <summary>The examples of tests/specs/markdown/*.md: one dialect, one document per syntax.</summary>
public sealed class MarkdownSpecs
{
    public static TheoryData<Example> Examples()
    {
        var data = new TheoryData<Example>();
        foreach (var file in Directory.GetFiles(Repository.Path("tests", "specs", "markdown"), "*.md").Order(StringComparer.Ordinal))
        {
            foreach (var example in SpecDocument.Read(file)) data.Add(example);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples), DisableDiscoveryEnumeration = true)]
    public void Compiles_to_the_expected_html(Example example)
    {
        var page = new PageCompiler().Compile(new SourceText("content/page.md", example.Input));
        var actual = Readable(page).TrimEnd('\n');
        if (Environment.GetEnvironmentVariable("UNIONKB_ACCEPT") == "1") SpecDocument.Accept(Repository.Path("tests", "specs", "markdown"), example, actual);
        else Assert.Equal(example.Expected, actual);
    }

    private static string Title(LinkRef link) => string.IsNullOrEmpty(link.Title) ? "" : $" \"{link.Title}\"";

    /// <summary>
    /// The body with its link slots written out: «target#anchor "title"» … «», and «=target» for a text that comes from the target; a picture as it is
    /// when its file is found, with the size that is asked for.
    /// </summary>
    private static string Readable(Page page)
    {
        var html = new StringBuilder();
        var (from, isElse) = (0, false);
        foreach (var slot in page.Body.Slots)
        {
            if (!isElse) html.Append(Encoding.UTF8.GetString(page.Body.Html.AsSpan(from, slot.Offset - from)));
            from = slot.Offset;
            isElse = slot.Kind == SlotKind.PictureElse || (isElse && slot.Kind != SlotKind.PictureEnd);
            if (isElse || slot.Kind >= SlotKind.BlockOpen) continue;
            var link = page.Links[slot.Index];
            html.Append(slot.Kind switch
            {
                SlotKind.LinkOpen => $"«{link.Target}{(link.Anchor is null ? "" : "#" + link.Anchor)}{Title(link)}»",
                SlotKind.PictureSize when link.Size != default => $" «{link.Size.Width}x{link.Size.Height}»",
                SlotKind.LinkText => $"={link.Target}",
                SlotKind.LinkClose => "«»",
                SlotKind.Transclusion => $"«!{link.Target}{(link.Anchor is null ? "" : "#" + link.Anchor)}»",
                SlotKind.Asset => $"«{link.Target}»",
                _ => "",
            });
        }

        return html.Append(Encoding.UTF8.GetString(page.Body.Html.AsSpan(from))).ToString();
    }
}
