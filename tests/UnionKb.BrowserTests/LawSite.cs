namespace UnionKb.BrowserTests;

/// <summary>
/// A site large enough for an index of many shards: the development corpus of 300 laws where it lies beside the checkout, else as many pages put
/// together from the sentences of the repository's own.
/// </summary>
public sealed class LawSite : RepositorySite
{
    private static readonly string Corpus = Path.Combine(Root, "..", "shared", "corpus", "search-dev", "pages");

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
            foreach (var page in Directory.GetFiles(Corpus, "*.md")) File.Copy(page, Path.Combine(content, Path.GetFileName(page)));
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
                $"---\ntitle: 第{page}篇 {lines[^1].Trim('#', ' ')[..6]}\ntags: [第{page % 7}组]\ndate: {2000 + (page % 20)}\n---\n{string.Join("\n\n", lines.Take(60))}\n");
        }

        return project;
    }
}
