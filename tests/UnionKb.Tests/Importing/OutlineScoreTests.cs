using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Importing;

/// <summary>Real texts with a known outline: the scorer's own figures must not fall. Skipped, and said so, where corpus or Python is missing.</summary>
public sealed class OutlineScoreTests
{
    private static string Shared => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(Repository.Path("."))) ?? "/", "shared");

    [OutlineFact]
    public void The_development_texts_reach_the_target()
    {
        using var folder = new ImportFolder();
        var golds = Path.Combine(Shared, "corpus", "outline-dev");
        var texts = Conversion.Run([.. Directory.GetFiles(golds, "*.txt").Order(StringComparer.Ordinal)], 2);
        Conversion.Write(folder.Root, texts);
        string[] arguments = [Path.Combine(Shared, "tools", "score_outline.py"), "--batch", folder.Root, golds, "--json"];
        var start = new ProcessStartInfo("python3", arguments) { RedirectStandardOutput = true };
        using var scorer = Process.Start(start)!;
        using var score = JsonDocument.Parse(scorer.StandardOutput.ReadToEnd());
        scorer.WaitForExit();
        var total = score.RootElement.GetProperty("total");

        Assert.True(total.GetProperty("f1").GetDouble() >= 0.97);
        Assert.True(total.GetProperty("parent").GetDouble() >= 0.98);
        Assert.Equal(1, total.GetProperty("coverage").GetDouble());
        Assert.Equal(1, total.GetProperty("duplicates").GetDouble());
        Assert.True(total.GetProperty("score").GetDouble() >= 0.98);
    }

    private sealed class OutlineFactAttribute : FactAttribute
    {
        public OutlineFactAttribute()
        {
            if (!Directory.Exists(Path.Combine(Shared, "corpus", "outline-dev"))) Skip = "The outline corpus (../shared/corpus/outline-dev) is not here.";
            else if (!HasPython()) Skip = "Python 3 is not installed.";
        }

        private static bool HasPython()
        {
            try
            {
                using var python = Process.Start(new ProcessStartInfo("python3", ["--version"]) { RedirectStandardOutput = true });
                python!.WaitForExit();
                return python.ExitCode == 0;
            }
            catch (Win32Exception)
            {
                return false;
            }
        }
    }
}
