using UnionKb.Diagnostics;
using UnionKb.Importing.Planning;

namespace UnionKb;

/// <summary>What a move, or the setting right of texts, would change, as data.</summary>
/// <param name="Changes">By path; none when a finding is an error.</param>
public sealed record ChangePlan(string Root, FileChange[] Changes, Diagnostic[] Findings)
{
    public bool HasErrors => Array.Exists(Findings, f => f.Severity == Severity.Error);

    /// <summary>Carries all out, or, with a finding, nothing.</summary>
    public Diagnostic? Commit()
    {
        var changes = new FileChanges(Root);
        foreach (var change in Changes.Where(c => c.Bytes is null && c.After is not null))
            changes.WritePage(change.Path, change.After!, change.From is null ? change.Before : null);
        foreach (var change in Changes.Where(c => c.Bytes is not null)) changes.Write(change.Path, change.Bytes!);
        foreach (var change in Changes.Where(c => c.From is not null || c.After is null))
        {
            if (change.Bytes is not null) changes.Delete(change.From!);
            else changes.DeletePage(change.From ?? change.Path, change.Before);
        }

        return changes.Commit() is { } obstacle ? obstacle.Finding : null;
    }
}

/// <summary>One file of a plan, texts with \n as line end.</summary>
/// <param name="Path">Where it is from now on.</param>
/// <param name="From">Where it was, when that is elsewhere.</param>
/// <param name="Before">Its text; null for a new file, or one of bytes.</param>
/// <param name="After">Null when the file goes.</param>
public sealed record FileChange(string Path, string? From, string? Before, string? After)
{
    /// <summary>What a file holds that is no text.</summary>
    public byte[]? Bytes { get; init; }
}
