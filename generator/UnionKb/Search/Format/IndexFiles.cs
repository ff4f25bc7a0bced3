namespace UnionKb.Search.Format;

/// <summary>Where the files of the index lie.</summary>
public static class IndexFiles
{
    /// <summary>All files of the index lie here, below the site root.</summary>
    public const string Folder = "search/";

    /// <summary>The address of a file below the site root.</summary>
    public static string Path(string name) => $"{Folder}{name}.js";
}
