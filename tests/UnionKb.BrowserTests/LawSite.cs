namespace UnionKb.BrowserTests;

/// <summary>
/// A site large enough for an index of many shards: the development corpus of 300 laws where it lies beside the checkout, else as many pages put
/// together from the sentences of the repository's own. Some pages have a summary in the words of another one.
/// </summary>
public sealed class LawSite : RepositorySite
{
    private static readonly string Corpus = Path.Combine(Root, "..", "shared", "corpus", "search-dev", "pages");

    /// <summary>Whether the laws themselves are here.</summary>
    public static bool HasCorpus => Directory.Exists(Corpus);

    public LawSite()
        : base(Project().FullName)
    {
    }

    private static DirectoryInfo Project()
    {
        var project = Directory.CreateTempSubdirectory("UnionKb laws ");
        File.WriteAllText(Path.Combine(project.FullName, "site.yml"), "title: 法律\nlang: zh-CN\n");
        var content = project.CreateSubdirectory("content").FullName;
        if (Directory.Exists(Corpus))
        {
            string[] pages = [.. Directory.GetFiles(Corpus, "*.md").Order(StringComparer.Ordinal)];
            for (var page = 0; page < pages.Length; page++)
            {
                var text = File.ReadAllText(pages[page]);
                var summary = Words(File.ReadAllText(pages[^(page + 1)]));
                if (page % 3 == 0) text = text.Replace("---\nid:", $"---\nsummary: {summary}\nid:", StringComparison.Ordinal);
                File.WriteAllText(Path.Combine(content, Path.GetFileName(pages[page])), text);
            }

            return project;
        }

        var random = new Random(1);
        string[] lines = [.. Directory.GetFiles(Path.Combine(Root, "content"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines).Where(line => line.Length > 12 && !line.Contains('[') && !line.Contains('|'))];
        for (var page = 0; page < 300; page++)
        {
            random.Shuffle(lines);
            File.WriteAllText(
                Path.Combine(content, $"p{page:d3}.md"),
                $"---\ntitle: 第{page}篇 {lines[^1].Trim('#', ' ')[..6]}\ntags: [第{page % 7}组]\ndate: {2000 + (page % 20)}\n---\n"
                + $"{string.Join("\n\n", lines.Take(60))}\n");
        }

        return project;
    }

    private static string Words(string text) => string.Concat(text.Where(c => c is >= '\u4E00' and <= '\u9FFF').Skip(300).Take(40));
}
