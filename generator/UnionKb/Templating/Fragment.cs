using UnionKb.Text;

namespace UnionKb.Templating;

/// <summary>
/// Finished HTML that a template places with <c>{{ name }}</c>: it is written raw, straight into the page's buffer. A fragment belongs to
/// one rendering, because it knows that buffer.
/// </summary>
public abstract class Fragment(Utf8Writer output)
{
    protected Utf8Writer Output { get; } = output;

    /// <summary>Appends the HTML to the page.</summary>
    public abstract void Write();
}
