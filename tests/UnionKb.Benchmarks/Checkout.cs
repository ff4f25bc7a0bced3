namespace UnionKb.Benchmarks;

/// <summary>Paths of the checkout that the program runs from.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find();

    /// <summary>The folder of shared corpora and tools beside the checkout; it need not be there.</summary>
    public static string Shared => Path.Combine(Path.GetDirectoryName(Root)!, "shared");

    private static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "UnionKb.sln"))) return at.FullName;
        }

        throw new InvalidOperationException("UnionKb.sln was not found above the program");
    }
}
