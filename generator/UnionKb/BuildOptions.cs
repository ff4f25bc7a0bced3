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

    /// <summary>Whether pages marked <c>draft: true</c>, and those that are not due, are part of the site.</summary>
    public bool Drafts { get; init; }

    /// <summary>
    /// The day, <c>yyyy-MM-dd</c>, on which the site is made: pages that are due later, or are over, are no part of it. Null: dates decide nothing.
    /// </summary>
    public string? Today { get; init; }

    /// <summary>
    /// Asked for the day of the last change of each file, by path below the root, when the settings want it (<c>history: true</c>); null: nothing is known.
    /// </summary>
    public Func<IReadOnlyDictionary<string, string>>? History { get; init; }

    /// <summary>Texts that an editor has open and that count instead of the files, by path below the root.</summary>
    public IReadOnlyDictionary<string, string> Open { get; init; } = new Dictionary<string, string>();

    /// <summary>Public address of this copy of the site, with a slash at the end, instead of that in the settings.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>Whether links that lead nowhere stop the build although the settings say <c>links: warn</c>.</summary>
    public bool Strict { get; init; }

    /// <summary>Outputs that are made beside those of the settings.</summary>
    public Outputs Outputs { get; init; }

    /// <summary>Which files are made, by address below the site root; null: all.</summary>
    public Func<string, bool>? Only { get; init; }

    /// <summary>Told the name of the stage, how many items are done and how many there are; may be called from any thread.</summary>
    public Action<string, int, int>? Progress { get; init; }
}
