using UnionKb.Config;
using UnionKb.Diagnostics;

namespace UnionKb.Reading;

/// <summary>The settings of a project: <c>site.yml</c> in its root.</summary>
public static class SettingsFile
{
    public const string Name = "site.yml";

    /// <summary>
    /// The settings, and the bag for everything that is found from now on: it holds what was wrong with them and settles severities as they ask.
    /// Null settings with <see cref="Rules.NoSettings"/>, or with what kept the file from being read.
    /// </summary>
    /// <param name="root">Absolute path of the project.</param>
    /// <param name="strict">Whether errors that the settings lower stay errors (<see cref="SiteConfig.Strict"/>).</param>
    public static (SiteConfig? Config, DiagnosticBag Findings) Read(string root, bool strict = false)
    {
        var found = new DiagnosticBag();
        if (!File.Exists(Path.Combine(root, Name)))
        {
            found.Add(Diagnostic.About(Name, Rules.NoSettings));
            return (null, found);
        }

        var (source, error) = new SourceReader(root).Read(Name);
        if (error is not null)
        {
            found.Add(error);
            return (null, found);
        }

        if (SiteConfigReader.Read(source, found) is not { } config) return (null, found);
        if (strict) config = config.Strict();
        var settled = new DiagnosticBag(config.Severities);
        settled.AddRange(found.ToArray());
        return (config, settled);
    }
}
