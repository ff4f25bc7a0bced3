using UnionKb.Emitting.Frame;
using UnionKb.Templating.Views.Frame;
using UnionKb.Text;

namespace UnionKb.Emitting.StructuredData;

/// <summary>Where a generated list stands: the way to it from the home page.</summary>
internal sealed class ListStatement(SiteFrame frame, LinkView[] above, string title, string path, string root, Utf8Writer output) : DataBlock(output)
{
    protected override void WriteGraph(JsonOutput json) => Trail.Write(json, new StatedAddresses(frame, root), above, title, path);
}
