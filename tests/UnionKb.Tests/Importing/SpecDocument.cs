using System.Globalization;
using System.Text.RegularExpressions;

namespace UnionKb.Tests.Importing;

/// <summary>
/// Examples of a document under tests/specs: fenced blocks of the language <c>example</c>, input above a line with a single dot, the
/// expected text below. ␠ stands for a space, &lt;U+XXXX&gt; for any other character that cannot be seen.
/// </summary>
internal static partial class SpecDocument
{
    /// <summary>Name (file and line), input, expected text.</summary>
    public static IEnumerable<object[]> Examples(string path)
    {
        var lines = File.ReadAllLines(Repository.PathOf("tests", "specs", path));
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i] != "```example") continue;
            var start = i + 1;
            var dot = Array.IndexOf(lines, ".", start);
            var end = Array.IndexOf(lines, "```", dot);
            yield return [$"{path}:{start}", string.Join('\n', lines[start..dot]), string.Join('\n', lines[(dot + 1)..end])];
            i = end;
        }
    }

    public static string Real(string text) =>
        CodePoint().Replace(text, m => ((char)int.Parse(m.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()).Replace('␠', ' ');

    public static string Visible(string text) => text.Replace(' ', '␠');

    [GeneratedRegex("<U\\+([0-9A-F]{4})>")]
    private static partial Regex CodePoint();
}
