using UnionKb.Config;
using UnionKb.Emitting.Frame;
using UnionKb.Model;
using UnionKb.Templating;
using UnionKb.Text;

namespace UnionKb.Emitting.LanguageModels;

/// <summary>
/// <c>llms.txt</c> (llmstxt.org, 2024): what the site is and where its texts are, in Markdown, for programs that read with a language model. Sections and
/// their pages as readers see them, each list capped; the pages' Markdown where the site has it.
/// </summary>
public sealed class OverviewEmitter(TemplateSet templates) : IEmitter
{
    private const int MostSections = 50;
    private const int MostPages = 100;

    public string Name => "llms";

    public IEnumerable<Artefact> Emit(Site site)
    {
        yield return new Artefact("llms.txt", output => Write(output, new SiteFrame(site, templates)));
    }

    private static void Write(Utf8Writer output, SiteFrame frame)
    {
        var config = frame.Site.Config;
        output.Write("# " + Plain(config.Title) + "\n");
        if (config.Description is { } description) output.Write("\n> " + Plain(description) + "\n");
        output.Write("\n" + frame.Strings.Format("llms.intro", $"{frame.Site.Pages.Length}") + "\n");
        if (config.Outputs.HasFlag(Outputs.Markdown)) output.Write("\n" + frame.Strings["llms.markdown"] + "\n");
        if (config.Outputs.HasFlag(Outputs.Data)) output.Write("\n" + frame.Strings["llms.data"] + "\n");
        foreach (var section in frame.Site.Sections.Where(s => s.Pages.Length > 0).Take(MostSections))
        {
            output.Write("\n## " + Plain(frame.TitleOf(section)) + "\n\n");
            foreach (var page in section.Pages.Take(MostPages)) Page(output, frame, frame.Site.Pages[page]);
            var left = section.Pages.Length - MostPages;
            if (left > 0) Entry(output, frame, frame.Strings.Format("llms.left", $"{left}"), GeneratedPages.AToZ, null);
        }

        // The name of this section is fixed: it may be left out where space is short.
        output.Write("\n## Optional\n\n"u8);
        foreach (var register in frame.Registers) Entry(output, frame, frame.Strings[register.Title], register.File, null);
        foreach (var seed in frame.Site.Seeds.Take(MostPages)) Entry(output, frame, seed.Title ?? seed.FileName, SiteAddress.PathOf(seed), null);
    }

    private static void Page(Utf8Writer output, SiteFrame frame, LinkedPage page)
    {
        var path = frame.Site.Config.Outputs.HasFlag(Outputs.Markdown) ? SiteAddress.TwinOf(page) : page.Url;
        Entry(output, frame, page.Title, path, Excerpt.Of(page));
    }

    private static void Entry(Utf8Writer output, SiteFrame frame, string title, string path, string? note)
    {
        output.Write("- ["u8);
        output.Write(Plain(title));
        output.Write("]("u8);
        output.Write(frame.Canonical(path) ?? SiteAddress.Encode(path));
        output.Write(")"u8);
        if (note is not null) output.Write(": " + Plain(note));
        output.Write("\n"u8);
    }

    /// <summary>A text on one line that is nothing but text in Markdown.</summary>
    private static string Plain(string text) => MarkdownEscape.Of(text);
}
