namespace UnionKb.Fuzz;

/// <summary>What the repository holds of each kind of input; every round changes some of it.</summary>
internal sealed class Samples(string root)
{
    public string Root => root;

    public string Theme => Path.Combine(root, "templates");

    public byte[][] Pages { get; } = Read(root, "*.md", "content", "tests/specs", "tests/cases", "tests/sites");

    public byte[][] Settings { get; } = Read(root, "site.yml", "", "tests/sites", "tests/cases");

    public byte[][] Texts { get; } = Read(root, "*.txt", "seeds", "tests/cases", "tests/seeds");

    public byte[][] Recipes { get; } = Read(root, "*.import.yml", "seeds", "tests/seeds");

    public byte[][] WebPages { get; } = Read(root, "in.html", "tests/cases");

    public byte[][] WordFiles { get; } = Read(root, "*.docx", "tests/cases");

    /// <summary>Files of a pattern in some folders below the root; of the root itself (an empty name) only what lies in it.</summary>
    private static byte[][] Read(string root, string pattern, params string[] folders) =>
    [
        .. folders.Select(f => (Folder: Path.Combine(root, f), Depth: f.Length == 0 ? SearchOption.TopDirectoryOnly : SearchOption.AllDirectories))
            .Where(f => Directory.Exists(f.Folder))
            .SelectMany(f => Directory.EnumerateFiles(f.Folder, pattern, f.Depth))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes),
    ];
}
