using UnionKb.Diagnostics;
using UnionKb.Model;

namespace UnionKb.Reading;

/// <summary>The files beside the pages: how big the pictures are that pages show, and what no page refers to.</summary>
internal static class ContentPictures
{
    private static readonly string[] Measured = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"];

    /// <summary>More names than these tell nobody more.</summary>
    private const int Named = 20;

    /// <summary>Whether a file's ending says that its size can be read.</summary>
    public static bool IsMeasured(string path) => Array.Exists(Measured, e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    /// <summary>The size of one picture; what is no picture is reported (UKB2053).</summary>
    /// <param name="root">Absolute path of the project.</param>
    /// <param name="path">Below the project root.</param>
    public static (PictureSize? Size, Diagnostic? Finding) Measure(string root, string path)
    {
        try
        {
            using var file = new FileStream(Path.Combine(root, path), FileMode.Open, FileAccess.Read, FileShare.Read, 1024);
            if (PictureHeader.Read(file) is { } size) return (size, null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, Diagnostic.About(path, Rules.Unreadable, e.Message));
        }

        return (null, Diagnostic.About(path, Rules.NoPictureSize));
    }

    /// <summary>
    /// Files that no page refers to, in one finding (UKB3040). Where the whole project is content, what lies there has other uses: nothing is said.
    /// </summary>
    public static Diagnostic? Unused(ContentFolder folder, Site site)
    {
        if (folder.Prefix.Length == 0) return null;
        var used = site.Assets.ToHashSet(StringComparer.Ordinal);
        var unused = Array.FindAll(folder.Files, f => !used.Contains(f[folder.Prefix.Length..]));
        return unused.Length == 0
            ? null
            : Diagnostic.About(null, Rules.UnusedFiles, $"{unused.Length}", Argument.List(unused.Take(Named), isCut: unused.Length > Named));
    }
}
