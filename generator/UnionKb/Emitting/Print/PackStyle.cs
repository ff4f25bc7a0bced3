using System.Text;
using UnionKb.Text;

namespace UnionKb.Emitting.Print;

/// <summary>
/// <c>print/ID.css</c>: a kind of sheet for each chapter, with the chapter's title in its head. No browser takes words of the text into the head of a sheet
/// (css-gcpm-3, <c>string-set</c>), so they are written out.
/// </summary>
internal static class PackStyle
{
    public static void Write(Utf8Writer output, string[] titles)
    {
        for (var i = 0; i < titles.Length; i++)
            output.Write($"@page c{i + 1} {{ @top-right {{ content: {Quoted(titles[i])}; }} }}\n.c{i + 1} {{ page: c{i + 1}; }}\n");
    }

    /// <summary>A string of CSS (css-syntax-3, 4.3.5).</summary>
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text) quoted.Append(c is '"' or '\\' ? "\\" : "").Append(c == '\n' ? ' ' : c);
        return quoted.Append('"').ToString();
    }
}
