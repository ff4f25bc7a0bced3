using System.Text;

namespace UnionKb.Tests.Fixtures;

/// <summary>Output of a command that runs meanwhile: a test waits until it has said something, not for a while.</summary>
internal sealed class AwaitedWriter : TextWriter
{
    private readonly Lock _gate = new();
    private readonly StringBuilder _text = new();
    private readonly List<(string Wanted, TaskCompletionSource Said)> _waiting = [];

    public override Encoding Encoding => Encoding.Unicode;

    public override void Write(char value) => Write(value.ToString());

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    public override void Write(string? value)
    {
        lock (_gate)
        {
            _text.Append(value);
            if (_waiting.Count == 0) return;
            var text = _text.ToString();
            foreach (var (_, said) in _waiting.Where(w => text.Contains(w.Wanted, StringComparison.Ordinal))) said.TrySetResult();
        }
    }

    /// <summary>Ends when the text has been written, at once when it was.</summary>
    public Task UntilAsync(string wanted)
    {
        lock (_gate)
        {
            var said = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (_text.ToString().Contains(wanted, StringComparison.Ordinal)) said.SetResult();
            else _waiting.Add((wanted, said));
            return said.Task;
        }
    }

    public override string ToString()
    {
        lock (_gate) return _text.ToString();
    }
}
