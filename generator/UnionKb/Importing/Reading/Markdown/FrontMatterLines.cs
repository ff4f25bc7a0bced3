using System.Text.RegularExpressions;

namespace UnionKb.Importing.Reading.Markdown;

/// <summary>A Markdown file parted at its front matter, line ends made \n.</summary>
/// <param name="Title">Empty when it gives none.</param>
/// <param name="Others">All other fields of the first level but day, tags and summary, as they are written.</param>
internal sealed partial record FrontMatterLines(string Title, (string Key, string Text)[] Others, string Body)
{
    /// <summary>Day, tags and summary, which topics have as well.</summary>
    public DocumentFront Front { get; private init; } = DocumentFront.None;

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
        var front = DocumentFront.None;
        var others = new List<(string, string)>();
        for (var i = 1; i < end; i++)
        {
            if (Field().Match(lines[i]) is not { Success: true } field) continue;
            var value = field.Groups["value"].Value.Trim();
            switch (field.Groups["key"].Value)
            {
                case "title": title = Unquoted(value); break;
                case "date": front = front with { Date = Unquoted(value) }; break;
                case "tags": front = front with { Tags = ListAt(lines, i, end, value) }; break;
                case "description" when value.Length > 0 && value[0] is not ('|' or '>'): front = front with { Description = Unquoted(value) }; break;
                case var key: others.Add((key + ":", value.Length > 0 ? value : "…")); break;
            }
        }

        return new FrontMatterLines(title, [.. others], string.Join('\n', lines[(end + 1)..])) { Front = front };
    }

    private static string Unquoted(string value) => value is ['"', .., '"'] or ['\'', .., '\''] ? value[1..^1].Trim() : value;

    /// <summary>A list in brackets, or one item a line below the key, or a single text.</summary>
    private static string[] ListAt(string[] lines, int key, int end, string value)
    {
        IEnumerable<string> items = value.Length == 0
            ? lines[(key + 1)..end].TakeWhile(l => l.TrimStart().StartsWith("- ", StringComparison.Ordinal)).Select(l => l.TrimStart()[2..])
            : value is ['[', .., ']'] ? value[1..^1].Split(',') : [value];
        return [.. items.Select(i => Unquoted(i.Trim())).Where(i => i.Length > 0)];
    }

    private static string[] Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');

    private static int EndOf(string[] lines) => lines[0].TrimEnd() == "---" ? Array.FindIndex(lines, 1, l => l.TrimEnd() is "---" or "...") : -1;

    [GeneratedRegex(@"^(?<key>[A-Za-z_][\w-]*)[ \t]*:(?:[ \t]+(?<value>.*))?$")]
    private static partial Regex Field();
}
