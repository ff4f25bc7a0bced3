using System.Runtime.InteropServices;

namespace UnionKb.Benchmarks;

/// <summary>The command as users get it: published, compiled ahead of time where the package feed carries the compiler.</summary>
internal sealed record PublishedTool(string Program, string Description)
{
    private static readonly string Project = Path.Combine(Checkout.Root, "generator", "UnionKb.Cli");

    public static PublishedTool Publish(string folder)
    {
        var output = Path.Combine(folder, "tool");
        // A lock file of its own: publishing for one runtime would rewrite the committed ones.
        var ready = ChildProcess.Run(
            "dotnet", "publish", Project, "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false",
            "-p:PublishReadyToRun=true", "-p:NuGetLockFilePath=obj/benchmark.lock.json", "-o", output, "-v", "quiet");
        if (ready is { ExitCode: 0 }) return new PublishedTool(Path.Combine(output, Name), "published ReadyToRun");

        Console.Error.WriteLine("The ReadyToRun compiler is not available; measuring the plain Release build. " + ready?.Output.Trim());
        var plain = ChildProcess.Run("dotnet", "publish", Project, "-c", "Release", "-o", output, "-v", "quiet");
        if (plain is { ExitCode: 0 }) return new PublishedTool(Path.Combine(output, Name), "plain Release, compiled at run time");
        throw new InvalidOperationException("publishing failed: " + plain?.Output);
    }

    private static string Name => OperatingSystem.IsWindows() ? "UnionKb.Cli.exe" : "UnionKb.Cli";
}
