using System.Text.RegularExpressions;

namespace UnionKb.Importing.Reading.Markdown;

/// <summary>A Markdown file parted at its front matter, line ends made \n.</summary>
/// <param name="Title">Empty when it gives none.</param>
/// <param name="Others">All other fields of the first level, as they are written.</param>
internal sealed partial record FrontMatterLines(string Title, (string Key, string Text)[] Others, string Body)
{
    /// <summary>True when the file begins like front matter that never ends.</summary>
    public static bool IsOpen(string text)
    {
        var lines = Lines(text);
        return lines.Length > 1 && lines[0].TrimEnd() == "---" && Field().IsMatch(lines[1]) && EndOf(lines) < 0;
    }

    public static FrontMatterLines Of(string text)
    {
        var lines = Lines(text);
        var end = EndOf(lines);
        var title = "";
        var others = new List<(string, string)>();
        for (var i = 1; i < end; i++)
        {
            if (Field().Match(lines[i]) is not { Success: true } field) continue;
            var value = field.Groups["value"].Value.Trim();
            if (field.Groups["key"].Value != "title") others.Add((field.Groups["key"].Value + ":", value.Length > 0 ? value : "…"));
            else title = value is ['"', .., '"'] or ['\'', .., '\''] ? value[1..^1].Trim() : value;
        }

        return new FrontMatterLines(title, [.. others], string.Join('\n', lines[(end + 1)..]));
    }

    private static string[] Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');

    private static int EndOf(string[] lines) => lines[0].TrimEnd() == "---" ? Array.FindIndex(lines, 1, l => l.TrimEnd() is "---" or "...") : -1;

    [GeneratedRegex(@"^(?<key>[A-Za-z_][\w-]*)[ \t]*:(?:[ \t]+(?<value>.*))?$")]
    private static partial Regex Field();
}
