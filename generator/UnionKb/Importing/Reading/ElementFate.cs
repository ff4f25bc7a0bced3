namespace UnionKb.Importing.Reading;

/// <summary>What becomes of an element of a document.</summary>
internal enum ElementFate
{
    /// <summary>Nothing here knows it: read for what is inside, and named in the report.</summary>
    Unknown,

    /// <summary>It has a form of its own in the text.</summary>
    Kept,

    /// <summary>Only what is inside counts.</summary>
    Inside,

    /// <summary>Left out and named in the report.</summary>
    Named,

    /// <summary>It says nothing to readers: looks, places, settings, another form of what is read already.</summary>
    Wordless,
}
