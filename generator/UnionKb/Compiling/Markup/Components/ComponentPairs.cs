namespace UnionKb.Compiling.Markup.Components;

/// <summary>
/// Where in a page the tags of a name stand. A component has an end; <c>List&lt;String&gt;</c> has none and is text.
/// </summary>
internal sealed class ComponentPairs(string markdown)
{
    private readonly Dictionary<string, (int First, int Last)> _places = new(StringComparer.Ordinal);

    /// <summary>Whether an end of the name follows a place.</summary>
    public bool IsClosedBehind(string name, int at) => Of(name).Last > at;

    /// <summary>Whether an opening of the name stands before a place.</summary>
    public bool IsOpenedBefore(string name, int at) => Of(name).First < at;

    private (int First, int Last) Of(string name)
    {
        if (_places.TryGetValue(name, out var known)) return known;
        var first = markdown.IndexOf("<" + name, StringComparison.Ordinal);
        var last = markdown.LastIndexOf("</" + name, StringComparison.Ordinal);
        return _places[name] = (first < 0 ? int.MaxValue : first, last);
    }
}
