namespace UnionKb.Cli.Printing;

/// <summary>
/// The empty sheets of a document that is printed on both sides: before a chapter that would begin on a left page, and before the end, so that the number of
/// pages is even. No browser inserts them (css-break-3, <c>break-before: right</c> is read and not followed), so the page has them as elements.
/// </summary>
internal sealed record BlankSheets
{
    public static readonly BlankSheets None = new();

    /// <summary>Ids of the chapters that have one before them.</summary>
    public IReadOnlySet<string> Before { get; init; } = new HashSet<string>();

    /// <summary>Whether there is one before the last sheet.</summary>
    public bool AtEnd { get; init; }

    /// <summary>What has to change after a pass: each blank moves the chapters behind it.</summary>
    /// <param name="chapters">Ids of the chapters in order.</param>
    /// <param name="pages">On which page each stands with the blanks of now.</param>
    /// <param name="count">How many pages there are.</param>
    public BlankSheets After(IReadOnlyList<string> chapters, IReadOnlyDictionary<string, int> pages, int count)
    {
        var (before, now, then) = (new HashSet<string>(), 0, 0);
        foreach (var chapter in chapters)
        {
            if (Before.Contains(chapter)) now++;
            if (!pages.TryGetValue(chapter, out var page) || (page - now + then) % 2 == 1 || !before.Add(chapter)) continue;
            then++;
        }

        return new BlankSheets { Before = before, AtEnd = (count - now - (AtEnd ? 1 : 0) + then) % 2 == 1 };
    }

    public bool Same(BlankSheets other) => AtEnd == other.AtEnd && Before.SetEquals(other.Before);
}
