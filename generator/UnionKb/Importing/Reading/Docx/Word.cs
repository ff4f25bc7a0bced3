using System.Xml.Linq;

namespace UnionKb.Importing.Reading.Docx;

/// <summary>Names of WordprocessingML. Word and WPS write its transitional form; the strict one (ISO/IEC 29500-1) is renamed to that when it is read.</summary>
internal static class Word
{
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static XName Name(string local) => Main + local;

    public static string? Attribute(XElement? element, string local) => (string?)element?.Attribute(Main + local);

    /// <summary>The <c>val</c> of a child element.</summary>
    public static string? Value(XElement? element, string child) => Attribute(element?.Element(Main + child), "val");

    /// <summary>The same part in the transitional form.</summary>
    public static XElement Transitional(XElement part)
    {
        if (part.Name.NamespaceName != Strict) return part;
        foreach (var element in part.DescendantsAndSelf().Where(e => e.Name.NamespaceName == Strict))
        {
            element.Name = Main + element.Name.LocalName;
            element.ReplaceAttributes(element.Attributes()
                .Select(a => a.Name.NamespaceName == Strict ? new XAttribute(Main + a.Name.LocalName, a.Value) : a).ToArray());
        }

        return part;
    }
}
