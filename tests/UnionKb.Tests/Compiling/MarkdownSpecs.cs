using System.Text;
using UnionKb.Compiling;
using UnionKb.Model;
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
        Assert.Equal(example.Expected, Readable(page).TrimEnd('\n'));
    }

    /// <summary>The body with its link slots written out: «target#anchor» … «», and «=target» for a text that comes from the target.</summary>
    private static string Readable(Page page)
    {
        var html = new StringBuilder();
        var from = 0;
        foreach (var slot in page.Body.Slots)
        {
            html.Append(Encoding.UTF8.GetString(page.Body.Html.AsSpan(from, slot.Offset - from)));
            from = slot.Offset;
            var link = slot.Kind is SlotKind.BlockOpen or SlotKind.BlockClose ? default : page.Links[slot.Index];
            html.Append(slot.Kind switch
            {
                SlotKind.LinkOpen => $"«{link.Target}{(link.Anchor is null ? "" : "#" + link.Anchor)}»",
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
