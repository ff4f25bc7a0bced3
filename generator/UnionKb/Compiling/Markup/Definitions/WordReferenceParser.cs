using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace UnionKb.Compiling.Markup.Definitions;

/// <summary>
/// Sees <c>[text][label]</c>, <c>[label][]</c> and <c>[label]</c> whose definition is shown as written. It takes nothing: the words stay text.
/// </summary>
internal sealed class WordReferenceParser : InlineParser
{
    public WordReferenceParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (WordDefinitions.Of(processor.Document) is not { } definitions) return false;
        var rest = slice;
        if (!LinkHelper.TryParseLabel(ref rest, out var label) || processor.Document.ContainsLinkReferenceDefinition(label)) return false;

        var isTextOfLink = rest.CurrentChar == '(' || (rest.CurrentChar == '[' && rest.PeekChar() != ']');
        if (!isTextOfLink) definitions.Refer(label, processor.GetSourcePosition(slice.Start));
        return false;
    }
}
