using UnionKb.Diagnostics;

namespace UnionKb.Folders;

/// <summary>
/// What becomes of a symbolic link in a folder that is read: one to a file of the project is that file, one to a folder is not followed, and one
/// that leads out of the project or nowhere is an error.
/// </summary>
internal static class LinkPolicy
{
    /// <summary>
    /// Null when the link may be read; else <see cref="Rules.LinkBroken"/>, <see cref="Rules.LinkLeadsOut"/>, <see cref="Rules.LinkedFolder"/> or
    /// <see cref="Rules.NoRegularFile"/>.
    /// </summary>
    /// <param name="root">Absolute path of the project.</param>
    /// <param name="path">Absolute path of the link.</param>
    public static Rule? Judge(string root, string path)
    {
        if (RealPath.Of(path) is not { } end || !Path.Exists(end)) return Rules.LinkBroken;
        if (!RealPath.IsWithin(end, root)) return Rules.LinkLeadsOut;
        if (Directory.Exists(end)) return Rules.LinkedFolder;
        return RegularFile.Is(end, new FileInfo(end).Length) ? null : Rules.NoRegularFile;
    }
}
