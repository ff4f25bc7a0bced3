using UnionKb.Diagnostics;
using UnionKb.Text;
using UnionKb.Yaml;

namespace UnionKb.Cli.Commands;

/// <summary>A project folder and the shell that speaks its language.</summary>
internal sealed record Project(string Root, Shell Shell)
{
    private const string Settings = "site.yml";

    /// <summary>The theme of the program.</summary>
    public static string Theme => ThemeFolder.Path;

    public BuildOptions BuildOptions => new() { Root = Root, Theme = Theme, Today = Shell.Terminal.Today, History = () => GitHistory.LastChanges(Root) };

    /// <summary>The nearest folder upward that has a <c>site.yml</c>.</summary>
    public static string? RootAbove(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (File.Exists(Path.Combine(at, Settings))) return at;
        }

        return null;
    }

    /// <summary>The site's <c>lang</c>, read ahead of everything so that even findings about <c>site.yml</c> speak it; null if it cannot be read.</summary>
    public static string? LangOf(string root)
    {
        var path = Path.Combine(root, Settings);
        if (!File.Exists(path)) return null;
        var source = new SourceText(Settings, File.ReadAllText(path));
        var settings = YamlReader.Read(source, new TextSpan(0, source.Text.Length), new DiagnosticBag()) as YamlMap;
        return (settings?["lang"] as YamlScalar)?.Value;
    }
}
