using System.Text;
using HandlebarsDotNet;

namespace UnionKb.Templating;

/// <summary>Escapes in bulk, straight into the page's buffer; the engine's own encoder goes character by character. Templates render into nothing else.</summary>
internal sealed class HtmlTextEncoder : ITextEncoder
{
    public void Encode(string? text, TextWriter target)
    {
        if (!string.IsNullOrEmpty(text)) ((Utf8TextWriter)target).WriteEscaped(text);
    }

    public void Encode(StringBuilder? text, TextWriter target) => Encode(text?.ToString(), target);

    public void Encode<T>(T? text, TextWriter target) where T : IEnumerator<char>
    {
        if (text is null) return;
        var characters = new StringBuilder();
        while (text.MoveNext()) characters.Append(text.Current);
        Encode(characters.ToString(), target);
    }
}
