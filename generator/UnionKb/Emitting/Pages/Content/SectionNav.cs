using UnionKb.Emitting.Frame;
using UnionKb.Model;
using UnionKb.Templating;
using UnionKb.Templating.Views.Frame;
using UnionKb.Text;

namespace UnionKb.Emitting.Pages.Content;

/// <summary>
/// Side navigation. It differs between the pages of a section in one place only, where it says which page is being shown; so it is rendered
/// once and copied with that. Long sections are cut into stretches: a side column of 10,000 links helps no reader, and rendering
/// it for each of 10,000 pages would be pages × pages.
/// </summary>
internal sealed class SectionNav
{
    /// <summary>Pages in one stretch of a long section.</summary>
    public const int Stretch = 40;

    /// <summary>The template left out where an item says that it is current.</summary>
    private const int Nowhere = -1;

    private readonly SiteFrame _frame;
    private readonly Lazy<Rendered>[][] _stretches;

    public SectionNav(SiteFrame frame)
    {
        _frame = frame;
        _stretches = [.. frame.Site.Sections.Select(section =>
            Enumerable.Range(0, Count(section)).Select(i => new Lazy<Rendered>(() => Render(section, i))).ToArray())];
    }

    /// <summary>The navigation for a page, or null when its section has no other page.</summary>
    public Fragment? For(LinkedPage page, Utf8Writer output)
    {
        if (page.Section < 0 || _frame.Site.Sections[page.Section].Pages.Length < 2) return null;
        var stretch = _stretches[page.Section][page.Position / Stretch].Value;
        return new CurrentFragment(output, stretch.Html, stretch.Places[page.Position % Stretch]);
    }

    private static int Count(Section section) => (section.Pages.Length + Stretch - 1) / Stretch;

    private Rendered Render(Section section, int number)
    {
        var output = new Utf8Writer();
        var first = number * Stretch;
        var items = new NavItemView[Math.Min(Stretch, section.Pages.Length - first)];
        var places = new int[items.Length];
        Array.Fill(places, Nowhere);
        for (var i = 0; i < items.Length; i++)
        {
            var link = _frame.Link(section.Pages[first + i]);
            var name = _frame.Site.Pages[section.Pages[first + i]].Page.Front.ShortTitle ?? link.Title;
            items[i] = new NavItemView(name, link.Url, Math.Min(section.Depths[first + i] + (section.Pillar < 0 ? 1 : 0), 4),
                new CurrentPlace(output, places, i));
        }

        var pillar = section.Pillar < 0 ? null : _frame.Link(section.Pillar).Url;
        var all = Count(section) > 1 ? new LinkView(_frame.Strings["register.all"], SiteFrame.OneUp + GeneratedPages.AToZ) : null;
        // A pillar opens its own list; above that its title would stand twice.
        var title = section.Pillar >= 0 && number == 0 ? "" : _frame.TitleOf(section);
        var view = new NavView(title, pillar, items, all, Neighbour(section, first - Stretch), Neighbour(section, first + Stretch));
        _frame.Templates.Render("nav", view, output);
        return new Rendered(output.ToArray(), places);
    }

    private LinkView? Neighbour(Section section, int first) =>
        first < 0 || first >= section.Pages.Length ? null : _frame.Link(section.Pages[first]);

    private sealed record Rendered(byte[] Html, int[] Places);

    /// <summary>Notes where the template wants an item to say that it is current.</summary>
    private sealed class CurrentPlace(Utf8Writer output, int[] places, int item) : Fragment(output)
    {
        public override void Write() => places[item] = Output.Length;
    }

    private sealed class CurrentFragment(Utf8Writer output, byte[] html, int place) : Fragment(output)
    {
        public override void Write()
        {
            Output.Write(html.AsSpan(0, Math.Max(place, 0)));
            if (place != Nowhere) Output.Write(" aria-current=\"page\""u8);
            Output.Write(html.AsSpan(Math.Max(place, 0)));
        }
    }
}
