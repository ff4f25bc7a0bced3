using Markdig.Syntax;
using UnionKb.Model;

namespace UnionKb.Compiling.Markup.Pictures;

/// <summary>What is said of a picture behind its address: the size it is to have, and that it only decorates and needs no words.</summary>
internal sealed record PictureMarks(PictureSize Size, bool IsDecorative = false, string? Unknown = null)
{
    public static readonly PictureMarks None = new(new PictureSize());

    private static readonly object Key = typeof(PictureMarks);

    public static PictureMarks Of(MarkdownObject picture) => picture.GetData(Key) as PictureMarks ?? None;

    public void SetOn(MarkdownObject picture) => picture.SetData(Key, this);
}
