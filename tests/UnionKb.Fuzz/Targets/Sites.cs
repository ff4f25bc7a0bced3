using UnionKb.Diagnostics;
using UnionKb.Output;
using UnionKb.Search.Answering;
using UnionKb.Verifying;

namespace UnionKb.Fuzz.Targets;

/// <summary>Whole builds of changed pages, settings and templates, and searches in what they made.</summary>
internal static class Sites
{
    private const int PagesOfSite = 25;

    /// <summary>Pages with every syntax and front matter: what is built must be sound when it is read again.</summary>
    public static void Pages(Trial trial)
    {
        trial.Write("site.yml", "title: 站\nlang: zh-CN\nlinks: warn\n");
        for (var i = 0; i < PagesOfSite; i++) trial.Write($"content/p{i}.md", trial.Mutation.Text(trial.Mutation.Of(trial.Samples.Pages), trial.Samples.Pages));
        var files = Build(trial);
        var faults = OutputChecker.Check(files).Where(d => d.Severity == Severity.Error).ToArray();
        Trial.Print(faults);
        if (faults.Length > 0) throw new InvalidDataException($"{faults[0].File}: {faults[0].Rule.Code} {faults[0].Message(Language.En)}");
        Search(trial, files);
    }

    public static void Settings(Trial trial)
    {
        trial.Write("site.yml", trial.Mutation.Text(trial.Mutation.Of(trial.Samples.Settings), trial.Samples.Settings));
        trial.Write("content/a.md", "# 甲\n\n[[b]]\n");
        trial.Write("content/b.md", "---\ntitle: 乙\ndate: 2024-01-02\ntags: [一]\n---\n\n乙。\n");
        Build(trial);
    }

    public static void Templates(Trial trial)
    {
        trial.Write("site.yml", "title: 站\nlang: zh-CN\n");
        trial.Write("content/a.md", "# 甲\n\n- 一\n\n[[a]]\n");
        string[] templates = [.. Directory.GetFiles(trial.Samples.Theme, "*.*ml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        var changed = trial.Mutation.Of(templates);
        var others = templates.Select(File.ReadAllBytes).ToArray();
        trial.Write(Path.Combine("templates", Path.GetRelativePath(trial.Samples.Theme, changed)), trial.Mutation.Text(File.ReadAllBytes(changed), others));
        Build(trial);
    }

    /// <summary>The site; pages that are refused are left out, as their editor would have to mend them.</summary>
    private static IReadOnlyDictionary<string, byte[]> Build(Trial trial)
    {
        for (var round = 0; ; round++)
        {
            var output = new MemoryOutput();
            var result = UnionKb.Build.Run(trial.Options, output);
            Trial.Print(result.Diagnostics);
            var refused = result.Diagnostics.Where(d => d.Severity == Severity.Error && d.File?.StartsWith("content/", StringComparison.Ordinal) == true);
            var paths = refused.Select(d => Path.Combine(trial.Folder, d.File!)).Distinct().Where(File.Exists).ToArray();
            if (!result.HasErrors || paths.Length == 0 || round == 3) return output.Files;
            foreach (var path in paths) File.Delete(path);
        }
    }

    /// <summary>Queries in the site, and in one of whose files some bytes are damaged: that is a finding, never an exception.</summary>
    private static void Search(Trial trial, IReadOnlyDictionary<string, byte[]> files)
    {
        if (files.Count == 0) return;
        var damaged = trial.Mutation.Of(files.Keys.Where(k => k.StartsWith("search/", StringComparison.Ordinal)).DefaultIfEmpty("").ToArray());
        var engine = new SearchEngine(path => files.TryGetValue(path, out var bytes) ? bytes : null);
        var broken = new SearchEngine(path => files.TryGetValue(path, out var bytes) ? (path == damaged ? trial.Mutation.Bytes(bytes) : bytes) : null);
        for (var i = 0; i < 5; i++)
        {
            var words = System.Text.Encoding.UTF8.GetString(trial.Mutation.Text("类型:术语 \"工会 章程\" -会 zgh"u8.ToArray(), trial.Samples.Texts));
            var query = words[..Math.Min(words.Length, 100)];
            foreach (var each in (SearchEngine[])[engine, broken])
            {
                var findings = new DiagnosticBag();
                each.Search(query, new SearchOptions(), findings);
                Trial.Print(findings.ToArray());
            }
        }
    }
}
