namespace UnionKb.Cli.Printing;

/// <summary>A browser started for each page: slow, and works where a browser does not speak to programs.</summary>
internal sealed class CommandLinePrinter(string browser, string folder, bool withoutSandbox) : IPdfPrinter
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(180);
    private int _last;

    public async Task<byte[]> PrintAsync(string file, CancellationToken stop)
    {
        var number = Interlocked.Increment(ref _last);
        var (pdf, profile) = (Path.Combine(folder, $"{number}.pdf"), Path.Combine(folder, $"profile-{number}"));
        using var process = new BrowserProcess(browser, profile, withoutSandbox, "--print-to-pdf=" + pdf, new Uri(file).AbsoluteUri);
        var messages = process.Messages.ReadToEndAsync(stop);
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(stop);
        clock.CancelAfter(Longest);
        try
        {
            await process.EndedAsync(clock.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new TimeoutException(browser);
        }

        if (!File.Exists(pdf)) throw new IOException((await messages).Trim());
        var bytes = await File.ReadAllBytesAsync(pdf, stop);
        File.Delete(pdf);
        return bytes;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
