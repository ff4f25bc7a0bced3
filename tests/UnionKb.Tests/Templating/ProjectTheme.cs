using UnionKb.Diagnostics;
using UnionKb.Templating;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Templating;

/// <summary>A project's own templates folder that lives as long as a test, over the real theme.</summary>
internal sealed class ProjectTheme : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("unionkb 模板 ").FullName;

    public ProjectTheme With(string path, string text)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    public (TemplateSet Templates, Diagnostic[] Findings) Load(string language = "zh-CN")
    {
        var bag = new DiagnosticBag();
        return (TemplateSet.Load(TestSite.Theme, Folder, language, bag), bag.ToSorted());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
