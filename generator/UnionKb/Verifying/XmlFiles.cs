using System.Xml;
using UnionKb.Diagnostics;
using UnionKb.Text;

namespace UnionKb.Verifying;

/// <summary>Reads a feed or a sitemap as its readers do: as XML 1.0, without a document type.</summary>
internal static class XmlFiles
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    public static void Check(string name, byte[] bytes, DiagnosticBag found)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes), Settings);
            while (reader.Read())
            {
            }
        }
        catch (XmlException e)
        {
            var at = new LinePosition(Math.Max(1, e.LineNumber), Math.Max(1, e.LinePosition));
            found.Add(Diagnostic.About(name, Rules.XmlNotWellFormed, e.Message) with { At = at, Length = 1 });
        }
    }
}
