namespace UnionKb.Text;

/// <summary>The generated tables and lists that travel inside the assembly.</summary>
internal static class EmbeddedTable
{
    /// <summary>The bytes of a table by its file name.</summary>
    public static byte[] Read(string name)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the assembly carries no table {name}");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
