using System.Text.RegularExpressions;

namespace UnionKb.Importing.Reading.Markdown;

/// <summary>The words of a line of Markdown without its marks (CommonMark 0.31, chapter 6).</summary>
internal static partial class MarkdownInline
{
    public static string Plain(string text)
    {
        text = Link().Replace(text, m => m.Groups["label"].Value + TargetOf(m));
        text = WikiLink().Replace(text, m => m.Groups["label"].Value);
        text = Emphasis().Replace(text, m => m.Groups["text"].Value);
        return Escape().Replace(text, m => m.Groups["mark"].Value);
    }

    /// <summary>In brackets; a place on the same page is none, and an address that is its own text stands there already.</summary>
    private static string TargetOf(Match link)
    {
        var target = link.Groups["target"].Value.Trim('<', '>');
        return target.Length == 0 || target[0] == '#' || target == link.Groups["label"].Value ? "" : $"（{target}）";
    }

    [GeneratedRegex(@"!?\[(?<label>[^\]\[]*)\]\([ \t]*(?<target>(?:[^()\s]|\([^()\s]*\))*)(?:[^()]|\([^()]*\))*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\[\[(?:[^\]|]*\|)?(?<label>[^\]]*)\]\]")]
    private static partial Regex WikiLink();

    [GeneratedRegex(@"(?<mark>\*\*|__|\*|`)(?<text>[^*`]+?)\k<mark>")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"\\(?<mark>[!-/:-@\[-`{-~])")]
    private static partial Regex Escape();
}
