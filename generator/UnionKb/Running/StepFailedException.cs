namespace UnionKb.Running;

/// <summary>A step of a parallel stage threw: a bug or a dead disk. Says which item it was working on.</summary>
public sealed class StepFailedException(string item, Exception inner) : Exception($"{item}: {inner.Message}", inner)
{
    public string Item { get; } = item;
}
