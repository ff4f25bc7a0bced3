using UnionKb.Diagnostics;
using UnionKb.Importing.Planning;
using UnionKb.Importing.Reading;
using UnionKb.Importing.Recipes;
using UnionKb.Importing.Recognising;
using UnionKb.Importing.Segmenting;

namespace UnionKb.Importing.Proposing;

/// <summary>
/// Texts that join a project: a copy of each as received for <c>seeds/</c>, and a proposed recipe for those that have none. Planned as a
/// whole, written only when every text can be read.
/// </summary>
public sealed class ProposedImport
{
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    /// <summary>What <see cref="Write"/> writes: bytes by path below the project root.</summary>
    public IReadOnlyDictionary<string, byte[]> Files => _files;

    /// <param name="files">Absolute paths.</param>
    public static ProposedImport Plan(string root, IReadOnlyList<string> files, DiagnosticBag diagnostics)
    {
        var plan = new ProposedImport();
        var folder = new SeedFolder(root);
        var known = ImportSources.Read(root, folder, SeedLibrary.ReadTexts(folder, new DiagnosticBag()), new DiagnosticBag());
        var taken = known.PresentIds.Concat(known.Recipes.SelectMany(r => r.Recipe.Pages).Select(p => p.Id.Text)).ToHashSet(StringComparer.Ordinal);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files)
        {
            var name = Path.GetFileName(file);
            var path = $"{SeedLibrary.Folder}/{name}";
            if (!names.Add(name))
            {
                diagnostics.Add(Diagnostic.About(path, Rules.SeedNameTwice, name));
                continue;
            }

            if (SeedReader.Read(path, () => File.OpenRead(file), diagnostics) is not { } read) continue;
            plan._files[path] = File.ReadAllBytes(file);
            if (folder.Has(name + Recipe.Suffix)) continue;
            var own = known.Recipes.FirstOrDefault(r => r.Seed.File.FileName == name).Recipe;
            if (own is not null) taken.ExceptWith(own.Pages.Select(p => p.Id.Text));
            plan._files[RecipeLibrary.PathOf(name)] = Propose(read, taken);
        }

        return plan;
    }

    public void Write(string root)
    {
        foreach (var (path, bytes) in _files) AtomicFile.Write(Path.Combine(root, path), bytes);
    }

    private static byte[] Propose(SeedFile file, HashSet<string> taken)
    {
        var seed = new SeedText(file, 0);
        var knowledge = Recogniser.Read(seed);
        var recipe = Proposer.Propose(seed, knowledge, taken);
        recipe = recipe with { Speeches = [.. knowledge.Speeches.Where(s => s.Last > s.First).Select(SpeechOf)] };
        var text = RecipeWriter.Write(seed, recipe, knowledge, taken);
        taken.UnionWith(recipe.Topics.Select(t => t.Id.Text));
        return System.Text.Encoding.UTF8.GetBytes(text);
    }

    private static SpeechRecipe SpeechOf(ReportedSpeech speech)
    {
        var nowhere = new Text.TextSpan(0, 0);
        var span = new SpanReference("", speech.Line, speech.First, speech.Line, speech.Last, "", "", nowhere);
        return new SpeechRecipe(span, new Worded(speech.Speaker, nowhere), speech.When is null ? null : new Worded(speech.When, nowhere));
    }
}
