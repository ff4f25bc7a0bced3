using UnionKb.Emitting.Frame;
using UnionKb.Text;

namespace UnionKb.Emitting.StructuredData;

/// <summary>What the site is, on its home page (schema.org, WebSite).</summary>
internal sealed class SiteStatement(SiteFrame frame, Utf8Writer output) : DataBlock(output)
{
    protected override void WriteGraph(JsonOutput json)
    {
        var config = frame.Site.Config;
        json.BeginObject();
        json.Name("@type"u8);
        json.Constant("WebSite"u8);
        json.Member("name"u8, config.Title);
        json.Member("description"u8, config.Description);
        json.Member("inLanguage"u8, config.Lang);
        json.Member("url"u8, new StatedAddresses(frame, "").Of(""));
        StatedName.Write(json, "author"u8, config.Author);
        json.EndObject();
    }
}
