using UnionKb.Importing.Reading.Forms;
using UnionKb.Importing.Segmenting;

namespace UnionKb.Importing.Drafting.Markup;

/// <summary>Sentences of one line of a text that a page shows.</summary>
internal sealed record DraftLine(SourceSentence[] Sentences)
{
    public Segment Segment => Sentences[0].Segment;

    public LineForm Form => Segment.Form;
}
