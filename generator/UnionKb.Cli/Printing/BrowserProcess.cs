using System.Diagnostics;

namespace UnionKb.Cli.Printing;

/// <summary>A browser without a window, with a profile of its own and no way to any host.</summary>
internal sealed class BrowserProcess : IDisposable
{
    /// <summary>
    /// Ends the browser when this program is gone, however it ended: a shell waits for the end of its input, which only this program holds, and then becomes
    /// of no use; the browser takes the shell's place.
    /// </summary>
    private const string Leash = "exec 3<&0; { read -r _ <&3; kill $$; } >/dev/null 2>&1 & exec \"$0\" \"$@\" 3<&- </dev/null";

    private static readonly string[] Arguments =
    [
        "--headless", "--disable-gpu", "--no-first-run", "--no-default-browser-check", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--disable-quic", "--disable-extensions", "--no-pdf-header-footer", "--generate-pdf-document-outline",
        "--host-resolver-rules=MAP * ~NOTFOUND",
    ];

    private readonly Process _process;

    /// <param name="path">The browser.</param>
    /// <param name="profile">Folder for its profile; nobody else's.</param>
    /// <param name="withoutSandbox">As root in a container there is no other way.</param>
    /// <param name="more">Further arguments.</param>
    public BrowserProcess(string path, string profile, bool withoutSandbox, params string[] more)
    {
        var start = new ProcessStartInfo { RedirectStandardError = true, RedirectStandardInput = true, RedirectStandardOutput = true };
        if (OperatingSystem.IsWindows())
        {
            start.FileName = path;
        }
        else
        {
            start.FileName = "/bin/sh";
            start.ArgumentList.Add("-c");
            start.ArgumentList.Add(Leash);
            start.ArgumentList.Add(path);
        }

        foreach (var argument in Arguments) start.ArgumentList.Add(argument);
        start.ArgumentList.Add("--user-data-dir=" + profile);
        if (withoutSandbox) start.ArgumentList.Add("--no-sandbox");
        foreach (var argument in more) start.ArgumentList.Add(argument);
        _process = Process.Start(start) ?? throw new IOException(path);
        _ = _process.StandardOutput.ReadToEndAsync();
    }

    public StreamReader Messages => _process.StandardError;

    public Task EndedAsync(CancellationToken stop) => _process.WaitForExitAsync(stop);

    /// <summary>Gives it a moment to end by itself.</summary>
    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(2000)) _process.Kill(entireProcessTree: true);
        _process.WaitForExit(2000);
        _process.Dispose();
    }
}
