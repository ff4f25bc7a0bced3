using System.Globalization;
using System.Text;
using UnionKb.Model;

namespace UnionKb.Importing.Drafting;

/// <summary>Writes front matter as YAML, keys in one fixed order, absent values left out; an empty text is an empty key to fill in.</summary>
internal static class FrontMatterWriter
{
    public static void Write(StringBuilder text, FrontMatter front)
    {
        text.Append("---\n");
        Scalar(text, "id", front.Id);
        Scalar(text, "title", front.Title);
        Scalar(text, "kind", front.Kind.Name());
        Scalar(text, "parent", front.Parent);
        if (front.Order is { } order) text.Append(CultureInfo.InvariantCulture, $"order: {order}\n");
        List(text, "tags", front.Tags);
        List(text, "aliases", front.Aliases);
        Scalar(text, "pinyin", front.Pinyin);
        Scalar(text, "summary", front.Summary);
        Scalar(text, "when", front.When);
        Scalar(text, "issuer", front.Issuer);
        Scalar(text, "source", front.Source);
        Scalar(text, "author", front.Author);
        Scalar(text, "published", front.Published);
        if (front.Slogan) text.Append("slogan: true\n");
        if (front.NeverLink) text.Append("never_link: true\n");
        List(text, "relations", [.. front.Relations.Select(r => r.Text)]);
        List(text, "see_also", [.. front.SeeAlso.Select(s => s.Text)]);
        List(text, "pending", front.Pending);
        text.Append("---\n");
    }

    private static void Scalar(StringBuilder text, string key, string? value)
    {
        if (value is null) return;
        text.Append(key).Append(':');
        if (value.Length > 0) text.Append(' ').Append(YamlText.Of(value));
        text.Append('\n');
    }

    private static void List(StringBuilder text, string key, string[] values)
    {
        if (values.Length == 0) return;
        text.Append(key).Append(":\n");
        foreach (var value in values) text.Append("  - ").Append(YamlText.Of(value)).Append('\n');
    }
}
