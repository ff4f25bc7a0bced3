using System.Text;
using UnionKb.Text;

namespace UnionKb.Templating;

/// <summary>What the engine sees of a <see cref="Utf8Writer"/>. Unbuffered, so that fragments may write to the same buffer in between.</summary>
internal sealed class Utf8TextWriter(Utf8Writer output) : TextWriter
{
    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>
    /// The engine writes characters one by one only from number formatting and the like, never half of a surrogate pair.
    /// </summary>
    public override void Write(char value) => output.Write([value]);

    public override void Write(string? value) => output.Write(value);

    public override void Write(ReadOnlySpan<char> buffer) => output.Write(buffer);

    public override void Write(char[] buffer, int index, int count) => output.Write(buffer.AsSpan(index, count));

    public override void Write(int value) => output.Write(value);

    public void WriteEscaped(string value) => output.WriteEscaped(value);
}
