using UnionKb.Compiling.Front;
using UnionKb.Compiling.Slips;
using UnionKb.Diagnostics;
using UnionKb.Text;

namespace UnionKb.Compiling.Copy;

/// <summary>Reads a page for how its Chinese is set, and sets it right where that is certain.</summary>
public static class CopyReader
{
    /// <summary>What is set right may show something else that can be.</summary>
    private const int MostRounds = 8;

    /// <summary>Every slip, but for those that the text silences.</summary>
    public static Diagnostic[] Check(SourceText source, CopySpaces spaces)
    {
        var found = new DiagnosticBag();
        found.Silence(source.Path, Silenced.Of(source));
        foreach (var slip in Find(source.Text, spaces))
        {
            var words = source.Text.Substring(slip.Span.Start, slip.Span.Length);
            var right = slip.Instead is { Length: > 0 } instead ? instead : null;
            found.Add(Diagnostic.In(source, slip.Span, slip.Rule, words.Trim().Length > 0 ? words : "␣") with { Suggestion = right });
        }

        return found.ToArray();
    }

    /// <summary>The text with every certain slip set right; again and again, until nothing is left to do, so that a second time changes nothing.</summary>
    public static string Format(string path, string text, CopySpaces spaces)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var kept = Check(new SourceText(path, text), spaces).Select(d => (d.At, d.Rule.Code)).ToHashSet();
            var source = new SourceText(path, text);
            var slips = Find(text, spaces).Where(s => s.Instead is not null && kept.Contains((source.PositionOf(s.Span.Start), s.Rule.Code))).ToArray();
            if (slips.Length == 0) return text;
            foreach (var slip in slips.OrderByDescending(s => s.Span.Start))
                text = text.Remove(slip.Span.Start, slip.Span.Length).Insert(slip.Span.Start, slip.Instead!);
        }

        return text;
    }

    private static IEnumerable<CopySlip> Find(string text, CopySpaces spaces)
    {
        var start = FrontBlock.Find(text) is { BodyStart: >= 0 } block ? block.BodyStart : 0;
        var markdown = text[start..];
        if (PageCompiler.ParseOrNull(markdown) is not { } document) yield break;
        foreach (var runs in PlainRuns.Of(document, markdown))
        {
            foreach (var slip in runs.SelectMany(run => CopyRules.InRun(markdown, run, spaces))) yield return Moved(slip);
            if (CopyRules.InBlock(markdown, runs) is { } unpaired) yield return Moved(unpaired);
        }

        CopySlip Moved(CopySlip slip) => slip with { Span = slip.Span with { Start = slip.Span.Start + start } };
    }
}
