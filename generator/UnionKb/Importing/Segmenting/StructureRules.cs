namespace UnionKb.Importing.Segmenting;

public static class StructureRules
{
    /// <summary>The name of a rule in recipes and reports; empty for plain body text.</summary>
    public static string Name(this StructureRule rule) => rule switch
    {
        StructureRule.None => "",
        StructureRule.StyledHeading => "styled-heading",
        StructureRule.TitleLine => "title-line",
        StructureRule.RepeatedTitle => "repeated-title",
        StructureRule.AttachedTitle => "attached-title",
        StructureRule.Question => "question",
        StructureRule.ClauseNumber => "clause-number",
        StructureRule.MarkedHeading => "marked-heading",
        StructureRule.BareNumber => "bare-number",
        StructureRule.LabelSeries => "label-series",
        StructureRule.NamedPart => "named-part",
        StructureRule.CasePart => "case-part",
        StructureRule.ListedHeading => "listed-heading",
        StructureRule.CaseName => "case-name",
        StructureRule.UnmarkedHeading => "unmarked-heading",
        StructureRule.Contents => "contents",
        StructureRule.Furniture => "furniture",
        StructureRule.Repeated => "repeated",
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, null),
    };
}
