using UnionKb.Diagnostics;
using UnionKb.Text;

namespace UnionKb.Templating.Parsing;

/// <summary>Pairs the tags that open a block with their <c>end</c>.</summary>
internal static class BlockBalance
{
    /// <summary>Everything that the engine reads up to an <c>end</c>, whether templates may use it or not.</summary>
    private static readonly string[] Openers = ["if", "for", "wrap", "while", "case", "func", "capture", "with", "tablerow"];

    /// <summary>Findings UKB4002 (at the tag that opens the block), UKB4004 and UKB4005.</summary>
    public static void Check(SourceText source, IEnumerable<TemplateTag> tags, DiagnosticBag diagnostics)
    {
        var open = new Stack<OpenBlock>();
        foreach (var (tag, word) in tags.SelectMany(t => t.Words.Select(w => (t, w))))
        {
            if (Openers.Contains(word.Text)) open.Push(new OpenBlock(word.Text, tag.Span));
            else if (word.Text == "end" && !open.TryPop(out _)) diagnostics.Add(source, tag.Span, Rules.StrayEnd);
            else if (word.Text == "else" && !(open.TryPeek(out var block) && block.TakesElse(word.IsElseIf)))
                diagnostics.Add(source, tag.Span, Rules.StrayElse);
        }

        foreach (var block in open) diagnostics.Add(source, block.Span, Rules.UnclosedBlock, block.Word);
    }

    private sealed class OpenBlock(string word, TextSpan span)
    {
        private bool _ended;

        public string Word => word;

        public TextSpan Span => span;

        /// <summary>Nothing follows an <c>else</c> without a condition, and only an if has conditions.</summary>
        public bool TakesElse(bool withCondition)
        {
            var takes = !_ended && (word is "if" or "case" || (word == "for" && !withCondition));
            _ended |= !withCondition;
            return takes;
        }
    }
}
