using AngleSharp.Dom;

namespace UnionKb.Importing.Reading.Html;

/// <summary>
/// Notes of a page: calls and texts that refer to each other by id, marked as Word (<c>mso-footnote-id</c>, <c>mso-element:footnote</c>) or as DPUB-ARIA
/// 1.1 (<c>doc-noteref</c>, <c>doc-backlink</c>) and the tools that write HTML mark them. Other superior numbers are words.
/// </summary>
internal sealed class HtmlNotes
{
    private readonly Dictionary<string, IElement> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _numbers = new(StringComparer.Ordinal);
    private readonly Queue<(string Number, IElement Text)> _waiting = [];
    private readonly HashSet<IElement> _all;

    public HtmlNotes(IElement root)
    {
        foreach (var call in root.QuerySelectorAll("a[href^='#']").Where(IsCall))
        {
            if (TextOf(root, call) is { } text) _texts[call.GetAttribute("href")!] = text;
        }

        _all = [.. _texts.Values];
    }

    /// <summary>The text of a note is read where it is called.</summary>
    public bool IsText(IElement element) => _all.Contains(element);

    /// <summary>A section that holds nothing but the texts of notes.</summary>
    public bool IsList(IElement element, string style) => _all.Count > 0 && style.Contains("mso-element:footnote-list", StringComparison.Ordinal);

    /// <summary>The number of the note that a link calls, or null.</summary>
    public string? Call(IElement link)
    {
        var target = link.GetAttribute("href") ?? "";
        if (!IsCall(link) || !_texts.TryGetValue(target, out var text)) return null;
        if (_numbers.TryGetValue(target, out var known)) return known;
        var number = $"{_numbers.Count + 1}";
        _numbers[target] = number;
        _waiting.Enqueue((number, text));
        return number;
    }

    /// <summary>The link from a note back to its call.</summary>
    public static bool IsBack(IElement link)
    {
        if (link.ClassList.Contains("footnote-back") || link.ClassList.Contains("footnote-backref") || link.GetAttribute("role") == "doc-backlink") return true;
        return (link.GetAttribute("name") ?? "") is ['_', 'f', 't', 'n', ..] or ['_', 'e', 'd', 'n', ..] && !IsCall(link);
    }

    public bool TryNext(out string number, out IElement text)
    {
        var found = _waiting.TryDequeue(out var next);
        (number, text) = next;
        return found;
    }

    private static bool IsCall(IElement link)
    {
        if (link.ClassList.Contains("footnote-ref") || link.GetAttribute("role") == "doc-noteref") return true;
        var style = HtmlStyle.Of(link);
        return (style.Contains("mso-footnote-id", StringComparison.Ordinal) || style.Contains("mso-endnote-id", StringComparison.Ordinal))
            && (link.GetAttribute("name") ?? "ref").Contains("ref", StringComparison.Ordinal);
    }

    /// <summary>Word calls <c>#_ftn1</c> what stands in the division <c>ftn1</c>.</summary>
    private static IElement? TextOf(IElement root, IElement call)
    {
        var id = call.GetAttribute("href")![1..];
        var found = root.Owner!.GetElementById(id) ?? root.Owner.GetElementById(id.TrimStart('_'));
        return found is null || found.Contains(call) || !root.Contains(found) ? null : found;
    }
}
