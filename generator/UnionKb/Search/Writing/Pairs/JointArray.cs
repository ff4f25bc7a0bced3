namespace UnionKb.Search.Writing.Pairs;

/// <summary>
/// An array that all who need it make together, once: whoever asks takes the next element nobody has begun until none is left, then
/// waits for the others to finish theirs. So a step between artefacts runs on as many workers as wait for it, and starts no thread.
/// The order of elements is theirs, not that of the workers.
/// </summary>
internal sealed class JointArray<T>(int length, Func<int, T> make)
{
    private readonly object _gate = new();
    private readonly T[] _elements = new T[length];
    private Exception? _failure;
    private int _begun;
    private int _made;

    public T[] All()
    {
        while (Begin() is var index and >= 0) Make(index);
        lock (_gate)
        {
            while (_made < length && _failure is null) Monitor.Wait(_gate);
        }

        return _failure is null ? _elements : throw new InvalidOperationException("a part of the search index could not be made", _failure);
    }

    private int Begin()
    {
        lock (_gate) return _begun < length && _failure is null ? _begun++ : -1;
    }

    private void Make(int index)
    {
        Exception? failure = null;
        try
        {
            _elements[index] = make(index);
        }
        catch (Exception thrown)
        {
            // Kept for all: those who wait would wait for ever.
            failure = thrown;
        }

        lock (_gate)
        {
            _made++;
            _failure ??= failure;
            Monitor.PulseAll(_gate);
        }
    }
}
