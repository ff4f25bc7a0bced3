using UnionKb.Diagnostics;
using UnionKb.Importing.Drafting.Markup;
using UnionKb.Importing.Reading;

namespace UnionKb.Importing.Reporting;

/// <summary>What of a document does not stand in its text, a line a kind: how often, where first, and an example.</summary>
internal static class LeftPartText
{
    public static string Of(LeftPart part, Language language)
    {
        var kind = MarkdownText.Escape(part.Kind.In(language));
        var sample = MarkdownText.Escape(part.Sample);
        return language == Language.Zh
            ? $"{kind}：{part.Count} 处，最早在第 {part.Line} 行" + (sample.Length > 0 ? $"，如“{sample}”" : "")
            : $"{kind}: {part.Count} times, first at line {part.Line}" + (sample.Length > 0 ? $", such as \"{sample}\"" : "");
    }
}
