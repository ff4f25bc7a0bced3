namespace UnionKb.Importing.Planning;

/// <summary>
/// Merges an editor's page with a new import over what the last import wrote, of which only hashes are known: front matter by
/// <see cref="FrontMerge"/>, the body by <see cref="BlockMerge"/>. Where both sides changed the same thing in different ways there is no merge.
/// </summary>
internal static class ThreeWayMerge
{
    /// <summary>The merged text, or null for a true conflict.</summary>
    public static string? Of(LockedPage last, string edited, string imported)
    {
        var (ours, theirs) = (PageParts.Of(edited), PageParts.Of(imported));
        return FrontMerge.Of(last.Front, ours.Front, theirs.Front) is { } front && BlockMerge.Of(last.Blocks, ours.Blocks, theirs.Blocks) is { } blocks
            ? new PageParts(front, blocks).Text
            : null;
    }
}
