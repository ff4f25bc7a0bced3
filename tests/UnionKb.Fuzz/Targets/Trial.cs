using UnionKb.Diagnostics;

namespace UnionKb.Fuzz.Targets;

/// <summary>One round of one target: a folder of its own that is empty, and a source of changes.</summary>
internal sealed record Trial(Samples Samples, Mutation Mutation, string Folder)
{
    public void Write(string path, byte[] bytes)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
    }

    public void Write(string path, string text) => Write(path, System.Text.Encoding.UTF8.GetBytes(text));

    public BuildOptions Options => new() { Root = Folder, Theme = Samples.Theme, Workers = 2 };

    /// <summary>Every finding as it would be printed, in both languages: a message that cannot be made is a fault like any other.</summary>
    public static void Print(IEnumerable<Diagnostic> findings)
    {
        foreach (var finding in findings)
        {
            foreach (var language in (Language[])[Language.Zh, Language.En]) _ = finding.Message(language) + finding.Help(language);
        }
    }
}
