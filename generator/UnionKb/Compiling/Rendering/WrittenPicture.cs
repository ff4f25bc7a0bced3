using UnionKb.Compiling.Markup.Pictures;

namespace UnionKb.Compiling.Rendering;

/// <summary>A picture as written: its address, the words that stand for it, its title and its marks.</summary>
internal readonly record struct WrittenPicture(string Url, string Words, string? Title, PictureMarks Marks);
