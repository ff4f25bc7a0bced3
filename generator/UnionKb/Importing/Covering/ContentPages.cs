using UnionKb.Model;
using UnionKb.Text;

namespace UnionKb.Importing.Covering;

/// <summary>Reads pages with the compiler of the build, so that the import sees what readers will see; each text is compiled once.</summary>
/// <param name="compile">The compiler of the build.</param>
internal sealed class ContentPages(Func<SourceText, Page> compile)
{
    private readonly Dictionary<(string Path, string Text), ContentPage> _read = [];

    public ContentPage Read(string path, string text)
    {
        if (!_read.TryGetValue((path, text), out var page)) _read[(path, text)] = page = new ContentPage(compile(new SourceText(path, text)));
        return page;
    }

    /// <summary>The pages of <c>content/</c> in the order of their paths.</summary>
    /// <param name="content">Text by path.</param>
    public ContentPage[] ReadAll(IReadOnlyDictionary<string, string> content) => [.. content.Select(c => Read(c.Key, c.Value))];

    /// <summary>Id of the page that a text makes.</summary>
    public string IdOf(KeyValuePair<string, string> file) => Read(file.Key, file.Value).Id;
}
