namespace UnionKb.Importing.Planning;

/// <summary>What an import does with one page.</summary>
public enum PlannedAction
{
    Create,
    Update,
    Unchanged,

    /// <summary>Edited by hand while the import of it stayed the same: the edit stays.</summary>
    Edited,

    /// <summary>Edited by hand and changed by the import in other places: both changes are kept.</summary>
    Merge,

    /// <summary>Edited by hand and changed by the import in the same place: reported, not touched.</summary>
    Conflict,

    /// <summary>In conflict, and the editor's words stand: from now on what the import brings is the base.</summary>
    Kept,

    /// <summary>Deleted by an editor: stays deleted.</summary>
    Deleted,

    /// <summary>No longer in the recipe and never edited: the import takes back what it wrote.</summary>
    Remove,

    /// <summary>No longer in the recipe but edited: stays.</summary>
    Orphaned,
}
