using UnionKb.Diagnostics;
using UnionKb.Importing.Recipes;
using UnionKb.Importing.Recognising;
using UnionKb.Importing.Segmenting;
using UnionKb.Text;

namespace UnionKb.Importing.Proposing;

/// <summary>Proposes recipes for texts of one project, so that no id is given twice. What the project has is read when the first is asked for.</summary>
/// <param name="read">Reads the ids.</param>
internal sealed class Proposals(Func<TakenIds> read)
{
    private TakenIds? _known;
    private HashSet<string>? _taken;

    /// <summary>The recipe as the text of its file.</summary>
    /// <param name="former">Text of the last proposal, or null.</param>
    public string For(SeedText seed, string? former)
    {
        _known ??= read();
        _taken ??= _known.Present.Concat(_known.BySeed.Values.SelectMany(ids => ids)).ToHashSet(StringComparer.Ordinal);
        _taken.ExceptWith(_known.BySeed.GetValueOrDefault(seed.File.FileName, []));
        var knowledge = Recogniser.Read(seed);
        var recipe = Proposer.Propose(seed, knowledge, _taken, former is null ? null : RecipeReader.Read(new SourceText("", former), new DiagnosticBag()));
        recipe = recipe with { Speeches = [.. knowledge.Speeches.Where(s => s.Last > s.First).Select(SpeechOf)] };
        var text = RecipeWriter.Write(seed, recipe, knowledge, _taken);
        _taken.UnionWith(recipe.Topics.Select(t => t.Id.Text));
        return text;
    }

    private static SpeechRecipe SpeechOf(ReportedSpeech speech)
    {
        var nowhere = new TextSpan(0, 0);
        var span = new SpanReference("", speech.Line, speech.First, speech.Line, speech.Last, "", "", nowhere);
        return new SpeechRecipe(span, new Worded(speech.Speaker, nowhere), speech.When is null ? null : new Worded(speech.When, nowhere));
    }
}
