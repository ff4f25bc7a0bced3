using System.Text;
using UnionKb.Compiling;
using UnionKb.Config;
using UnionKb.Diagnostics;
using UnionKb.Emitting;
using UnionKb.Linking.Joining;
using UnionKb.Linking.Names;
using UnionKb.Linking.Resolving;
using UnionKb.Model;
using UnionKb.Templating;
using UnionKb.Text;

namespace UnionKb.Tests.Fixtures;

/// <summary>Sites made from Markdown in the test, compiled and linked by the real stages, and their pages as text.</summary>
internal static class TestSite
{
    public static string Theme => Repository.Path("templates");

    public static Site Link(IEnumerable<(string Path, string Markdown)> files, SiteConfig? config = null, params Seed[] seeds)
    {
        var compiler = new PageCompiler();
        var pages = files.Select(f => compiler.Compile(new SourceText(f.Path, f.Markdown))).ToArray();
        config ??= new SiteConfig { Title = "试验站" };
        var bag = new DiagnosticBag();
        var names = SiteNames.Collect(pages, "", [], config, bag);
        var sentences = new SentenceIndex(seeds);
        var links = names.Pages.Select((_, i) => PageLinker.Link(i, names, sentences)).ToArray();
        return SiteJoiner.Join(names, links, config, seeds, bag);
    }

    /// <summary>A seed cut into lines and sentences; a sentence that stood before counts as folded.</summary>
    public static Seed Seed(int number, string fileName, string? title, string text)
    {
        var seen = new Dictionary<string, SentenceAddress>(StringComparer.Ordinal);
        var lines = text.Split('\n');
        var sentences = new List<SeedSentence>();
        for (var line = 0; line < lines.Length; line++)
        {
            var spans = Sentences.Split(lines[line]);
            for (var s = 0; s < spans.Count; s++)
            {
                var words = lines[line].Substring(spans[s].Start, spans[s].Length);
                var address = new SentenceAddress(number, line + 1, s + 1);
                sentences.Add(new SeedSentence(address, words, seen.TryGetValue(words, out var first) ? first : null));
                seen.TryAdd(words, address);
            }
        }

        return new Seed(fileName, ((char)('A' + number)).ToString(), title, lines, [.. sentences]);
    }

    public static TemplateSet Templates(string language = "zh-CN", string? project = null)
    {
        var bag = new DiagnosticBag();
        var templates = TemplateSet.Load(Theme, project, language, bag);
        Assert.Equal([], bag.ToSorted().Select(d => d.Message(Language.En)));
        return templates;
    }

    public static Dictionary<string, string> Render(Site site, IEmitter emitter) =>
        emitter.Emit(site).ToDictionary(a => a.Path, Render, StringComparer.Ordinal);

    public static string Render(Artefact artefact)
    {
        var output = new Utf8Writer();
        artefact.Write(output);
        return Encoding.UTF8.GetString(output.Written);
    }
}
