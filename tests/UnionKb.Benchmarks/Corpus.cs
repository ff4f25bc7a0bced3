using System.Text.Json;

namespace UnionKb.Benchmarks;

/// <summary>A project of many pages: real Chinese law texts with links between them.</summary>
/// <param name="Bytes">Size of the Markdown.</param>
internal sealed record Corpus(string Root, int Pages, long Bytes)
{
    private static readonly string Maker = Path.Combine(Checkout.Shared, "tools", "make_corpus.py");
    private static readonly string Archive = Path.Combine(Checkout.Shared, "corpus", "laws.tar.xz");

    /// <summary>Derives the corpus, or returns null after saying what is missing.</summary>
    public static Corpus? Make(string source, int pages, WorkFolders work, int links = 4)
    {
        if (!File.Exists(Maker)) return Refuse($"{Maker} is not there; it derives the corpora");
        if (source == "auto")
        {
            if (Laws(work) is not { } laws) return Refuse("name another corpus with --corpus DIR");
            source = laws;
        }

        var root = Path.Combine(work.Disk, $"project-{pages}-{links}");
        Directory.CreateDirectory(root);
        File.WriteAllText(Path.Combine(root, "site.yml"), "title: 法律文本\nlang: zh-CN\n");
        var made = ChildProcess.Run("python3", Maker, source, Path.Combine(root, "content"), $"{pages}", "--links", $"{links}", "--link-style", "wiki");
        if (made is null) return Refuse("Python 3 is not installed; it derives the corpora");
        if (made.ExitCode != 0) return Refuse(made.Error.Trim());
        using var account = JsonDocument.Parse(made.Output);
        return new Corpus(root, pages, account.RootElement.GetProperty("bytes").GetInt64());
    }

    /// <summary>The unpacked law texts, or null after saying what is missing.</summary>
    public static string? Laws(WorkFolders work)
    {
        var folder = Path.Combine(work.Disk, "laws");
        if (Directory.Exists(folder)) return folder;
        if (File.Exists(Archive) && ChildProcess.Run("tar", "-xJf", Archive, "-C", work.Disk) is { ExitCode: 0 }) return folder;
        Console.Error.WriteLine(File.Exists(Archive) ? $"cannot unpack {Archive}; tar and xz are needed" : $"{Archive} is not there");
        return null;
    }

    private static Corpus? Refuse(string reason)
    {
        Console.Error.WriteLine(reason);
        return null;
    }
}
