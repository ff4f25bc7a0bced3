namespace UnionKb.BrowserTests;

/// <summary>The English project of tests/sites, in the theme's own templates.</summary>
public sealed class EnglishSite : RepositorySite
{
    public EnglishSite()
        : base(Project().FullName)
    {
    }

    private static DirectoryInfo Project()
    {
        var from = Path.Combine(Root, "tests", "sites", "english");
        var project = Directory.CreateTempSubdirectory("UnionKb english ");
        foreach (var part in new[] { "content", Path.Combine("templates", "assets") })
        {
            foreach (var file in Directory.GetFiles(Path.Combine(from, part), "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(project.FullName, Path.GetRelativePath(from, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }

        File.Copy(Path.Combine(from, "site.yml"), Path.Combine(project.FullName, "site.yml"));
        return project;
    }
}
