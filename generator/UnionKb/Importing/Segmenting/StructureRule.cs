namespace UnionKb.Importing.Segmenting;

/// <summary>The rule that made a paragraph what it is; <see cref="StructureRules.Name"/> is what recipes and reports print.</summary>
public enum StructureRule
{
    /// <summary>Plain body text.</summary>
    None,
    StyledHeading,
    TitleLine,
    RepeatedTitle,
    AttachedTitle,
    Question,
    ClauseNumber,
    MarkedHeading,
    BareNumber,
    LabelSeries,
    NamedPart,
    CasePart,
    ListedHeading,
    CaseName,
    UnmarkedHeading,
    Contents,
    Furniture,
    Repeated,
}
