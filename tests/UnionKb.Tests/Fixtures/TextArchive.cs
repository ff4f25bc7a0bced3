namespace UnionKb.Tests.Fixtures;

/// <summary>Several files in one text: each starts with a line <c>-- path --</c>; what stands before the first is prose.</summary>
internal static class TextArchive
{
    public static IEnumerable<(string Path, string Text)> Read(string archive)
    {
        string? path = null;
        var text = new System.Text.StringBuilder();
        foreach (var line in archive.Split('\n'))
        {
            if (line.StartsWith("-- ", StringComparison.Ordinal) && line.EndsWith(" --", StringComparison.Ordinal))
            {
                if (path is not null) yield return (path, text.ToString());
                path = line[3..^3];
                text.Clear();
            }
            else
            {
                text.Append(line).Append('\n');
            }
        }

        if (path is not null) yield return (path, text.ToString());
    }
}
