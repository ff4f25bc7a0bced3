using System.Text.RegularExpressions;

namespace UnionKb.Importing.Reading.Docx;

/// <summary>A field that has begun (ECMA-376 part 1, 17.16): where its words begin, and what it is told to do.</summary>
internal sealed partial class DocxField(int start, string instruction)
{
    public int Start => start;

    public string Instruction { get; set; } = instruction;

    /// <summary>Whether it makes a table of contents (17.16.5.68).</summary>
    public bool IsContents => Instruction.AsSpan().TrimStart().StartsWith("TOC ", StringComparison.OrdinalIgnoreCase);

    /// <summary>Address of a hyperlink (17.16.5.25), or null.</summary>
    public string? Address => Link().Match(Instruction) is { Success: true } link && link.Groups["address"].Success ? link.Groups["address"].Value : null;

    /// <summary>The place that a hyperlink names behind \l, or that a reference with \h leads to (17.16.5.50).</summary>
    public string? Anchor
    {
        get
        {
            if (Link().Match(Instruction) is { Success: true } link) return link.Groups["anchor"] is { Success: true } anchor ? anchor.Value : null;
            return Reference().Match(Instruction) is { Success: true } reference ? reference.Groups[1].Value : null;
        }
    }

    [GeneratedRegex("""^\s*REF\s+(\S+)(?=.*\\h\b)""", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Reference();

    [GeneratedRegex(
        """^\s*HYPERLINK\s+(?:"(?<address>[^"]*)"|(?<address>[^\s\\"]\S*))?(?:\s*\\[a-km-z](?:\s+"[^"]*")?)*"""
        + """(?:\s*\\l\s+"?(?<anchor>[^"\s]+)"?)?""",
        RegexOptions.IgnoreCase)]
    private static partial Regex Link();
}
