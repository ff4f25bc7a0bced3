using System.Text.RegularExpressions;

namespace UnionKb.Importing.Reading.Docx;

/// <summary>A field that has begun (ECMA-376 part 1, 17.16): where its words begin, and what it is told to do.</summary>
internal sealed partial class DocxField(int start, string instruction)
{
    public int Start => start;

    public string Instruction { get; set; } = instruction;

    /// <summary>Address of a hyperlink (17.16.5.25), or null.</summary>
    public string? Address => Link().Match(Instruction) is { Success: true } link && link.Groups["address"].Success ? link.Groups["address"].Value : null;

    /// <summary>The place that a hyperlink names behind \l.</summary>
    public string? Anchor => Link().Match(Instruction) is { Success: true } link && link.Groups["anchor"].Success ? link.Groups["anchor"].Value : null;

    [GeneratedRegex(
        """^\s*HYPERLINK\s+(?:"(?<address>[^"]*)"|(?<address>[^\s\\"]\S*))?(?:\s*\\[a-km-z](?:\s+"[^"]*")?)*"""
        + """(?:\s*\\l\s+"?(?<anchor>[^"\s]+)"?)?""",
        RegexOptions.IgnoreCase)]
    private static partial Regex Link();
}
