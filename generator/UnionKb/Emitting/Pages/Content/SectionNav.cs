using UnionKb.Emitting.Frame;
using UnionKb.Model;
using UnionKb.Templating;
using UnionKb.Templating.Views.Frame;
using UnionKb.Text;

namespace UnionKb.Emitting.Pages.Content;

/// <summary>
/// Side navigation. It differs between the pages of a section in few places only, where it says which page is being shown; so it is rendered
/// once and copied with that. Long sections are cut into stretches: a side column of 10,000 links helps no reader, and rendering
/// it for each of 10,000 pages would be pages × pages.
/// </summary>
internal sealed class SectionNav
{
    /// <summary>Pages in one stretch of a long section.</summary>
    public const int Stretch = 40;

    /// <summary>The template left out where an item says that it is current.</summary>
    private const int Nowhere = -1;

    /// <summary>Pillars that the navigation of another one leads to.</summary>
    private const int MostOthers = 12;

    private static readonly byte[] Mark = " aria-current=\"page\""u8.ToArray();
    private static readonly byte[] Open = " open"u8.ToArray();

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
        return new CurrentFragment(output, stretch.Html, stretch.Items[page.Position % Stretch]);
    }

    private static int Count(Section section) => (section.Pages.Length + Stretch - 1) / Stretch;

    private Rendered Render(Section section, int number)
    {
        var output = new Utf8Writer();
        var first = number * Stretch;
        var items = new NavItemView[Math.Min(Stretch, section.Pages.Length - first)];
        var places = new NavPlaces[items.Length];
        var branches = NavBranch.Of(section.Depths.AsSpan(first, items.Length), section.Pillar < 0 ? 0 : 1);
        for (var i = 0; i < items.Length; i++)
        {
            var link = _frame.Link(section.Pages[first + i]);
            var place = places[i] = new NavPlaces(branches[i].Above);
            items[i] = new NavItemView(NameOf(section.Pages[first + i]), link.Url, Math.Min(section.Depths[first + i] + (section.Pillar < 0 ? 1 : 0), 4),
                new PlaceFragment(output, at => place.Mark = at))
            {
                Below = branches[i].Below,
                Open = new PlaceFragment(output, at => place.Open = at),
                Ends = [.. branches[i].Ends.Select(end => NameOf(section.Pages[first + end]))],
            };
        }

        var pillar = section.Pillar < 0 ? null : _frame.Link(section.Pillar).Url;
        var all = Count(section) > 1 ? All(section) : null;
        // A pillar opens its own list; above that its title would stand twice.
        var title = section.Pillar >= 0 && number == 0 ? "" : _frame.TitleOf(section);
        var view = new NavView(title, pillar, items, all, Neighbour(section, first - Stretch), Neighbour(section, first + Stretch), Others(section));
        _frame.Templates.Render("nav", view, output);
        return new Rendered(output.ToArray(), [.. places.Select((p, i) => PlacesOf(places, i))]);
    }

    private LinkView? Neighbour(Section section, int first) =>
        first < 0 || first >= section.Pages.Length ? null : _frame.Link(section.Pages[first]);

    private string NameOf(int page) => _frame.Site.Pages[page].Page.Front.ShortTitle ?? _frame.Link(page).Title;

    private LinkView All(Section section)
    {
        var list = _frame.ListOf(section);
        var title = list == GeneratedPages.AToZ ? _frame.Strings["register.all"] : _frame.Strings.Format("nav.all", $"{section.Pages.Length}");
        return new LinkView(title, SiteFrame.OneUp + SiteAddress.Encode(list));
    }

    private LinkView[] Others(Section own) =>
        [.. _frame.Site.Sections.Where(s => s.Pillar >= 0 && s.Pillar != own.Pillar).Take(MostOthers).Select(s => _frame.Link(s.Pillar))];

    /// <summary>What is written between the bytes of a stretch when one of its items is current: the parts that it folds in stand open.</summary>
    private static (int At, byte[] Text)[] PlacesOf(NavPlaces[] places, int item)
    {
        IEnumerable<int> open = places[item].Open == Nowhere ? places[item].Above : [.. places[item].Above, item];
        return [.. open.Select(i => (places[i].Open, Open)).Append((places[item].Mark, Mark)).Where(p => p.Item1 != Nowhere).OrderBy(p => p.Item1)];
    }

    private sealed record Rendered(byte[] Html, (int At, byte[] Text)[][] Items);

    /// <summary>Where the template lets an item say that it is current, and that what is below it stands open.</summary>
    private sealed class NavPlaces(int[] above)
    {
        public int[] Above => above;

        public int Mark { get; set; } = Nowhere;

        public int Open { get; set; } = Nowhere;
    }

    private sealed class PlaceFragment(Utf8Writer output, Action<int> note) : Fragment(output)
    {
        public override void Write() => note(Output.Length);
    }

    private sealed class CurrentFragment(Utf8Writer output, byte[] html, (int At, byte[] Text)[] places) : Fragment(output)
    {
        public override void Write()
        {
            var written = 0;
            foreach (var (at, text) in places)
            {
                Output.Write(html.AsSpan(written..at));
                Output.Write(text);
                written = at;
            }

            Output.Write(html.AsSpan(written));
        }
    }
}
