using UnionKb.Diagnostics;

namespace UnionKb.Importing.Reading.Gathering;

/// <summary>What an address of a text leads to beside it: another text of the import, a file, or something that is refused.</summary>
internal sealed record Neighbour
{
    /// <summary>Why it is left out; null when it is not.</summary>
    public Localized? Refusal { get; private init; }

    /// <summary>Name of another text of the import; empty for the text itself.</summary>
    public string? Text { get; private init; }

    /// <summary>The bytes of a file, with the ending of its name, and their hash.</summary>
    public (byte[] Bytes, string Ending, string Hash)? File { get; private init; }

    public static Neighbour Refused(Localized reason) => new() { Refusal = reason };

    public static Neighbour OfText(string name) => new() { Text = name };

    public static Neighbour OfFile(byte[] bytes, string name) =>
        new() { File = (bytes, Path.GetExtension(name).ToLowerInvariant(), SeedBytes.HashOf(bytes)) };

    /// <summary>Whether two answers are the same: a file is by its bytes and ending.</summary>
    public static bool Same(Neighbour? left, Neighbour? right)
    {
        if (left is null || right is null) return left is null && right is null;
        return left.Refusal == right.Refusal && left.Text == right.Text && left.File?.Hash == right.File?.Hash && left.File?.Ending == right.File?.Ending;
    }
}
