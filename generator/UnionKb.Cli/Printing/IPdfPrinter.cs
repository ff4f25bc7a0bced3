namespace UnionKb.Cli.Printing;

/// <summary>Makes a PDF of a page that lies on the disk. May be asked by two at once.</summary>
internal interface IPdfPrinter : IAsyncDisposable
{
    /// <exception cref="IOException">The browser ended, or refused.</exception>
    /// <exception cref="TimeoutException">It did not answer.</exception>
    Task<byte[]> PrintAsync(string file, CancellationToken stop);
}
