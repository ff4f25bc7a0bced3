namespace UnionKb.Templating.Nodes;

/// <summary>Writes its body for each item of a list, or what stands behind <c>else</c> when there is none.</summary>
internal sealed class ForNode(Source<object> list, int slot, Node[] body, Node[] otherwise) : Node
{
    public override void Write(Rendering rendering)
    {
        var items = (object[]?)list.Read(rendering);
        if (items is not { Length: > 0 })
        {
            WriteAll(otherwise, rendering);
            return;
        }

        rendering.Slots[slot].Count = items.Length;
        for (var i = 0; i < items.Length; i++)
        {
            rendering.Slots[slot].Value = items[i];
            rendering.Slots[slot].Index = i;
            WriteAll(body, rendering);
        }
    }
}
