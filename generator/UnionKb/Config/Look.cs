namespace UnionKb.Config;

/// <summary>What <c>theme:</c> in <c>site.yml</c> changes of the theme's looks; what is null, empty or false stays as the theme has it.</summary>
public sealed record Look
{
    /// <summary>The theme's own colours of paper and ink, against which others are measured.</summary>
    public static readonly ColourPair OwnPaper = new(new(0xfb, 0xfa, 0xf7), new(0x19, 0x18, 0x16));

    public static readonly ColourPair Ink = new(new(0x21, 0x1f, 0x1c), new(0xe6, 0xe1, 0xd8));

    public ColourPair? Accent { get; init; }

    public ColourPair? Paper { get; init; }

    /// <summary>Faces that stand before the theme's: of the page, of headings, of code.</summary>
    public IReadOnlyList<string> Sans { get; init; } = [];

    public IReadOnlyList<string> Serif { get; init; } = [];

    public IReadOnlyList<string> Mono { get; init; } = [];

    /// <summary>Longest line of text, in characters.</summary>
    public int? Measure { get; init; }

    /// <summary>Whether paragraphs begin with a space of two characters.</summary>
    public bool Indent { get; init; }

    /// <summary>Whether the text itself is set in the face of the headings.</summary>
    public bool SerifText { get; init; }

    public Density Density { get; init; }

    /// <summary>How stress is shown in Chinese text.</summary>
    public Emphasis Emphasis { get; init; }

    /// <summary>Whether <c>u</c> is the mark of a proper noun and <c>cite</c> that of a title (GB/T 15834, 4.15 and 4.16).</summary>
    public NameMarks Marks { get; init; }

    /// <summary>Whether nothing is changed.</summary>
    public bool IsOwn =>
        Accent is null && Paper is null && Sans.Count + Serif.Count + Mono.Count == 0 && Measure is null && !Indent && !SerifText && Density == Density.Normal
        && Emphasis == Emphasis.Dots && Marks == NameMarks.None;
}

/// <summary>Dots below the characters (GB/T 15834, 4.11), a regular script, or a heavier face.</summary>
public enum Emphasis
{
    Dots,
    Kai,
    Bold,
}

/// <summary>Which lines below the words stand for a mark.</summary>
[Flags]
public enum NameMarks
{
    None = 0,
    Names = 1,
    Titles = 2,
}

/// <summary>How much room is between the lines.</summary>
public enum Density
{
    Normal,
    Compact,
    Roomy,
}
