using UnionKb.Templating;
using UnionKb.Text;

namespace UnionKb.Emitting.StructuredData;

/// <summary>
/// A data block for the head of a page: JSON-LD 1.1 (W3C, section 7, Embedding JSON-LD in HTML) in the vocabulary of schema.org. Its type is no script
/// language, so no browser runs it (HTML Living Standard, 4.12.1), and <see cref="JsonOutput"/> writes no <c>&lt;</c> that could end it.
/// </summary>
internal abstract class DataBlock(Utf8Writer output) : Fragment(output)
{
    public override void Write()
    {
        Output.Write("<script type=\"application/ld+json\">"u8);
        var json = new JsonOutput(Output);
        json.BeginObject();
        json.Name("@context"u8);
        json.Constant("https://schema.org"u8);
        json.Name("@graph"u8);
        json.BeginList();
        WriteGraph(json);
        json.EndList();
        json.EndObject();
        Output.Write("</script>"u8);
    }

    protected abstract void WriteGraph(JsonOutput json);
}
