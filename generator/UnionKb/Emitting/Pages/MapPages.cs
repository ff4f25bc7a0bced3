using UnionKb.Emitting.Frame;
using UnionKb.Emitting.Map;
using UnionKb.Model;
using UnionKb.Templating.Views.Frame;
using UnionKb.Templating.Views.Map;
using UnionKb.Text;

namespace UnionKb.Emitting.Pages;

/// <summary>The knowledge map of the site and of each pillar, each with a table that says the same in words.</summary>
internal sealed class MapPages(SiteFrame frame)
{
    public IEnumerable<Artefact> Artefacts()
    {
        var pillars = Array.FindAll(frame.Site.Sections, HasMap);
        if (pillars.Length == 0) yield break;
        yield return Make(GeneratedPages.Map, frame.Strings["map.title"], () => MapChoice.Whole(frame.Site), pillars.Length > 1 ? pillars : []);
        if (pillars.Length < 2) yield break;
        foreach (var pillar in pillars)
        {
            yield return Make(PathOf(frame.Site, pillar), frame.Strings.Format("map.of", pillar.Title), () => MapChoice.Pillar(frame.Site, pillar), []);
        }
    }

    /// <summary>The map that shows a section, or null.</summary>
    public static LinkView? Of(SiteFrame frame, Section? section, string root)
    {
        if (section is null || !HasMap(section)) return null;
        var path = frame.RegisterOf(GeneratedPages.Map)!.Count > 1 ? PathOf(frame.Site, section) : GeneratedPages.Map;
        return new LinkView(frame.Strings.Format("map.of", section.Title), root + SiteAddress.Encode(path));
    }

    private static bool HasMap(Section section) => section.Pillar >= 0 && section.Pages.Length > 1;

    private static string PathOf(Site site, Section pillar) => $"maps/{site.Pages[pillar.Pillar].Id}.html";

    private Artefact Make(string path, string title, Func<MapContent> choice, Section[] pillars) =>
        new(path, output => frame.Templates.Render("map", View(path, title, MapLayout.Of(frame.Site, choice()), pillars, output), output));

    private MapView View(string path, string title, KnowledgeMap map, Section[] pillars, Utf8Writer output)
    {
        var root = SiteAddress.RootOf(path);
        return new MapView
        {
            Site = frame.View,
            Root = root,
            Title = title,
            Description = frame.Strings["intro.map"],
            Canonical = frame.Canonical(path),
            Breadcrumb = path == GeneratedPages.Map
                ? [frame.Home(root)]
                : [frame.Home(root), new LinkView(frame.Strings["map.title"], root + GeneratedPages.Map)],
            Header = frame.Header(output, root, GeneratedPages.Map),
            Footer = frame.Footer(output, root, GeneratedPages.Map),
            Dialogs = frame.Dialogs(output, root),
            Drawing = new MapFragment(frame, map, root, title, output),
            Pillars = [.. pillars.Select((p, i) => new MapPillarView(p.Title, i, root + SiteAddress.Encode(PathOf(frame.Site, p))))],
            Kinds = Kinds(map),
            Rows = [.. map.Nodes.Select((node, i) => (node, i)).Where(n => n.node.Pillar >= 0).Select(n => Row(map, n.node, n.i, root))],
        };
    }

    private KindCountView[] Kinds(KnowledgeMap map)
    {
        var kinds = map.Nodes.Where(n => n.Pillar < 0).CountBy(n => frame.Site.Pages[n.Page].Page.Front.Kind).OrderBy(k => k.Key).ToArray();
        return kinds.Length < 2 ? [] : [.. kinds.Select(k => new KindCountView(k.Key.Name(), frame.Strings["kind." + k.Key.Name()], k.Value))];
    }

    private MapRowView Row(KnowledgeMap map, MapNode node, int place, string root)
    {
        var link = frame.Link(node.Page, root);
        var others = map.Edges.Where(e => e.From == place).Select(e => Thing(map.Nodes[e.To].Page, root));
        return new MapRowView(link.Title, link.Url, node.Pillar, node.Depth, [.. others]);
    }

    private MapThingView Thing(int page, string root)
    {
        var link = frame.Link(page, root);
        return new MapThingView(link.Title, link.Url, frame.Site.Pages[page].Page.Front.Kind.Name());
    }
}
