namespace UnionKb.Importing.Recipes;

/// <summary>
/// The line <c>proposed:</c> of a proposed recipe: a digest of the text it was made from, and one of the recipe itself without that line. While the second
/// holds, nobody has edited the recipe, and a text that changes is proposed anew; else the recipe is the editor's.
/// </summary>
internal static class ProposalStamp
{
    private const string Key = "proposed: ";
    private const int Length = 16;

    /// <summary>The recipe with its stamp behind the comment that it begins with.</summary>
    public static string On(string recipe, string seedHash)
    {
        var at = 0;
        while (at < recipe.Length && recipe[at] == '#') at = recipe.IndexOf('\n', at) + 1;
        return recipe.Insert(at, $"{Key}{seedHash[..Length]}-{RecipeLibrary.HashOf(recipe)[..Length]}\n");
    }

    /// <summary>True for a recipe that was proposed, has not been edited since, and was made from another text than the one with this hash.</summary>
    public static bool IsOutdated(string recipe, string seedHash) => TextOf(recipe) is { } text && text != seedHash[..Length];

    /// <summary>Digest of the text that an unedited proposal was made from; null when the recipe is an editor's.</summary>
    private static string? TextOf(string recipe)
    {
        var text = recipe.Replace("\r\n", "\n", StringComparison.Ordinal);
        var start = text.StartsWith(Key, StringComparison.Ordinal) ? 0 : text.IndexOf("\n" + Key, StringComparison.Ordinal) + 1;
        var end = text.IndexOf('\n', start);
        if (end < 0 || !text.AsSpan(start).StartsWith(Key, StringComparison.Ordinal)) return null;
        var stamp = text[(start + Key.Length)..end].TrimEnd();
        var isUnedited = stamp.Length == (2 * Length) + 1
            && stamp[(Length + 1)..] == RecipeLibrary.HashOf(text.Remove(start, end + 1 - start))[..Length];
        return isUnedited ? stamp[..Length] : null;
    }
}
