using UnionKb.Templating.Views.Frame;

namespace UnionKb.Templating.Views.Sources;

/// <summary>A line of a source text.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Blank">True when nothing is on it.</param>
/// <param name="Sentences">Its text, sentence by sentence, with everything between them.</param>
/// <param name="SameAs">Links to the lines that this one repeats.</param>
/// <param name="Pages">Pages that use its sentences.</param>
/// <param name="Edited">Pages that use a sentence of it with changes by an editor.</param>
public sealed record SourceLineView(int Number, bool Blank, SourceSentenceView[] Sentences, LinkView[] SameAs, LinkView[] Pages, SourceEditView[] Edited);
