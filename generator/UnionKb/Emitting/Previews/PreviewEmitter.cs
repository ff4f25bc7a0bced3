using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using UnionKb.Emitting.Frame;
using UnionKb.Model;
using UnionKb.Templating;
using UnionKb.Text;

namespace UnionKb.Emitting.Previews;

/// <summary>
/// What a link's preview shows, in classic scripts: those also load where a page was opened as a file. One array per page: address, title,
/// kind, first sentences.
/// </summary>
public sealed class PreviewEmitter(TemplateSet templates) : IEmitter
{
    private const int Longest = 160;

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public string Name => "previews";

    public IEnumerable<Artefact> Emit(Site site)
    {
        var count = PreviewShards.Count(site);
        var shards = new List<LinkedPage>[count];
        for (var i = 0; i < count; i++) shards[i] = [];
        foreach (var page in site.Pages) shards[PreviewShards.Of(page, count)].Add(page);
        return shards.Select((pages, shard) => new Artefact(PreviewShards.PathOf(shard), output => Write(pages, shard, output)));
    }

    private void Write(List<LinkedPage> pages, int shard, Utf8Writer output)
    {
        output.Write("unionkb.previews("u8);
        output.Write(shard);
        output.Write(",["u8);
        for (var i = 0; i < pages.Count; i++)
        {
            output.Write(i == 0 ? "\n"u8 : ",\n"u8);
            string[] entry = [SiteAddress.Encode(pages[i].Url), pages[i].Title, templates.Strings["kind." + pages[i].Page.Front.Kind.Name()], TextOf(pages[i])];
            output.Write(JsonSerializer.SerializeToUtf8Bytes(entry, Options));
        }

        output.Write("]);\n"u8);
    }

    /// <summary>The summary, else the beginning of the text.</summary>
    private static string TextOf(LinkedPage page)
    {
        if (page.Page.Front.Summary is { } summary) return summary;
        foreach (var block in page.Blocks)
        {
            if (block.Kind is BlockKind.Heading or BlockKind.Code or BlockKind.Reading || block.Text.Length == 0) continue;
            if (block.Text.Length <= Longest) return block.Text;
            return string.Concat(block.Text.AsSpan(0, char.IsHighSurrogate(block.Text[Longest - 1]) ? Longest - 1 : Longest), "…");
        }

        return "";
    }
}
