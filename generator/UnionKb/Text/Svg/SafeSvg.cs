using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace UnionKb.Text.Svg;

/// <summary>
/// An SVG without what runs, moves or loads something (SVG 2, 12 "Scripting", 14.3 "Linking" and 16): opened by itself a picture is a page of the site,
/// and its scripts would be the site's.
/// </summary>
/// <param name="Bytes">What may be published: the given bytes when nothing had to go.</param>
/// <param name="Removed">Names of what was taken out, each once.</param>
public sealed partial record SafeSvg(byte[] Bytes, string[] Removed)
{
    private static readonly string[] Unsafe = ["script", "foreignObject", "iframe", "embed", "object", "handler", "listener", "animate", "set", "mpath"];
    private static readonly string[] Shown = ["data:image/png", "data:image/jpeg", "data:image/gif", "data:image/webp", "data:image/avif"];

    /// <summary>A picture of a drawing program may name its namespaces by entities; more than these would be an attack.</summary>
    private const int MostFromEntities = 1_000_000;

    public static bool IsSvg(string path) => path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase);

    /// <summary>What stands in the site for the bytes of a picture: an empty one when they are no well-formed XML.</summary>
    public static byte[] Published(byte[] bytes) => Of(bytes)?.Bytes ?? "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8.ToArray();

    /// <summary>The picture without its unsafe parts, or null when the bytes are no well-formed XML.</summary>
    public static SafeSvg? Of(byte[] bytes)
    {
        try
        {
            using var stream = new MemoryStream(bytes, false);
            using var reader = XmlReader.Create(stream, new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Parse, XmlResolver = null, MaxCharactersFromEntities = MostFromEntities,
            });
            var document = XDocument.Load(reader, LoadOptions.PreserveWhitespace);
            var removed = new SortedSet<string>(StringComparer.Ordinal);
            foreach (var instruction in document.DescendantNodes().OfType<XProcessingInstruction>().ToArray())
            {
                removed.Add($"<?{instruction.Target}?>");
                instruction.Remove();
            }

            foreach (var part in document.Root!.DescendantsAndSelf().ToArray()) Clean(part, removed);
            if (removed.Count == 0) return new SafeSvg(bytes, []);
            return new SafeSvg(Encoding.UTF8.GetBytes(document.Root!.ToString(SaveOptions.DisableFormatting)), [.. removed]);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static void Clean(XElement part, SortedSet<string> removed)
    {
        var name = part.Name.LocalName;
        if (part.Parent is not null && (Array.Exists(Unsafe, u => name.StartsWith(u, StringComparison.OrdinalIgnoreCase)) || IsForeign(part)))
        {
            removed.Add($"<{name}>");
            part.Remove();
            return;
        }

        foreach (var attribute in part.Attributes().Where(a => !IsSafe(part, a)).ToArray())
        {
            removed.Add(attribute.Name.LocalName);
            attribute.Remove();
        }

        if (string.Equals(name, "style", StringComparison.OrdinalIgnoreCase) && Loads(part.Value))
        {
            removed.Add("<style>");
            part.Remove();
        }
    }

    /// <summary>Elements of HTML run in a picture as they do on a page.</summary>
    private static bool IsForeign(XElement part) => part.Name.NamespaceName is "http://www.w3.org/1999/xhtml";

    private static bool IsSafe(XElement part, XAttribute attribute)
    {
        var (name, value) = (attribute.Name.LocalName, Spaces().Replace(attribute.Value, ""));
        if (attribute.IsNamespaceDeclaration) return true;
        if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase)) return false;
        if (value.Contains("javascript:", StringComparison.OrdinalIgnoreCase) || value.Contains("vbscript:", StringComparison.OrdinalIgnoreCase)) return false;
        if (name is not ("href" or "src" or "base")) return !Loads(value);
        return value.StartsWith('#') || Array.Exists(Shown, s => value.StartsWith(s, StringComparison.OrdinalIgnoreCase))
            || (part.Name.LocalName == "a" && name == "href" && (value.StartsWith("https:", StringComparison.Ordinal)
                || value.StartsWith("http:", StringComparison.Ordinal)));
    }

    /// <summary>Whether a style asks for something outside the file, or writes a name in a way that hides it.</summary>
    private static bool Loads(string style) =>
        Outside().IsMatch(style) || (style.Contains('\\') && style.Contains('(')) || style.Contains("@import", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"(url|image|image-set|src)\(\s*[""']?(?!#|data:image/(png|jpeg|gif|webp|avif)|[""'\s])", RegexOptions.IgnoreCase)]
    private static partial Regex Outside();

    /// <summary>White space and control characters, which browsers drop from addresses.</summary>
    [GeneratedRegex(@"[\s\p{Cc}]+")]
    private static partial Regex Spaces();
}
