namespace UnionKb.Templating.Nodes;

// What counts as true: yes, a number but 0, a text or list that is not empty, any other thing that is there.

internal sealed class HasNumber(Source<int> number) : Source<bool>
{
    public override bool Read(Rendering rendering) => number.Read(rendering) != 0;
}

internal sealed class HasText(Source<object> text) : Source<bool>
{
    public override bool Read(Rendering rendering) => !string.IsNullOrEmpty((string?)text.Read(rendering));
}

internal sealed class HasItems(Source<object> list) : Source<bool>
{
    public override bool Read(Rendering rendering) => (object[]?)list.Read(rendering) is { Length: > 0 };
}

internal sealed class IsThere(Source<object> value) : Source<bool>
{
    public override bool Read(Rendering rendering) => value.Read(rendering) is not null;
}

internal sealed class IsNot(Source<bool> test) : Source<bool>
{
    public override bool Read(Rendering rendering) => !test.Read(rendering);
}

internal sealed class AllOf(Source<bool> left, Source<bool> right) : Source<bool>
{
    public override bool Read(Rendering rendering) => left.Read(rendering) && right.Read(rendering);
}

internal sealed class AnyOf(Source<bool> left, Source<bool> right) : Source<bool>
{
    public override bool Read(Rendering rendering) => left.Read(rendering) || right.Read(rendering);
}

/// <summary>Equal values; texts are compared character by character.</summary>
internal sealed class IsEqual<T>(Source<T> left, Source<T> right) : Source<bool>
{
    public override bool Read(Rendering rendering) => EqualityComparer<T>.Default.Equals(left.Read(rendering), right.Read(rendering));
}

/// <summary><c>for.first</c>.</summary>
internal sealed class IsFirst(int slot) : Source<bool>
{
    public override bool Read(Rendering rendering) => rendering.Slots[slot].Index == 0;
}

/// <summary><c>for.last</c>.</summary>
internal sealed class IsLast(int slot) : Source<bool>
{
    public override bool Read(Rendering rendering) => rendering.Slots[slot].Index == rendering.Slots[slot].Count - 1;
}
