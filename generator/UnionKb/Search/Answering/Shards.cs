using System.Text;
using System.Text.Json;
using UnionKb.Search.Format;

namespace UnionKb.Search.Answering;

/// <summary>The files of a built index, each read once. A file that is missing or not what it should be throws <see cref="DamagedShardException"/>.</summary>
/// <param name="read">Bytes of a file below the site root, or null when there is none.</param>
internal sealed class Shards(Func<string, byte[]?> read)
{
    private readonly Dictionary<string, object> _made = new(StringComparer.Ordinal);

    public T Get<T>(string name, Func<BitReader, T> make)
        where T : class
    {
        if (_made.TryGetValue(name, out var known)) return (T)known;
        var path = $"search/{name}.js";
        try
        {
            var value = make(new BitReader(Packed(read(path) ?? throw new DamagedShardException(path))));
            _made.Add(name, value);
            return value;
        }
        catch (Exception error) when (error is InvalidDataException or JsonException or InvalidOperationException or ArgumentException or OverflowException or IndexOutOfRangeException)
        {
            throw new DamagedShardException(path, error);
        }
    }

    public JsonElement[] Json(string name) => Get(name, bits => Parse(bits).EnumerateArray().ToArray());

    public JsonElement JsonObject(string name) => Get(name, bits => new[] { Parse(bits) })[0];

    private static JsonElement Parse(BitReader bits)
    {
        using var document = JsonDocument.Parse(TextUnpacker.Unpack(bits));
        return document.RootElement.Clone();
    }

    /// <summary>The value between the last two quotation marks, units of 15 bits.</summary>
    private static char[] Packed(byte[] file)
    {
        const string head = "\uFEFFunionkb.shard(";
        const string tail = "\");\n";
        var script = Encoding.Unicode.GetString(file);
        if (!script.StartsWith(head, StringComparison.Ordinal) || !script.EndsWith(tail, StringComparison.Ordinal)) throw new InvalidDataException("no shard of the index");
        var end = script.Length - tail.Length;
        var units = script[(script.LastIndexOf('"', end - 1) + 1)..end].ToCharArray();
        for (var k = 0; k < units.Length; k++) units[k] = units[k] - BitWriter.LowestUnit is var bits and >= 0 and < 0x8000 ? (char)bits : throw new InvalidDataException("a unit out of range");
        return units;
    }
}
