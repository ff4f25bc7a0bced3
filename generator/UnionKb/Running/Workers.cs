namespace UnionKb.Running;

/// <summary>
/// The only parallel loop of the program. Items are handed out in small ranges; each worker has its own state; results are stored by
/// the caller under the item's number, so that order never depends on threads.
/// </summary>
public sealed class Workers(int count)
{
    private const int MostAtOnce = 32;

    public int Count { get; } = Math.Max(1, count);

    /// <summary>Runs <paramref name="step"/> for 0 … <paramref name="items"/> - 1.</summary>
    /// <param name="name">Tells what item a number stands for, should its step throw.</param>
    /// <param name="progress">Told how many items are done, from any thread.</param>
    /// <exception cref="StepFailedException">A step threw; the others of its range were not run.</exception>
    public void Run<TState>(int items, Func<TState> makeState, Action<TState, int> step, Func<int, string> name, Action<int>? progress = null)
    {
        // Small enough that no worker is left waiting for another's last range.
        var range = Math.Clamp(items / (Count * 8), 1, MostAtOnce);
        var next = 0;
        var done = 0;
        StepFailedException? failure = null;

        void Work()
        {
            var state = makeState();
            while (Volatile.Read(ref failure) is null)
            {
                var start = Interlocked.Add(ref next, range) - range;
                if (start >= items) return;
                var end = Math.Min(start + range, items);
                for (var i = start; i < end; i++)
                {
                    try
                    {
                        step(state, i);
                    }
                    catch (Exception e)
                    {
                        Interlocked.CompareExchange(ref failure, new StepFailedException(name(i), e), null);
                        return;
                    }
                }

                progress?.Invoke(Interlocked.Add(ref done, end - start));
            }
        }

        var helpers = Enumerable.Range(1, Math.Min(Count, (items + range - 1) / range) is var n && n > 1 ? n - 1 : 0).Select(_ => new Thread(Work)).ToArray();
        foreach (var helper in helpers) helper.Start();
        Work();
        foreach (var helper in helpers) helper.Join();
        if (failure is not null) throw failure;
    }
}
