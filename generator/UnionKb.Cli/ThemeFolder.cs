using System.Reflection;

namespace UnionKb.Cli;

/// <summary>
/// Where the theme of the program lies: beside it, or, when the program is one file, unpacked from it into the folder that the system keeps for data of
/// programs, once for each build of the program.
/// </summary>
internal static class ThemeFolder
{
    private const string Prefix = "theme/";

    private static readonly Lazy<string> Found = new(Find);

    /// <summary>Absolute path.</summary>
    public static string Path => Found.Value;

    private static string Find()
    {
        var beside = System.IO.Path.Combine(AppContext.BaseDirectory, "templates");
        var assembly = typeof(ThemeFolder).Assembly;
        string[] names = [.. assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))];
        return names.Length == 0 || Directory.Exists(beside) ? beside : Unpacked(assembly, names);
    }

    private static string Unpacked(Assembly assembly, string[] names)
    {
        var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        var home = System.IO.Path.Combine(data.Length > 0 ? data : System.IO.Path.GetTempPath(), "unionkb");
        var place = System.IO.Path.Combine(home, $"theme-{assembly.ManifestModule.ModuleVersionId:n}");
        if (Directory.Exists(place)) return place;
        var fresh = $"{place}.{Environment.ProcessId}";
        foreach (var name in names)
        {
            var file = System.IO.Path.Combine(fresh, name[Prefix.Length..].Replace('\\', '/'));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
            using var from = assembly.GetManifestResourceStream(name)!;
            using var to = File.Create(file);
            from.CopyTo(to);
        }

        try
        {
            Directory.Move(fresh, place);
        }
        catch (IOException) when (Directory.Exists(place))
        {
            // Another process was first.
            Directory.Delete(fresh, recursive: true);
        }

        return place;
    }
}
