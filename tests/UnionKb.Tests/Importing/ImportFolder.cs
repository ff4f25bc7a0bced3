using System.Text;
using UnionKb.Cli;
using UnionKb.Diagnostics;
using UnionKb.Tests.Cli;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Importing;

/// <summary>A project folder of its own for one test, deleted afterwards.</summary>
internal sealed class ImportFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("unionkb 导入 ").FullName;

    /// <summary>A folder that holds the repository's seeds, recipes and locks, without content.</summary>
    public static ImportFolder OfTheSeeds(Func<string, bool>? wanted = null)
    {
        var folder = new ImportFolder();
        Directory.CreateDirectory(Path.Combine(folder.Root, "seeds"));
        foreach (var file in Directory.EnumerateFiles(Repository.Path("seeds")))
        {
            var name = Path.GetFileName(file);
            if (wanted?.Invoke(name) ?? !name.EndsWith(".import.lock", StringComparison.Ordinal)) File.Copy(file, Path.Combine(folder.Root, "seeds", name));
        }

        return folder;
    }

    public ImportFolder With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    public ImportFolder With(string path, byte[] bytes)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
        return this;
    }

    public ImportResult Plan() => Import.Plan(new ImportOptions { Root = Root });

    public ImportResult Apply() => Import.Apply(new ImportOptions { Root = Root });

    public ImportResult Check() => Import.Check(new ImportOptions { Root = Root });

    /// <summary>Runs the command in the folder; what it prints and what it says.</summary>
    public (string Out, string Said) Expect(ExitCode exit, params string[] arguments)
    {
        using var terminal = new TestTerminal(Root);
        var given = terminal.Run(arguments);
        Assert.True(exit == given, $"{given}: {terminal.Error}");
        return (terminal.Out, terminal.Error);
    }

    public Diagnostic[] Due() => Import.Due(Root);

    public string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public bool Has(string path) => File.Exists(Path.Combine(Root, path));

    public void Edit(string path, Func<string, string> edit) => With(path, edit(Read(path)));

    public void Delete(string path) => File.Delete(Path.Combine(Root, path));

    /// <summary>Every file with its bytes as text, by path.</summary>
    public SortedDictionary<string, string> Files(string below = "")
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var folder = Path.Combine(Root, below);
        if (!Directory.Exists(folder)) return files;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            files[Path.GetRelativePath(Root, file).Replace('\\', '/')] = Convert.ToHexString(File.ReadAllBytes(file));
        return files;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
