using UnionKb.Diagnostics;
using UnionKb.Importing.Converting;
using UnionKb.Importing.Planning;
using UnionKb.Running;

namespace UnionKb;

/// <summary>
/// The story of <c>import FILE… --to DIR</c>: texts outside any project become topics in an empty folder. Each file by itself, in parallel;
/// when one cannot be read, nothing is written.
/// </summary>
public static class Conversion
{
    /// <param name="files">Paths as the user gave them; findings name them so.</param>
    public static ConvertedText[] Run(IReadOnlyList<string> files, int workers)
    {
        var run = new ConversionRun(files, FoldersOf(files));
        var texts = new ConvertedText[files.Count];
        new Workers(workers).Run(files.Count, () => 0, (_, i) => texts[i] = Converter.Convert(run, i), i => files[i]);
        return texts;
    }

    /// <summary>Writes all or, with <see cref="Rules.ImportNotWritable"/>, nothing.</summary>
    public static Diagnostic? Write(string directory, IEnumerable<ConvertedText> texts)
    {
        var changes = new FileChanges(directory);
        foreach (var text in texts)
        {
            foreach (var file in text.Files) changes.Write(Path.Combine(text.Folder, file.Name), file.Bytes);
        }

        return changes.Commit() is { } blocked ? Blocked(Path.Combine(directory, blocked.Path)) : null;
    }

    private static Diagnostic Blocked(string path) => Diagnostic.About(path, Rules.ImportNotWritable, path);

    /// <summary>The stem of each file when there are several; a stem that comes twice gets a number.</summary>
    private static string[] FoldersOf(IReadOnlyList<string> files)
    {
        if (files.Count == 1) return [""];
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var folders = new string[files.Count];
        for (var i = 0; i < folders.Length; i++)
        {
            var stem = Path.GetFileNameWithoutExtension(files[i]);
            folders[i] = stem;
            for (var number = 2; !taken.Add(folders[i]); number++) folders[i] = $"{stem}-{number}";
        }

        return folders;
    }
}
