using System.Buffers;

namespace UnionKb.Text;

/// <summary>
/// Writes JSON (RFC 8259) into a buffer, value by value, with commas where they belong. <c>&lt;</c>, <c>&gt;</c> and <c>&amp;</c> are written as
/// escapes (<c>\u003c</c>), so that the text may stand in a script element of HTML, which it can then neither end nor begin anew (HTML Living Standard,
/// 4.12.1.3). Names of members are the program's own and are written as they are.
/// </summary>
public sealed class JsonOutput(Utf8Writer output)
{
    private static readonly SearchValues<char> Special =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(c => (char)c), '"', '\\', '<', '>', '&', '\u2028', '\u2029']);

    private bool _comma;

    public void BeginObject() => Begin("{"u8);

    public void EndObject() => End("}"u8);

    public void BeginList() => Begin("["u8);

    public void EndList() => End("]"u8);

    /// <summary>The name of the member whose value comes next.</summary>
    public void Name(ReadOnlySpan<byte> name)
    {
        Next();
        output.Write((byte)'"');
        output.Write(name);
        output.Write("\":"u8);
        _comma = false;
    }

    public void Text(ReadOnlySpan<char> value)
    {
        Next();
        output.Write((byte)'"');
        while (value.IndexOfAny(Special) is >= 0 and var at)
        {
            output.Write(value[..at]);
            Escape(value[at]);
            value = value[(at + 1)..];
        }

        output.Write(value);
        output.Write((byte)'"');
        _comma = true;
    }

    /// <summary>A text of the program's own, without anything to escape.</summary>
    public void Constant(ReadOnlySpan<byte> value)
    {
        Next();
        output.Write((byte)'"');
        output.Write(value);
        output.Write((byte)'"');
        _comma = true;
    }

    public void Number(int value)
    {
        Next();
        output.Write(value);
        _comma = true;
    }

    public void True()
    {
        Next();
        output.Write("true"u8);
        _comma = true;
    }

    /// <summary>A member with a text; none where the text is missing.</summary>
    public void Member(ReadOnlySpan<byte> name, string? value)
    {
        if (value is null) return;
        Name(name);
        Text(value);
    }

    public void Member(ReadOnlySpan<byte> name, int value)
    {
        Name(name);
        Number(value);
    }

    /// <summary>A member with a list of texts; none where the list is empty.</summary>
    public void Member(ReadOnlySpan<byte> name, IReadOnlyList<string> values)
    {
        if (values.Count == 0) return;
        Name(name);
        BeginList();
        foreach (var value in values) Text(value);
        EndList();
    }

    /// <summary>Begins a new line before the next value, for people who look into the file.</summary>
    public void Line()
    {
        if (_comma) output.Write((byte)',');
        output.Write((byte)'\n');
        _comma = false;
    }

    private void Begin(ReadOnlySpan<byte> mark)
    {
        Next();
        output.Write(mark);
        _comma = false;
    }

    private void End(ReadOnlySpan<byte> mark)
    {
        output.Write(mark);
        _comma = true;
    }

    private void Next()
    {
        if (_comma) output.Write((byte)',');
    }

    private void Escape(char c)
    {
        switch (c)
        {
            case '"': output.Write("\\\""u8); break;
            case '\\': output.Write("\\\\"u8); break;
            case '\n': output.Write("\\n"u8); break;
            case '\t': output.Write("\\t"u8); break;
            default:
                output.Write("\\u"u8);
                var digits = output.Extend(4);
                for (var i = 0; i < 4; i++) digits[i] = (byte)"0123456789abcdef"[(c >> (12 - (4 * i))) & 15];
                break;
        }
    }
}
