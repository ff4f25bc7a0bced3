namespace UnionKb.Printing;

/// <summary>A PDF that is not written in the form that <see cref="ChromiumPdf"/> reads.</summary>
public sealed class UnreadablePdfException : Exception
{
    /// <param name="expected">What was looked for, in the words of ISO 32000.</param>
    /// <param name="offset">Where, in bytes from the start.</param>
    public UnreadablePdfException(string expected, long offset)
        : base($"{expected} @ {offset}")
    {
        (Expected, Offset) = (expected, offset);
    }

    public string Expected { get; }

    public long Offset { get; }
}
