using System.Text;
using UnionKb.Importing.Reading.Forms;
using UnionKb.Text;

namespace UnionKb.Importing.Drafting.Markup;

/// <summary>
/// Lines of a text as blocks of Markdown, in the form that their document gives them: paragraphs, lists with their numbers, quotations, tables, code, terms
/// with their explanations. Where a list ends and another begins, or a number does not follow the one before, the sign of the items changes, which begins
/// a list anew (CommonMark 0.31, 5.3).
/// </summary>
internal sealed class FormWriter(InlineWriter inlines)
{
    private readonly List<string> _blocks = [];
    private readonly Dictionary<int, string> _signs = [];
    private readonly StringBuilder _block = new();
    private DraftLine? _last;

    /// <summary>The blocks; between them belongs an empty line.</summary>
    public string[] Write(IReadOnlyList<DraftLine> lines)
    {
        for (var i = 0; i < lines.Count;)
        {
            var first = i++;
            while (i < lines.Count && Continues(lines[i - 1], lines[i])) i++;
            Part([.. lines.Skip(first).Take(i - first)]);
        }

        EndBlock();
        return [.. _blocks];
    }

    /// <summary>Rows of one table and lines of one piece of code are one part.</summary>
    private static bool Continues(DraftLine last, DraftLine next) =>
        next.Form.Kind is FormKind.Row or FormKind.Code && next.Form.Kind == last.Form.Kind && next.Form.Part == last.Form.Part;

    private void Part(DraftLine[] lines)
    {
        var form = lines[0].Form;
        var text = form.Kind switch
        {
            FormKind.Row => TableText.Of([.. lines.Select(l => l.Segment)], inlines),
            FormKind.Code => CodeText.Of(lines),
            _ => WordsOf(lines[0]),
        };
        var before = _last?.Form.In ?? [];
        var common = 0;
        while (common < before.Length && common < form.In.Length && before[common] == form.In[common]) common++;
        if (_last is not null) Separate(form, before, common);
        var head = new StringBuilder();
        var rest = new StringBuilder();
        for (var i = 0; i < form.In.Length; i++)
        {
            var sign = SignOf(form.In[i], i, i == common && i < before.Length ? before[i] : null);
            head.Append(i < common ? Indent(form.In[i], sign) : sign);
            rest.Append(Indent(form.In[i], sign));
        }

        _block.Append(head).Append(text.Replace("\n", "\n" + rest, StringComparison.Ordinal));
        _last = lines[^1];
    }

    /// <summary>What parts a line from the one before: nothing but a line end between items and behind terms, else an empty line.</summary>
    private void Separate(LineForm form, Holder[] before, int common)
    {
        if (IsTight(form, before, common))
        {
            _block.Append('\n');
            return;
        }

        if (!Array.Exists(form.In[..common], h => h.Kind == HolderKind.Quote))
        {
            EndBlock();
            return;
        }

        // An empty line inside a quotation carries its mark.
        var prefix = new StringBuilder();
        for (var i = 0; i < common; i++) prefix.Append(Indent(form.In[i], _signs.GetValueOrDefault(i, "")));
        _block.Append('\n').Append(prefix.ToString().TrimEnd()).Append('\n');
    }

    private bool IsTight(LineForm form, Holder[] before, int common)
    {
        if (_last!.Form.Kind == FormKind.Term) return (form.In.Length > common && form.In[common].Kind == HolderKind.Explanation) || form.Kind == FormKind.Term;
        if (form.In.Length <= common || form.In[common].Kind != HolderKind.Item) return false;
        if (form.Kind != FormKind.Paragraph || _last.Form.Kind != FormKind.Paragraph) return false;
        return before.Length > common ? before[common].Kind == HolderKind.Item : common > 0 && before[common - 1].Kind == HolderKind.Item;
    }

    private string SignOf(Holder holder, int depth, Holder? sibling)
    {
        switch (holder.Kind)
        {
            case HolderKind.Quote:
                return _signs[depth] = "> ";
            case HolderKind.Explanation:
                return _signs[depth] = ":   ";
            case HolderKind.Note:
                return _signs[depth] = "";
            default:
                return _signs[depth] = ItemSign(holder, sibling is { Kind: HolderKind.Item } ? sibling : null, _signs.GetValueOrDefault(depth, ""), depth);
        }
    }

    /// <summary>The sign of an item with a space: another one than the document has where that would count on from another list.</summary>
    private string ItemSign(Holder item, Holder? before, string last, int depth)
    {
        // The item that is open already keeps its sign.
        if (_last?.Form.In.Length > depth && _last.Form.In[depth] == item) return last;
        var own = item.Sign + " ";
        if (before is null || last.Length == 0) return own;
        var (number, previous) = (item.Count, before.Count);
        var isOrdered = char.IsAsciiDigit(item.Sign[0]);
        if (isOrdered != char.IsAsciiDigit(before.Sign[0])) return own;
        var goesOn = item.List == before.List && (!isOrdered || number == previous + 1);
        var mark = isOrdered ? last[last.AsSpan().IndexOfAny('.', ')')] : last[0];
        if (!goesOn) mark = mark switch { '.' => ')', ')' => '.', '-' => '*', _ => '-' };
        return isOrdered ? own.Replace(own[own.AsSpan().IndexOfAny('.', ')')], mark) : mark + own[1..];
    }

    private static string Indent(Holder holder, string sign) => holder.Kind switch
    {
        HolderKind.Quote => "> ",
        HolderKind.Item => new string(' ', sign.IndexOf(' ', StringComparison.Ordinal) + 1),
        HolderKind.Explanation => "    ",
        _ => "",
    };

    private void EndBlock()
    {
        if (_block.Length > 0) _blocks.Add(_block.ToString());
        _block.Clear();
    }

    private string WordsOf(DraftLine line)
    {
        TextSpan[] places = [.. line.Sentences.Select(s => s.Place)];
        return inlines.Write(line.Segment, places, Following(line.Segment.Text, places[^1].End));
    }

    private static int Following(string text, int end)
    {
        while (end < text.Length && SentenceKey.IsSpace(text[end])) end++;
        return end;
    }
}
