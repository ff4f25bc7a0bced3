using UnionKb.Text;

namespace UnionKb.Templating.Parsing;

/// <summary>A pair of braces and what is in it.</summary>
/// <param name="Span">The tag with its braces.</param>
/// <param name="Words">The word that each statement in it begins with; none for a remark.</param>
internal sealed record TemplateTag(TextSpan Span, TagWord[] Words)
{
    private static readonly string[] Silent = ["if", "else", "for", "wrap", "include", "end", "$$"];

    /// <summary>Whether the tag writes nothing of its own, so that a line with nothing but the tag is no line of the page.</summary>
    public bool IsSilent => Words.Length == 0 || Silent.Contains(Words[0].Text);
}

/// <param name="Text">The word.</param>
/// <param name="IsElseIf">True for an <c>else</c> that is followed by <c>if</c>.</param>
internal sealed record TagWord(string Text, bool IsElseIf);
