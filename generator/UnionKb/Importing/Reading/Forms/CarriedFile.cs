namespace UnionKb.Importing.Reading.Forms;

/// <summary>A picture of a document, or a file beside it that a link leads to.</summary>
/// <param name="Ending">The one that names the format, with the dot.</param>
/// <param name="Hash">Of the bytes: equal files are one.</param>
public sealed record CarriedFile(byte[] Bytes, string Ending, string Hash)
{
    /// <summary>What browsers show.</summary>
    private static readonly string[] Shown = [".png", ".jpg", ".gif", ".webp", ".svg"];

    /// <summary>False for a format that is stored and linked.</summary>
    public bool IsShown => Array.IndexOf(Shown, Ending) >= 0;
}
