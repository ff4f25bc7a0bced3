namespace UnionKb.Importing.Covering;

/// <summary>A sentence of a content file by its comparison key.</summary>
public readonly record struct ContentSentence(string Key, ContentRole Role);

/// <summary>What part a text plays on its page. Only running text and definition boxes can be a sentence's home.</summary>
public enum ContentRole
{
    Running,
    Definition,
    Heading,

    /// <summary>Quotations, lists, tables, remarks: made from sentences, never their home.</summary>
    Derived,
}
