using UnionKb.Text;

namespace UnionKb.Templating.Nodes;

/// <summary>What one rendering of a template needs: where it writes, and the slots that its names read from; the first holds the view.</summary>
internal sealed class Rendering(object view, int slots, Utf8Writer output)
{
    public Utf8Writer Output => output;

    public ScopeSlot[] Slots { get; } = Filled(view, slots);

    private static ScopeSlot[] Filled(object view, int slots)
    {
        var filled = new ScopeSlot[slots];
        filled[0].Value = view;
        return filled;
    }
}
