using System.Text;
using UnionKb.Output;

namespace UnionKb.Tests.Fixtures;

/// <summary>A project folder that lives as long as a test.</summary>
internal sealed class TemporaryProject : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("unionkb 测试 ").FullName;

    public string Public => Path.Combine(Root, "public");

    public BuildOptions Options(int workers = 2) => new() { Root = Root, Theme = Repository.Path("templates"), Workers = workers };

    public TemporaryProject With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    public TemporaryProject With(string path, byte[] bytes)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
        return this;
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public BuildResult Check() => Build.Check(Options());

    public BuildResult BuildToDisk(int workers = 2)
    {
        using var output = new DiskOutput(Public, Root);
        return Build.Run(Options(workers), output);
    }

    public IReadOnlyDictionary<string, byte[]> BuildToMemory(int workers = 2)
    {
        var output = new MemoryOutput();
        var result = Build.Run(Options(workers), output);
        var errors = result.Diagnostics.Where(d => d.Severity == UnionKb.Diagnostics.Severity.Error);
        Assert.Empty(errors.Select(d => $"{d.File}:{d.At} {d.Message(UnionKb.Diagnostics.Language.En)}"));
        return output.Files;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
