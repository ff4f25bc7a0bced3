namespace UnionKb.Tests.Fixtures;

/// <summary>Paths in the checkout that the tests run from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string Find(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(at.FullName, "UnionKb.sln"))) return at.FullName;
        }

        throw new InvalidOperationException("UnionKb.sln was not found above " + folder);
    }
}
