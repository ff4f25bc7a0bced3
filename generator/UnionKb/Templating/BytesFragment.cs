using UnionKb.Text;

namespace UnionKb.Templating;

/// <summary>HTML rendered once and copied into many pages.</summary>
public sealed class BytesFragment(Utf8Writer output, byte[] html) : Fragment(output)
{
    public override void Write() => Output.Write(html);
}
