namespace UnionKb.Templating.Scanning;

/// <summary>What a <c>{{…}}</c> tag does.</summary>
internal enum TagKind
{
    Value,
    Open,
    Else,
    Close,
    Partial,
    PartialBlock,
    Comment,
}
