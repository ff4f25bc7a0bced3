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
            source = Path.Combine(work.Disk, "laws");
            if (!Directory.Exists(source))
            {
                if (!File.Exists(Archive)) return Refuse($"{Archive} is not there; name another corpus with --corpus DIR");
                if (ChildProcess.Run("tar", "-xJf", Archive, "-C", work.Disk) is not { ExitCode: 0 }) return Refuse($"cannot unpack {Archive}; tar and xz are needed");
            }
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

    private static Corpus? Refuse(string reason)
    {
        Console.Error.WriteLine(reason);
        return null;
    }
}
