using UnionKb.Diagnostics;
using UnionKb.Text;

namespace UnionKb.Templating.Scanning;

/// <summary>Pairs opening and closing tags.</summary>
internal static class TemplateTree
{
    /// <summary>The tags as a tree; findings UKB4002 to UKB4005. A tree is returned in any case, for further checks.</summary>
    public static IReadOnlyList<TemplateBlock> Build(SourceText source, IEnumerable<TemplateTag> tags, DiagnosticBag diagnostics)
    {
        var root = new List<TemplateBlock>();
        var open = new Stack<(TemplateTag Tag, List<TemplateBlock> Children)>();
        foreach (var tag in tags)
        {
            var current = open.Count > 0 ? open.Peek().Children : root;
            switch (tag.Kind)
            {
                case TagKind.Open or TagKind.PartialBlock:
                    var children = new List<TemplateBlock>();
                    current.Add(new TemplateBlock(tag, children));
                    open.Push((tag, children));
                    break;
                case TagKind.Close:
                    Close(source, tag, open, diagnostics);
                    break;
                case TagKind.Else when open.Count == 0 || current.Exists(IsLastElse):
                    diagnostics.Add(source, tag.Span, Rules.StrayElse);
                    break;
                default:
                    current.Add(new TemplateBlock(tag, []));
                    break;
            }
        }

        foreach (var (tag, _) in open) diagnostics.Add(source, tag.Span, Rules.UnclosedBlock, tag.Name!.Text);
        return root;
    }

    /// <summary>Nothing may follow an <c>else</c> without a condition.</summary>
    private static bool IsLastElse(TemplateBlock block) => block.Tag is { Kind: TagKind.Else, Name: null };

    private static void Close(SourceText source, TemplateTag tag, Stack<(TemplateTag Tag, List<TemplateBlock> Children)> open, DiagnosticBag diagnostics)
    {
        var name = tag.Name!.Text;
        if (open.Count == 0)
        {
            diagnostics.Add(source, tag.Span, Rules.StrayClose, name);
            return;
        }

        var expected = open.Peek().Tag.Name!.Text;
        if (name == expected)
        {
            open.Pop();
            return;
        }

        diagnostics.Add(source, tag.Span, Rules.MismatchedBlock, name, expected);

        // A forgotten close further in: go on from the block that this tag means, so that one slip is one finding.
        if (!open.Any(o => o.Tag.Name!.Text == name)) return;
        while (open.Pop().Tag.Name!.Text != name)
        {
        }
    }
}
