namespace UnionKb.Compiling.Copy;

/// <summary>How a site wants Han and Western words to stand beside each other.</summary>
public enum CopySpaces
{
    /// <summary>As each author likes.</summary>
    Free,

    /// <summary>Without a space.</summary>
    None,

    /// <summary>With one.</summary>
    Space,
}
