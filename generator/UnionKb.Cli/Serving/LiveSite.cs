namespace UnionKb.Cli.Serving;

/// <summary>The site being served; swapped as a whole by the builder, awaited by the browsers' event streams.</summary>
internal sealed class LiveSite
{
    private readonly Lock _gate = new();
    private ServedSite _current = ServedSite.Empty;
    private TaskCompletionSource _changed = New();

    public ServedSite Current
    {
        get
        {
            lock (_gate) return _current;
        }
    }

    public void Show(ServedSite site)
    {
        TaskCompletionSource changed;
        lock (_gate)
        {
            _current = site;
            changed = _changed;
            _changed = New();
        }

        changed.SetResult();
    }

    /// <summary>The current site together with a task that ends when it is no longer the current one.</summary>
    public (ServedSite Site, Task Changed) Watch()
    {
        lock (_gate) return (_current, _changed.Task);
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
