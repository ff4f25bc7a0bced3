namespace UnionKb.Cli;

/// <summary>What the program is doing right now, so that an internal error can say so. Written by any thread, read once.</summary>
internal sealed class Activity
{
    private volatile string _stage = "start";

    public string Stage
    {
        get => _stage;
        set => _stage = value;
    }
}
