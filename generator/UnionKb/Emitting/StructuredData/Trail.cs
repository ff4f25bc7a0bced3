using UnionKb.Templating.Views.Frame;
using UnionKb.Text;

namespace UnionKb.Emitting.StructuredData;

/// <summary>The way from the home page down to a page, the page included (schema.org, BreadcrumbList).</summary>
internal static class Trail
{
    public static void Write(JsonOutput json, StatedAddresses addresses, LinkView[] above, string title, string path)
    {
        json.BeginObject();
        json.Name("@type"u8);
        json.Constant("BreadcrumbList"u8);
        json.Name("itemListElement"u8);
        json.BeginList();
        for (var i = 0; i < above.Length; i++) Step(json, i + 1, above[i].Title, addresses.Of(above[i]));
        Step(json, above.Length + 1, title, addresses.Of(path));
        json.EndList();
        json.EndObject();
    }

    private static void Step(JsonOutput json, int position, string title, string address)
    {
        json.BeginObject();
        json.Name("@type"u8);
        json.Constant("ListItem"u8);
        json.Member("position"u8, position);
        json.Member("name"u8, title);
        json.Member("item"u8, address);
        json.EndObject();
    }
}
