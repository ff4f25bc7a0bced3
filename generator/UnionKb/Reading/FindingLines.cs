using UnionKb.Diagnostics;
using UnionKb.Text;

namespace UnionKb.Reading;

/// <summary>
/// The last step before findings are reported: the source lines (for findings about running text the places as well) of findings that were
/// made after their file had left memory.
/// </summary>
public static class FindingLines
{
    public static Diagnostic[] Complete(Diagnostic[] diagnostics, string root)
    {
        var reader = new SourceReader(root);
        var complete = new List<Diagnostic>(diagnostics.Length);
        SourceText? open = null;
        foreach (var diagnostic in diagnostics)
        {
            var found = diagnostic;
            if (found is { Line: null, File: { } file } && (found.At ?? (object?)found.Quoted) is not null && File.Exists(Path.Combine(root, file)))
            {
                if (open?.Path != file) open = reader.Read(file).Source;
                if (found.At is null) found = Placed(found, open);
                if (found.At is { } at) found = found with { Line = open.LineAt(open.OffsetOfLine(at.Line)) };
            }

            complete.Add(found);
        }

        complete.Sort(Diagnostic.Compare);
        return [.. complete];
    }

    /// <summary>The first place behind the front matter where the quoted words stand; where their surroundings are written otherwise, the words alone.</summary>
    private static Diagnostic Placed(Diagnostic finding, SourceText source)
    {
        var (text, start, length) = finding.Quoted!.Value;
        var body = source.Text.StartsWith("---", StringComparison.Ordinal) ? Math.Max(0, source.Text.IndexOf("\n---", StringComparison.Ordinal)) : 0;
        var at = source.Text.IndexOf(text, body, StringComparison.Ordinal);
        if (at < 0) (at, start) = (source.Text.IndexOf(text.Substring(start, length), body, StringComparison.Ordinal), 0);
        return at < 0 ? finding : finding with { At = source.PositionOf(at + start), Length = length };
    }
}
