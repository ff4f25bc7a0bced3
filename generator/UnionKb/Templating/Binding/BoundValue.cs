using UnionKb.Templating.Nodes;

namespace UnionKb.Templating.Binding;

/// <summary>What a name or call stands for: its type, and the one of the three sources that fits it.</summary>
internal sealed record BoundValue(Type Type, Source<object>? Object, Source<int>? Number, Source<bool>? Flag)
{
    /// <summary>The object whose number this is: without it there is no number to write.</summary>
    public Source<object>? Owner { get; init; }

    public bool IsText => Type == typeof(string);

    public bool IsList => Type.IsArray;

    public bool IsHtml => typeof(Fragment).IsAssignableFrom(Type);

    public static BoundValue Of(Type type, Source<object> source) => new(type, source, null, null);

    public static BoundValue Of(Source<int> source) => new(typeof(int), null, source, null);

    public static BoundValue Of(Source<bool> source) => new(typeof(bool), null, null, source);
}
