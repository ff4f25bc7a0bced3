using Markdig.Syntax;
using UnionKb.Diagnostics;
using UnionKb.Model;

namespace UnionKb.Compiling.Rendering;

/// <summary>Writes a heading with its anchor. A page has one h1, its title: a heading of that level is written one lower, with a finding.</summary>
internal sealed class HeadingRenderer(BodyBuilder body, InlineRenderer inlines)
{
    public void Write(HeadingBlock heading, RenderedText rendered)
    {
        var level = heading.Level;
        if (level == 1)
        {
            level = 2;
            rendered.Report(heading, Rules.SecondTitle);
        }

        var (text, attributes) = HeadingIds.Split(InlineText.Of(heading.Inline));
        var explicitId = HeadingIds.Explicit(attributes);
        if (attributes is not null) HeadingIds.Cut(heading.Inline!);
        if (HeadingIds.Dropped(attributes) is { } dropped) rendered.Report(heading, Rules.AttributesDropped, dropped);
        var id = FreeAnchor(heading, text, explicitId, rendered);
        // A section that begins or ends inside an element of HTML could not be brought into another page whole.
        var isSection = heading.Parent is MarkdownDocument && !inlines.OpenElements.IsAny;
        body.AddHeading(new Heading(level, id, text, rendered.PositionOf(heading)), isSection);

        body.BeginBlock(BlockKind.Heading);
        body.BeginUnlinked();
        body.Tag("<h"u8);
        body.Number(level);
        body.Tag(" id=\""u8);
        body.Attribute(id);
        body.Tag("\">"u8);
        body.BlockSlot(SlotKind.HeadingOpen);
        inlines.Write(heading.Inline);
        body.BlockSlot(SlotKind.HeadingClose);
        body.Tag("</h"u8);
        body.Number(level);
        body.Tag(">\n"u8);
        body.EndUnlinked();
        body.EndBlock();
        body.EndHeading();
    }

    private string FreeAnchor(HeadingBlock heading, string text, string? explicitId, RenderedText rendered)
    {
        var id = explicitId ?? HeadingIds.Slug(text);
        if (body.TakeAnchor(id)) return id;
        if (explicitId is not null) rendered.Report(heading, Rules.AnchorTwice, id);
        return body.TakeNumberedAnchor(id);
    }
}
