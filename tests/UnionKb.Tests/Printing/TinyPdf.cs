using System.Text;

namespace UnionKb.Tests.Printing;

/// <summary>A PDF in the form that Chromium writes, small enough to be made by hand: pages, destinations, one face with its map.</summary>
internal sealed record TinyPdf
{
    public int Pages { get; init; } = 2;

    /// <summary>Names as they stand in the file, each with its page from 1.</summary>
    public (string Name, int Page)[] Destinations { get; init; } = [];

    /// <summary>The blocks of the map from codes to characters.</summary>
    public string Map { get; init; } = "1 beginbfchar\n<01> <5DE5>\nendbfchar\n";

    public string Face { get; init; } = "NotoSerifCJKsc-Regular";

    public string Date { get; init; } = "20261128042449+00'00'";

    /// <summary>The letters of a text, each as a code of its own.</summary>
    public static string MapOf(string text) => string.Concat(text.EnumerateRunes().Distinct().Chunk(100).Select(
        block => $"{block.Length} beginbfchar\n{string.Concat(block.Select((r, i) => $"<{i:X2}> <{Hex(r)}>\n"))}endbfchar\n"));

    private static string Hex(Rune character) => Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(character.ToString()));

    public byte[] Bytes()
    {
        var objects = new List<string>
        {
            $"<</Title (t)\n/CreationDate (D:{Date})\n/ModDate (D:{Date})>>",
            $"<</Type /Catalog\n/Pages 4 0 R{(Destinations.Length == 0 ? "" : "\n/Dests 3 0 R")}>>",
            $"<<{string.Concat(Destinations.Select(d => $"/{d.Name} [{6 + d.Page} 0 R /XYZ 0 0 0]\n"))}>>",
            $"<</Type /Pages\n/Count {Pages}\n/Kids [{string.Join(" ", Enumerable.Range(7, Pages).Select(n => $"{n} 0 R"))}]>>",
            $"<</Type /Font\n/FontDescriptor <</FontName /AAAAAA+{Face}>>\n/ToUnicode 6 0 R>>",
        };
        var map = $"begincmap\n1 begincodespacerange\n<00> <FF>\nendcodespacerange\n{Map}endcmap\nend\n";
        objects.Add($"<</Length {map.Length}>> stream\n{map}\nendstream");
        objects.AddRange(Enumerable.Range(0, Pages).Select(_ => "<</Type /Page\n/Parent 4 0 R>>"));
        var file = new StringBuilder("%PDF-1.4\n");
        var entries = new StringBuilder("0000000000 65535 f \n");
        for (var i = 0; i < objects.Count; i++)
        {
            entries.Append($"{file.Length:D10} 00000 n \n");
            file.Append($"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var xref = file.Length;
        file.Append($"xref\n0 {objects.Count + 1}\n{entries}trailer\n<</Size {objects.Count + 1}\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n{xref}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
