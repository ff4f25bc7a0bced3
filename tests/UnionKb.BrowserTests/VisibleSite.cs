namespace UnionKb.BrowserTests;

/// <summary>The pages of tests/cases/45-hiddenchars that build, a page for each spelling of tests/cases/43-tradsimp, the tags of 46-tags, and a term.</summary>
public sealed class VisibleSite : RepositorySite
{
    public VisibleSite()
        : base(Project().FullName)
    {
    }

    private static string Case(params string[] path) => Path.Combine([Root, "tests", "cases", .. path]);

    /// <summary>The two spellings of each pair.</summary>
    public static string[][] Pairs => [.. File.ReadLines(Case("43-tradsimp", "pairs.tsv")).Select(line => line.Split('\t'))];

    private static DirectoryInfo Project()
    {
        var project = Directory.CreateTempSubdirectory("UnionKb visible ");
        var content = project.CreateSubdirectory("content").FullName;
        File.WriteAllText(Path.Combine(project.FullName, "site.yml"), "title: 站\nlang: zh-CN\n");
        foreach (var file in Directory.GetFiles(Case("45-hiddenchars", "content")).Concat(Directory.GetFiles(Case("46-tags", "content"), "?.md")))
        {
            if (Path.GetFileName(file) != "p21.md") File.Copy(file, Path.Combine(content, Path.GetFileName(file)));
        }

        foreach (var (pair, n) in Pairs.Select((pair, n) => (pair, n)))
        {
            File.WriteAllText(Path.Combine(content, $"t{n:00}.md"), $"# 繁{n}\n\n前{pair[0]}完。\n");
            File.WriteAllText(Path.Combine(content, $"s{n:00}.md"), $"# 简{n}\n\n前{pair[1]}完。\n");
        }

        File.WriteAllText(Path.Combine(content, "term.md"), "---\nkind: term\n---\n# 某某\n\n一个说法。\n");
        return project;
    }
}
