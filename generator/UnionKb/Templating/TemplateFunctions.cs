namespace UnionKb.Templating;

/// <summary>A function that templates may call, and how it is written.</summary>
internal sealed record TemplateFunction(string Name, string Form);

/// <summary>The functions that templates may call. A site has one language, so <c>t</c> is answered when the theme is loaded.</summary>
internal static class TemplateFunctions
{
    public static readonly TemplateFunction Words = new("t", "{{ t 'name' }} / {{ t 'name' value }}");
    public static readonly TemplateFunction Date = new("date", "{{ date value }}");
    public static readonly TemplateFunction Count = new("count", "{{ count list }}");
    public static readonly TemplateFunction Include = new("include", "{{ include 'name' }} / {{ include 'name' argument: value }}");

    public static readonly IReadOnlyList<TemplateFunction> All = [Words, Date, Count, Include];
}
