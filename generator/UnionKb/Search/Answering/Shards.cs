using System.Text;
using System.Text.Json;
using UnionKb.Search.Format;

namespace UnionKb.Search.Answering;

/// <summary>
/// The files of a built index, each read and checked once: whatever is made of a file holds only what its reader promises, so that
/// nothing behind it can fail. A file that is missing or not what it should be throws <see cref="DamagedShardException"/>.
/// </summary>
/// <param name="read">Bytes of a file below the site root, or null when there is none.</param>
internal sealed class Shards(Func<string, byte[]?> read)
{
    private readonly Dictionary<string, object> _made = new(StringComparer.Ordinal);

    /// <param name="stamp">The stamp by which the index knows the file, or empty.</param>
    /// <param name="make">Reads the whole value; any exception that bad data can cause says that the file is damaged.</param>
    public T Get<T>(string name, string stamp, Func<BitReader, T> make)
        where T : class
    {
        if (_made.TryGetValue(name, out var known)) return (T)known;
        var path = IndexFiles.Path(name);
        try
        {
            var bits = new BitReader(Packed(read(path) ?? throw new InvalidDataException("missing"), name, stamp));
            var value = make(bits);
            if (bits.Left is < 0 or >= IndexFormat.BitsPerUnit) throw new InvalidDataException("longer or shorter than it should be");
            _made.Add(name, value);
            return value;
        }
        catch (Exception error) when (IsOfBadData(error))
        {
            throw new DamagedShardException(path, error);
        }
    }

    /// <param name="make">Makes a value of the JSON text, which it does not keep.</param>
    public T GetJson<T>(string name, Func<JsonElement, T> make)
        where T : class => Get(name, "", bits =>
        {
            using var document = JsonDocument.Parse(TextUnpacker.Unpack(bits));
            return make(document.RootElement);
        });

    private static bool IsOfBadData(Exception error) => error
        is InvalidDataException or JsonException or InvalidOperationException or KeyNotFoundException or FormatException
        or ArgumentException or OverflowException or IndexOutOfRangeException or IOException or UnauthorizedAccessException;

    /// <summary>The string that stands in the script, less what is added to each unit.</summary>
    private static char[] Packed(byte[] file, string name, string stamp)
    {
        var (start, end) = ($"\uFEFF{ShardScript.Start(name, stamp)}\"", $"\"{ShardScript.End}");
        var script = Encoding.Unicode.GetString(file);
        if (file.Length % sizeof(char) != 0 || script.Length < start.Length + end.Length
            || !script.StartsWith(start, StringComparison.Ordinal) || !script.EndsWith(end, StringComparison.Ordinal))
        {
            throw new InvalidDataException("another file, or one of another build");
        }

        var units = script[start.Length..^end.Length].ToCharArray();
        foreach (ref var unit in units.AsSpan())
        {
            var bits = unit - IndexFormat.LowestUnit;
            unit = bits is >= 0 and < (1 << IndexFormat.BitsPerUnit) ? (char)bits : throw new InvalidDataException("a unit out of range");
        }

        return units;
    }
}
