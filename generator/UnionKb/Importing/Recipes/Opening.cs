namespace UnionKb.Importing.Recipes;

/// <summary>The opening words by which a recipe holds on to a sentence: its first eight characters, up to …, which parts two openings.</summary>
internal static class Opening
{
    private const int Length = 8;

    public static string Of(string sentence)
    {
        var stop = sentence.IndexOf('…');
        var opening = stop >= 0 ? sentence[..stop] : sentence;
        if (opening.Length > Length) opening = opening[..(char.IsHighSurrogate(opening[Length - 1]) ? Length - 1 : Length)];
        return opening.Trim();
    }
}
