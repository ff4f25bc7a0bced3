using System.Collections.Frozen;

namespace UnionKb.Compiling.Rendering;

internal enum MediaKind
{
    Picture,
    Video,
    Audio,

    /// <summary>Nothing that a page can show.</summary>
    Document,
}

/// <summary>What the ending of a file that is written as a picture says of it. Where it says nothing, a picture was meant.</summary>
internal static class FileEnding
{
    private static readonly FrozenDictionary<string, MediaKind> Kinds = new Dictionary<string, MediaKind>(StringComparer.OrdinalIgnoreCase)
    {
        [".mp4"] = MediaKind.Video, [".m4v"] = MediaKind.Video, [".webm"] = MediaKind.Video, [".ogv"] = MediaKind.Video, [".mov"] = MediaKind.Video,
        [".mp3"] = MediaKind.Audio, [".m4a"] = MediaKind.Audio, [".ogg"] = MediaKind.Audio, [".oga"] = MediaKind.Audio, [".opus"] = MediaKind.Audio,
        [".wav"] = MediaKind.Audio, [".flac"] = MediaKind.Audio, [".aac"] = MediaKind.Audio,
        [".pdf"] = MediaKind.Document, [".doc"] = MediaKind.Document, [".docx"] = MediaKind.Document, [".xls"] = MediaKind.Document,
        [".xlsx"] = MediaKind.Document, [".ppt"] = MediaKind.Document, [".pptx"] = MediaKind.Document, [".zip"] = MediaKind.Document,
        [".txt"] = MediaKind.Document, [".csv"] = MediaKind.Document,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Pictures =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, ".png", ".jpg", ".jpeg", ".jfif", ".gif", ".webp", ".svg", ".avif", ".bmp", ".ico", ".apng");

    public static MediaKind KindOf(string path) => Kinds.GetValueOrDefault(Path.GetExtension(path));

    /// <summary>Whether a name ends as a file that a page can show.</summary>
    public static bool IsMedia(string name) => Path.GetExtension(name) is { Length: > 0 } ending && (Pictures.Contains(ending) || Kinds.ContainsKey(ending));
}
