namespace UnionKb.Tests.Importing;

/// <summary>Finds the repository by its solution file, from wherever the tests run.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "UnionKb.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException("UnionKb.sln is not above " + AppContext.BaseDirectory);
    }
}
