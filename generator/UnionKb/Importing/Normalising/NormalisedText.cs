namespace UnionKb.Importing.Normalising;

/// <summary>A text after normalisation with the account of what changed.</summary>
/// <param name="Origins">For each character of <paramref name="Text"/> the offset in the raw text that it came from.</param>
public sealed record NormalisedText(string Text, int[] Origins, CharacterChange[] Changes);
