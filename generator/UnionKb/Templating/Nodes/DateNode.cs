namespace UnionKb.Templating.Nodes;

/// <summary>A date as the site's language writes it.</summary>
internal sealed class DateNode(Source<object> date, ThemeStrings strings) : Node
{
    public override void Write(Rendering rendering) => rendering.Output.WriteEscaped(strings.Date((string?)date.Read(rendering)));
}
