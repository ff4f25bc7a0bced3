using System.Diagnostics;
using System.Text;
using UnionKb.Cli;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Output;

/// <summary>The real command, killed for real while it renders and while it moves files into place.</summary>
public sealed class KilledBuildTests : IDisposable
{
    private const int Pages = 400;

    private readonly TemporaryProject _project = new();

    public KilledBuildTests()
    {
        for (var i = 0; i < Pages; i++) _project.With($"content/p{i}.md", $"# 第{i}页\n\n{string.Concat(Enumerable.Repeat("工会依法维护职工的合法权益。", 200))}\n");
    }

    public void Dispose() => _project.Dispose();

    [Fact]
    public void Leaves_only_whole_files_and_the_next_build_finishes_the_job()
    {
        for (var round = 0; round < 6; round++)
        {
            // Another title changes every page, so that each build has every file to write.
            _project.With("site.yml", $"title: 第{round}版\nlang: zh-CN\n");
            KillWhen(round % 2 == 0 ? "spool" : "journal");
            if (Directory.Exists(_project.Public)) AllFilesAreWhole();
        }

        _project.With("site.yml", "title: 最后一版\nlang: zh-CN\n");
        Assert.Empty(_project.BuildToDisk().Diagnostics.Select(d => $"{d.Rule.Code} {string.Join(' ', d.Arguments)}"));
        var expected = _project.BuildToMemory();
        var actual = Directory.GetFiles(_project.Public, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(_project.Public, f).Replace('\\', '/')).Where(f => !f.StartsWith(".unionkb/", StringComparison.Ordinal));
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
        Assert.All(expected, f => Assert.True(File.ReadAllBytes(Path.Combine(_project.Public, f.Key)).AsSpan().SequenceEqual(f.Value), f.Key));
    }

    /// <summary>Starts a build and kills it as soon as the output's own folder holds an entry of that name (or it has ended).</summary>
    private void KillWhen(string entry)
    {
        var path = Path.Combine(_project.Public, ".unionkb", entry);
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { typeof(ExitCode).Assembly.Location, "build", "--root", _project.Root }) start.ArgumentList.Add(argument);
        using var build = Process.Start(start)!;
        // Read away, or a full pipe would stop the build.
        build.BeginOutputReadLine();
        build.BeginErrorReadLine();
        while (!build.HasExited && !Path.Exists(path)) Thread.Sleep(1);

        build.Kill(entireProcessTree: true);
        build.WaitForExit();
    }

    /// <summary>What readers are served; the spool of the build that was killed is the output's own.</summary>
    private void AllFilesAreWhole()
    {
        var own = Path.Combine(_project.Public, ".unionkb") + Path.DirectorySeparatorChar;
        var files = Directory.GetFiles(_project.Public, "*.html", SearchOption.AllDirectories);
        foreach (var file in files.Where(file => !file.StartsWith(own, StringComparison.Ordinal)))
            Assert.True(Encoding.UTF8.GetString(File.ReadAllBytes(file)).EndsWith("</html>\n", StringComparison.Ordinal), file);
    }
}
