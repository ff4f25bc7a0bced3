namespace UnionKb.Templating.Nodes;

/// <summary>Where a bound name reads its value: <c>object</c> for texts, lists, records and finished HTML, else <c>int</c> or <c>bool</c>.</summary>
internal abstract class Source<T>
{
    public abstract T? Read(Rendering rendering);
}

/// <summary>The view or a loop variable.</summary>
internal sealed class SlotSource(int slot) : Source<object>
{
    public override object? Read(Rendering rendering) => rendering.Slots[slot].Value;
}

/// <summary>A property of something, or nothing where that is missing.</summary>
internal sealed class MemberSource<T>(Source<object> owner, Func<object, T?> getter) : Source<T>
{
    public override T? Read(Rendering rendering) => owner.Read(rendering) is { } value ? getter(value) : default;
}

internal sealed class ConstantSource<T>(T value) : Source<T>
{
    public override T Read(Rendering rendering) => value;
}

internal sealed class CountSource(Source<object> list) : Source<int>
{
    public override int Read(Rendering rendering) => ((object[]?)list.Read(rendering))?.Length ?? 0;
}

/// <summary><c>for.index</c>.</summary>
internal sealed class LoopIndex(int slot) : Source<int>
{
    public override int Read(Rendering rendering) => rendering.Slots[slot].Index;
}
