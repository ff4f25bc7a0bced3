using UnionKb.Diagnostics;

namespace UnionKb.Fuzz.Targets;

/// <summary>Imports of changed texts in every format, and of recipes and records that somebody has damaged.</summary>
internal static class Imports
{
    public static void WordFiles(Trial trial) => Convert(trial, "a.docx", trial.Mutation.Zip(trial.Mutation.Of(trial.Samples.WordFiles), trial.Samples.Texts));

    public static void WebPages(Trial trial) =>
        Convert(trial, "a.html", trial.Mutation.Text(trial.Mutation.Of(trial.Samples.WebPages), trial.Samples.WebPages));

    public static void Texts(Trial trial)
    {
        var text = trial.Mutation.Text(trial.Mutation.Of(trial.Samples.Texts), trial.Samples.Texts);
        Convert(trial, trial.Mutation.Number(3) == 0 ? "a.md" : "a.txt", trial.Mutation.Number(4) == 0 ? trial.Mutation.Bytes(text) : text);
    }

    /// <summary>A project whose recipe and record are changed; what is planned is applied, and planned again.</summary>
    public static void Recipes(Trial trial)
    {
        trial.Write("site.yml", "title: 站\nlang: zh-CN\n");
        var text = trial.Mutation.Of(trial.Samples.Texts);
        trial.Write("seeds/a.txt", text);
        trial.Write("seeds/a.txt.import.yml", trial.Mutation.Text(trial.Mutation.Of(trial.Samples.Recipes), trial.Samples.Recipes));
        var options = new ImportOptions { Root = trial.Folder };
        Apply(options);
        var record = Path.Combine(trial.Folder, "seeds/a.txt.import.lock");
        if (File.Exists(record)) File.WriteAllBytes(record, trial.Mutation.Text(File.ReadAllBytes(record), []));
        foreach (var page in Directory.Exists(Path.Combine(trial.Folder, "content")) ? Directory.GetFiles(Path.Combine(trial.Folder, "content")) : [])
        {
            if (trial.Mutation.Number(3) == 0) File.WriteAllBytes(page, trial.Mutation.Text(File.ReadAllBytes(page), trial.Samples.Pages));
        }

        Apply(options);
    }

    private static void Apply(ImportOptions options)
    {
        var plan = Import.Plan(options);
        Trial.Print(plan.Diagnostics);
        if (plan.CanApply) Trial.Print(Import.Apply(options).Diagnostics);
    }

    private static void Convert(Trial trial, string name, byte[] bytes)
    {
        trial.Write(name, bytes);
        var texts = Conversion.Run([Path.Combine(trial.Folder, name)], workers: 1);
        foreach (var text in texts) Trial.Print(text.Diagnostics);
        if (texts.Any(t => t.Diagnostics.Any(d => d.Severity == Severity.Error))) return;
        var target = Path.Combine(trial.Folder, "out");
        Directory.CreateDirectory(target);
        if (Conversion.Write(target, texts) is { } blocked) throw new InvalidDataException(blocked.Message(Language.En));
    }
}
