using UnionKb.Config;
using UnionKb.Emitting.Frame;
using UnionKb.Model;
using UnionKb.Text;

namespace UnionKb.Emitting.Data;

/// <summary>
/// <c>site.json</c>: the pages, their links and relations, and which sentences of the sources they consist of, for other programs (format:
/// <c>README.md</c> beside this file). One page a line, in order of ids.
/// </summary>
public sealed class DataEmitter : IEmitter
{
    /// <summary>Raised when a member changes its meaning or goes; new members do not raise it.</summary>
    private const int Format = 1;

    public string Name => "data";

    public IEnumerable<Artefact> Emit(Site site)
    {
        if (site.Config.Outputs.HasFlag(Outputs.Data)) yield return new Artefact("site.json", output => Write(output, site));
    }

    private static void Write(Utf8Writer output, Site site)
    {
        var json = new JsonOutput(output);
        json.BeginObject();
        json.Member("format"u8, Format);
        json.Member("title"u8, site.Config.Title);
        json.Member("description"u8, site.Config.Description);
        json.Member("lang"u8, site.Config.Lang);
        json.Member("url"u8, site.Config.BaseUrl);
        json.Line();
        json.Name("sources"u8);
        json.BeginList();
        foreach (var seed in site.Seeds)
        {
            json.Line();
            Source(json, seed);
        }

        json.EndList();
        json.Line();
        json.Name("pages"u8);
        json.BeginList();
        foreach (var page in site.Pages)
        {
            json.Line();
            PageData.Write(json, site, page);
        }

        json.EndList();
        json.EndObject();
        output.Write("\n"u8);
    }

    private static void Source(JsonOutput json, Seed seed)
    {
        json.BeginObject();
        json.Member("letter"u8, seed.Letter);
        json.Member("file"u8, seed.FileName);
        json.Member("title"u8, seed.Title);
        json.Member("path"u8, SiteAddress.PathOf(seed));
        json.EndObject();
    }
}
