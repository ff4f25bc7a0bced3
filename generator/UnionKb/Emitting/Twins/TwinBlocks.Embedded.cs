namespace UnionKb.Emitting.Twins;

// What stands in a text as a piece of its own: code, rules, figures, formulas, folding parts.
internal sealed partial class TwinBlocks
{
    /// <summary>The caption of the figure that has begun, or null.</summary>
    public string? Caption { get; private set; }

    /// <summary>A block that is one line of marks.</summary>
    private void Line(string markup)
    {
        EndLeaf();
        _lastList = default;
        lines.BeginLine();
        lines.Mark(markup);
        lines.EndLine();
    }

    /// <summary>One of the file's own HTML: it stands as it is.</summary>
    private void Summary(WrittenTag tag)
    {
        if (!tag.IsClose) EndLeaf();
        NeedLeaf();
        lines.Mark(tag.IsClose ? "</summary>" : "<summary>");
        if (tag.IsClose) EndLeaf();
    }

    /// <summary>A picture with its caption is written as a picture with a title.</summary>
    private void Figure(WrittenTag tag, ReadOnlySpan<byte> rest)
    {
        EndLeaf();
        Caption = null;
        InLeaf = !tag.IsClose;
        if (tag.IsClose || !rest.StartsWith("<img"u8)) return;
        var caption = rest[..rest.IndexOf("</figure>"u8)];
        if (caption.IndexOf("<figcaption"u8) is >= 0 and var at) Caption = WrittenTag.TextOf(caption[at..]);
    }

    private void Formula(ReadOnlySpan<byte> element)
    {
        EndLeaf();
        _lastList = default;
        lines.BeginLine();
        var tex = WrittenTag.TextOf(element);
        if (!tex.Contains('\n', StringComparison.Ordinal))
        {
            lines.Mark($"$${tex}$$");
            lines.EndLine();
            return;
        }

        lines.Mark("$$");
        foreach (var line in tex.Trim('\n').Split('\n'))
        {
            lines.NextLine();
            lines.Mark(line);
        }

        lines.NextLine();
        lines.Mark("$$");
        lines.EndLine();
    }

    private void Verbatim(ReadOnlySpan<byte> element)
    {
        EndLeaf();
        _lastList = default;
        CodeFence.Write(lines, element);
    }

    private void Rule()
    {
        EndLeaf();
        _lastList = default;
        lines.BeginLine();
        lines.Mark("___");
        lines.EndLine();
    }
}
