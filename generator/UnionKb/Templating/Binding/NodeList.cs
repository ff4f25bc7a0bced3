using UnionKb.Templating.Nodes;
using UnionKb.Text;

namespace UnionKb.Templating.Binding;

/// <summary>Collects nodes; HTML that follows on HTML, across partials and words too, becomes one node.</summary>
internal sealed class NodeList
{
    private readonly List<Node> _nodes = [];
    private readonly Utf8Writer _html = new(256);

    public void AddHtml(string html) => _html.Write(html);

    public void AddText(ReadOnlySpan<char> text) => _html.WriteEscaped(text);

    public void Add(Node node)
    {
        Flush();
        _nodes.Add(node);
    }

    public Node[] ToArray()
    {
        Flush();
        return [.. _nodes];
    }

    private void Flush()
    {
        if (_html.Length > 0) _nodes.Add(new LiteralNode(_html.ToArray()));
        _html.Clear();
    }
}
