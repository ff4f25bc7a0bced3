using UnionKb.Diagnostics;
using UnionKb.Importing.Recipes;
using UnionKb.Importing.Segmenting;
using UnionKb.Model;
using UnionKb.Text;

namespace UnionKb.Importing.Drafting;

/// <summary>
/// Keeps the speaker with reported speech that runs over several sentences: at home the sentence that names the speaker must lead the
/// paragraph; a quotation without it gets a line that says who spoke.
/// </summary>
internal sealed class Speeches
{
    private readonly Dictionary<SentenceAddress, (SourceSentence Opening, string Attribution)> _continuations = [];
    private readonly SourceText _recipe;
    private readonly DiagnosticBag _diagnostics;

    public Speeches(Recipe recipe, SpanResolver resolver, SourceWords words, DiagnosticBag diagnostics)
    {
        _recipe = recipe.Source;
        _diagnostics = diagnostics;
        foreach (var speech in recipe.Speeches)
        {
            var sentences = resolver.Resolve(speech.Span);
            if (sentences.Length == 0) continue;
            words.Require(speech.By, sentences[..1]);
            if (speech.When is not null) words.Require(speech.When, sentences[..1]);
            var attribution = speech.When is null ? speech.By.Text : $"{speech.By.Text}，{speech.When.Text}";
            foreach (var sentence in sentences[1..]) _continuations[sentence.Address] = (sentences[0], attribution);
        }
    }

    public void RequireSpeaker(IEnumerable<SourceSentence> paragraph, TextSpan place)
    {
        if (Lacking(paragraph) is not { } lost) return;
        _diagnostics.Add(_recipe, place, Rules.SpeakerLost, SentenceName.Of(lost), SentenceName.Of(_continuations[lost].Opening.Address));
    }

    /// <summary>The line that names the speaker, or null when the quotation needs none.</summary>
    public string? Attribution(IEnumerable<SourceSentence> quotation) =>
        Lacking(quotation) is { } lost ? _continuations[lost].Attribution : null;

    private SentenceAddress? Lacking(IEnumerable<SourceSentence> sentences)
    {
        var present = new HashSet<SentenceAddress>();
        foreach (var sentence in sentences)
        {
            present.Add(sentence.Address);
            if (_continuations.TryGetValue(sentence.Address, out var speech) && !present.Contains(speech.Opening.Address)) return sentence.Address;
        }

        return null;
    }
}
