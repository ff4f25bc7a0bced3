using System.Threading.Channels;

namespace UnionKb.Cli.Serving;

/// <summary>
/// Turns events into changes. One save arrives as several events (editors write a temporary file and rename it), so a change is reported when a
/// pause has passed without another event.
/// </summary>
/// <param name="pause">Waits for as long as the events of one save may lie apart.</param>
internal sealed class SettledChanges(Func<CancellationToken, Task> pause)
{
    private readonly Channel<bool> _events = Channel.CreateUnbounded<bool>();

    public void Note() => _events.Writer.TryWrite(true);

    /// <summary>Waits for the next event and for the quiet after it; false when cancelled.</summary>
    public async Task<bool> NextAsync(CancellationToken stop)
    {
        try
        {
            await _events.Reader.ReadAsync(stop);
            do
            {
                while (_events.Reader.TryRead(out _))
                {
                }

                await pause(stop);
            }
            while (_events.Reader.Count > 0);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
