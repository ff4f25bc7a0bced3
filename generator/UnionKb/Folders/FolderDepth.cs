namespace UnionKb.Folders;

/// <summary>How deep a folder is listed: itself alone, or with everything below it.</summary>
public enum FolderDepth
{
    Top,
    Tree,
}
