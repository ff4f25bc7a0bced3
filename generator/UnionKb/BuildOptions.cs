using UnionKb.Config;

namespace UnionKb;

/// <summary>What one build needs to know, resolved once by the command that asks for it.</summary>
public sealed record BuildOptions
{
    /// <summary>Absolute path of the folder that holds <c>site.yml</c>.</summary>
    public required string Root { get; init; }

    /// <summary>Absolute path of the theme that travels with the tool; the project's own <c>templates/</c> override it file by file.</summary>
    public required string Theme { get; init; }

    /// <summary>Threads for the parallel stages; the output is the same for any number.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>Whether pages marked <c>draft: true</c> are part of the site.</summary>
    public bool Drafts { get; init; }

    /// <summary>Whether links that lead nowhere stop the build although the settings say <c>links: warn</c>.</summary>
    public bool Strict { get; init; }

    /// <summary>Outputs that are made beside those of the settings.</summary>
    public Outputs Outputs { get; init; }

    /// <summary>Which files are made, by address below the site root; null: all.</summary>
    public Func<string, bool>? Only { get; init; }

    /// <summary>Told the name of the stage, how many items are done and how many there are; may be called from any thread.</summary>
    public Action<string, int, int>? Progress { get; init; }
}
