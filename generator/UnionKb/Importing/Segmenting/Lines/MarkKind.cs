namespace UnionKb.Importing.Segmenting.Lines;

/// <summary>
/// Kinds of numbers that stand before headings, articles and items, highest first: the order of laws (Legislation Law of the PRC, art. 65)
/// and of official documents (GB/T 9704-2012, 7.3.3: 一、 （一） 1. （1）).
/// </summary>
internal enum MarkKind
{
    None,

    /// <summary>第一编, 第一篇, 第一部分.</summary>
    Part,

    /// <summary>第一分编.</summary>
    SubPart,

    /// <summary>第一章.</summary>
    Chapter,

    /// <summary>第一节.</summary>
    Section,

    /// <summary>壹、 or 壹 and a space.</summary>
    Capital,

    /// <summary>第一条.</summary>
    Article,

    /// <summary>一、</summary>
    Comma,

    /// <summary>（一）</summary>
    Bracketed,

    /// <summary>1. or 1、</summary>
    Number,

    /// <summary>1.1 or 1.1.1.</summary>
    Decimal,

    /// <summary>（1） or 1）.</summary>
    BracketedNumber,

    /// <summary>①.</summary>
    Circled,

    /// <summary>一是, 二是.</summary>
    Ordinal,

    /// <summary>•, ●, - and other signs of unnumbered items.</summary>
    Bullet,
}
