namespace UnionKb.Tests.Fixtures;

/// <summary>
/// A spec document: prose with fenced examples. An example is a fence with the info word <c>example</c> whose input ends at a line
/// with a single <c>.</c>; what follows is the expected result. <c>→</c> stands for a tab.
/// </summary>
internal static class SpecDocument
{
    public static IEnumerable<Example> Read(string path)
    {
        var lines = File.ReadAllLines(path);
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].EndsWith("example", StringComparison.Ordinal) || !lines[i].StartsWith("````", StringComparison.Ordinal)) continue;
            var start = i + 1;
            var dot = Array.IndexOf(lines, ".", start);
            var end = Array.IndexOf(lines, "````", dot);
            yield return new Example($"{Path.GetFileName(path)}:{start}", Join(lines[start..dot]), Join(lines[(dot + 1)..end]));
            i = end;
        }
    }

    /// <summary>Writes what an example gives now into its document, for the reader of the change to judge.</summary>
    public static void Accept(string folder, Example example, string actual)
    {
        if (actual == example.Expected) return;
        var path = Path.Combine(folder, example.Name[..example.Name.IndexOf(':', StringComparison.Ordinal)]);
        var (input, end) = ($"{example.Input.Replace('\t', '→')}\n.\n", example.Expected.Length > 0 ? example.Expected.Replace('\t', '→') + "\n````" : "````");
        File.WriteAllText(path, File.ReadAllText(path).Replace(input + end, $"{input}{actual.Replace('\t', '→')}\n````", StringComparison.Ordinal));
    }

    private static string Join(string[] lines) => string.Join("\n", lines).Replace('→', '\t');
}

public sealed record Example(string Name, string Input, string Expected)
{
    public override string ToString() => Name;
}
