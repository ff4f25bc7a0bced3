using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using UnionKb.Model;
using UnionKb.Text;

namespace UnionKb.Emitting.Previews;

/// <summary>
/// The sentences of the seeds for the card that a mark of origin shows, in classic scripts as those of the previews: for each seed and stretch of
/// <see cref="LinesInShard"/> lines an array of lines, each its number and its sentences. A stretch has its neighbour lines too, so that a sentence is found
/// with the one before and the one after.
/// </summary>
public sealed class OriginEmitter : IEmitter
{
    private const int LinesInShard = 128;

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public string Name => "origins";

    public IEnumerable<Artefact> Emit(Site site) => site.Seeds.SelectMany(seed =>
    {
        var lines = seed.Sentences.GroupBy(s => s.Address.Line).OrderBy(l => l.Key).Select(l => (l.Key, Texts: l.Select(s => s.Text).ToArray())).ToArray();
        return lines.Select(l => l.Key / LinesInShard).Distinct().Select(shard =>
            new Artefact($"previews/{seed.Letter}-{shard}.js", output => Write(seed, shard, lines, output)));
    });

    private static void Write(Seed seed, int shard, (int Line, string[] Texts)[] lines, Utf8Writer output)
    {
        var first = Array.FindIndex(lines, l => l.Line / LinesInShard == shard);
        var last = Array.FindLastIndex(lines, l => l.Line / LinesInShard == shard);
        output.Write("unionkb.origins("u8);
        output.Write(JsonSerializer.SerializeToUtf8Bytes(new[] { $"{seed.Letter}-{shard}", seed.Title ?? seed.FileName }, Options));
        output.Write(",["u8);
        for (var i = Math.Max(0, first - 1); i <= Math.Min(lines.Length - 1, last + 1); i++)
        {
            output.Write("\n["u8);
            output.Write(lines[i].Line);
            output.Write((byte)',');
            output.Write(JsonSerializer.SerializeToUtf8Bytes(lines[i].Texts, Options));
            output.Write(i < Math.Min(lines.Length - 1, last + 1) ? "],"u8 : "]"u8);
        }

        output.Write("]);\n"u8);
    }
}
