namespace UnionKb.Importing.Reading.Forms;

/// <summary>A picture of a document.</summary>
/// <param name="Ending">The one that names the format, with the dot.</param>
/// <param name="Hash">Of the bytes: equal pictures are one.</param>
public sealed record PictureSource(byte[] Bytes, string Ending, string Hash)
{
    /// <summary>What browsers show.</summary>
    private static readonly string[] Shown = [".png", ".jpg", ".gif", ".webp", ".svg"];

    /// <summary>False for a format that is stored and linked.</summary>
    public bool IsShown => Array.IndexOf(Shown, Ending) >= 0;
}
