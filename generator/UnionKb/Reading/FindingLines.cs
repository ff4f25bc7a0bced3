using UnionKb.Config;
using UnionKb.Diagnostics;
using UnionKb.Text;

namespace UnionKb.Reading;

/// <summary>
/// The last step before findings are reported: the severities the site asks for, and the source lines of findings that were made after
/// their file had left memory.
/// </summary>
public static class FindingLines
{
    public static Diagnostic[] Complete(Diagnostic[] diagnostics, SiteConfig? config, string root)
    {
        var reader = new SourceReader(root);
        var complete = new List<Diagnostic>(diagnostics.Length);
        SourceText? open = null;
        foreach (var diagnostic in diagnostics)
        {
            var severity = diagnostic.Severity;
            if (config is not null && config.Severities.TryGetValue(diagnostic.Rule.Code, out var asked))
            {
                if (asked is null) continue;
                severity = asked.Value;
            }

            var line = diagnostic.Line;
            if (line is null && diagnostic is { File: { } file, At: { } at } && File.Exists(Path.Combine(root, file)))
            {
                if (open?.Path != file) open = reader.Read(file).Source;
                line = open.LineAt(open.OffsetOfLine(at.Line));
            }

            complete.Add(diagnostic with { Severity = severity, Line = line });
        }

        return [.. complete];
    }
}
