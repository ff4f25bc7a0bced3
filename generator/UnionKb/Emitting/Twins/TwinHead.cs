using UnionKb.Emitting.Frame;
using UnionKb.Model;
using UnionKb.Text;

namespace UnionKb.Emitting.Twins;

/// <summary>
/// The front matter of a page's Markdown, each value in the notation of JSON, which YAML shares (YAML 1.2.2, 1.2), and the title as a heading.
/// </summary>
internal static class TwinHead
{
    public static void Write(Utf8Writer output, Site site, LinkedPage page)
    {
        var front = page.Page.Front;
        output.Write("---\n"u8);
        Line(output, "id", page.Id);
        Line(output, "title", page.Title);
        Line(output, "kind", front.Kind.Name());
        Line(output, "parent", page.Parent < 0 ? null : site.Pages[page.Parent].Id);
        Line(output, "summary", front.Summary);
        Line(output, "date", front.Date);
        Line(output, "updated", front.Updated);
        Line(output, "when", front.When);
        Line(output, "issuer", front.Issuer);
        Line(output, "source", front.Source);
        Line(output, "author", front.Author);
        Line(output, "published", front.Published);
        List(output, "aliases", front.Aliases);
        List(output, "tags", front.Tags);
        if (site.Config.BaseUrl is { } start) Line(output, "url", start + SiteAddress.Encode(page.Url));
        output.Write("---\n\n# "u8);
        output.Write(MarkdownEscape.Of(page.Title));
        output.Write("\n"u8);
    }

    private static void Line(Utf8Writer output, string key, string? value)
    {
        if (value is null) return;
        output.Write(key + ": ");
        new JsonOutput(output).Text(value);
        output.Write("\n"u8);
    }

    private static void List(Utf8Writer output, string key, string[] values)
    {
        if (values.Length == 0) return;
        output.Write(key + ": ");
        var json = new JsonOutput(output);
        json.BeginList();
        foreach (var value in values) json.Text(value);
        json.EndList();
        output.Write("\n"u8);
    }
}
