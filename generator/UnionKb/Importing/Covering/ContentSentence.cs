namespace UnionKb.Importing.Covering;

/// <summary>A sentence of a content file by its comparison key.</summary>
public readonly record struct ContentSentence(string Key, ContentRole Role);

/// <summary>
/// What part a text plays on its page. Running text and definition boxes can be any sentence's home; an item, row, quotation, explanation or line of code
/// only that of a sentence that stands in such a one in its text.
/// </summary>
public enum ContentRole
{
    Running,
    Definition,
    Heading,

    /// <summary>Items of lists and notes.</summary>
    Item,

    /// <summary>A row of a table: its cells, parted by bars.</summary>
    Row,
    Quoted,

    /// <summary>Terms and their explanations.</summary>
    Explained,

    /// <summary>A line of code.</summary>
    Code,

    /// <summary>Remarks: made from sentences, never their home.</summary>
    Derived,
}
