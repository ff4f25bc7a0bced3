using System.Xml.Linq;

namespace UnionKb.Importing.Reading.Docx;

/// <summary>Names of WordprocessingML in its transitional form, the one that Word and WPS write.</summary>
internal static class Word
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static XName Name(string local) => Main + local;

    public static string? Attribute(XElement? element, string local) => (string?)element?.Attribute(Main + local);

    /// <summary>The <c>val</c> of a child element.</summary>
    public static string? Value(XElement? element, string child) => Attribute(element?.Element(Main + child), "val");
}
