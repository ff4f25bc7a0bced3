using System.Text;
using System.Text.RegularExpressions;
using Markdig.Syntax;

namespace UnionKb.Compiling.Markup.Code;

/// <summary>
/// The lines of a block of code without the comments that mark some of them: <c>// [!code highlight]</c> (VitePress, Shiki), <c>// highlight-next-line</c>,
/// <c>// highlight-start</c> … <c>// highlight-end</c> (Docusaurus).
/// </summary>
/// <param name="Text">The code, each line ended by one line feed.</param>
/// <param name="Looks">By the number of a line from 0, the look it has; absent for most.</param>
internal sealed partial record CodeLines(string Text, Dictionary<int, CodeLook> Looks)
{
    private const string Begin = @"\s*(?://|#|--|;|%|<!--|/\*|\{/\*)\s*";
    private const string End = @"\s*(?:-->|\*/\}?)?\s*$";

    public static CodeLines Of(CodeBlock code, IReadOnlyCollection<int> marked)
    {
        var looks = new Dictionary<int, CodeLook>();
        foreach (var line in marked) looks[line - 1] = CodeLook.Marked;
        var text = new StringBuilder();
        var (written, isMarked, isNext) = (0, false, false);
        for (var i = 0; i < code.Lines.Count; i++)
        {
            var line = code.Lines.Lines[i].Slice.AsSpan();
            if (line.Contains("highlight-", StringComparison.Ordinal) && Directive().Match(line.ToString()) is { Success: true } directive)
            {
                isNext = directive.Groups[1].Value == "next-line";
                isMarked = directive.Groups[1].Value == "start" || (isMarked && isNext);
                continue;
            }

            if (line.Contains("[!code ", StringComparison.Ordinal) && Mark().Match(line.ToString()) is { Success: true } mark)
            {
                line = line[..mark.Index].TrimEnd();
                var count = mark.Groups["count"].Success && int.TryParse(mark.Groups["count"].ValueSpan, out var several) ? Math.Min(several, 1000) : 1;
                for (var n = 0; n < count; n++) looks[written + n] = LookOf(mark.Groups["look"].Value);
            }

            if (isMarked || isNext) looks[written] = CodeLook.Marked;
            isNext = false;
            text.Append(line).Append('\n');
            written++;
        }

        return new CodeLines(text.ToString(), looks);
    }

    private static CodeLook LookOf(string word) => word switch
    {
        "++" => CodeLook.Added,
        "--" => CodeLook.Removed,
        _ => CodeLook.Marked,
    };

    [GeneratedRegex(Begin + @"\[!code\s+(?<look>highlight|hl|focus|\+\+|--|warning|error|word:[^\]\s:]+)(?::(?<count>\d{1,4}))?\s*\]" + End)]
    private static partial Regex Mark();

    [GeneratedRegex("^" + Begin + "highlight-(next-line|start|end)" + End)]
    private static partial Regex Directive();
}

/// <summary>How a line of code stands out.</summary>
internal enum CodeLook
{
    Marked,
    Added,
    Removed,
}
