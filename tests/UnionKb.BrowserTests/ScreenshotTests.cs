using Microsoft.Playwright;
using UnionKb.Model;

namespace UnionKb.BrowserTests;

/// <summary>
/// Pictures for people to look at, in <c>TestResults/screens</c>: twelve of them, or with <c>UNIONKB_FULL=1</c> (<c>tests/run.sh --full</c>) every sort of
/// page of three sites at three widths in three looks. What a machine can see of them is checked: nothing complains, nothing is too wide, nothing is empty.
/// </summary>
[Collection(InBrowser.Name)]
public sealed class ScreenshotTests(BrowserSession session)
{
    private static readonly int[] Widths = [360, 768, 1440];
    private static readonly string[] Looks = ["light", "dark", "large"];

    private static readonly string Folder = Path.Combine(RepositorySite.Root, "TestResults", "screens");

    private static bool IsFull => Environment.GetEnvironmentVariable("UNIONKB_FULL") == "1";

    [BrowserFact]
    public async Task Pages_can_be_looked_at()
    {
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
        using var english = new EnglishSite();
        var shots = Twelve(english).ToList();
        using var laws = IsFull && LawSite.HasCorpus ? new LawSite() : null;
        if (IsFull) shots = [.. new[] { session.Built, english, laws }.OfType<RepositorySite>().SelectMany(All)];
        if (IsFull && laws is null) Console.WriteLine("!!! No screenshots of 300 laws: the corpus does not lie beside the checkout.");
        foreach (var (site, kind, width, look) in shots) await TakeAsync(site, kind, Kinds(site)[kind], width, look);
        Console.WriteLine($"{shots.Count} screenshots in TestResults/screens.");
        Assert.Equal(shots.Count, Directory.GetFiles(Folder, "*.png").Length);
    }

    private IEnumerable<(RepositorySite Site, string Kind, int Width, string Look)> Twelve(RepositorySite english) =>
    [
        (session.Built, "home", 1440, "light"), (session.Built, "home", 360, "light"), (session.Built, "topic", 1440, "light"),
        (session.Built, "topic", 360, "light"), (session.Built, "topic", 360, "large"), (session.Built, "topic", 1440, "dark"),
        (session.Built, "entity", 768, "light"), (session.Built, "source", 768, "light"), (session.Built, "map", 1440, "light"),
        (session.Built, "timeline", 768, "dark"), (session.Built, "search", 360, "light"), (english, "topic", 1440, "light"),
    ];

    private static IEnumerable<(RepositorySite Site, string Kind, int Width, string Look)> All(RepositorySite site) =>
        from kind in Kinds(site).Keys
        from width in Widths
        from look in Looks
        select (site, kind, width, look);

    private static Dictionary<string, string> Kinds(RepositorySite site)
    {
        var kinds = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["home"] = GeneratedPages.Home,
            ["topic"] = (site.Site.Pages.Where(HasTable).MaxBy(Length) ?? site.Longest).Url,
            ["search"] = GeneratedPages.Search + (site.Site.Config.Lang == "en" ? "?q=union" : "?q=%E5%B7%A5%E4%BC%9A"),
            ["no-result"] = GeneratedPages.Search + "?q=%E9%BE%98%E9%BE%98",
            ["404"] = GeneratedPages.NotFound,
            ["a-z"] = GeneratedPages.AToZ,
        };
        if (site.Site.Pages.FirstOrDefault(page => page.Children.Length > 0) is { } pillar) kinds.Add("pillar", pillar.Url);
        if (site.Site.Pages.FirstOrDefault(page => page.Page.Front.Kind.IsEntity()) is { } entity) kinds.Add("entity", entity.Url);
        foreach (var list in new[] { GeneratedPages.Documents, GeneratedPages.Terms, GeneratedPages.Timeline, GeneratedPages.Map, GeneratedPages.Tags })
        {
            if (site.Files.Contains(list)) kinds.Add(Path.GetFileNameWithoutExtension(list), list);
        }

        foreach (var folder in new[] { "sources", "tags" })
        {
            if (site.Files.FirstOrDefault(file => file.StartsWith(folder + "/", StringComparison.Ordinal)) is { } page) kinds[folder.TrimEnd('s')] = page;
        }

        return kinds;
    }

    private static bool HasTable(LinkedPage page) => Array.Exists(page.Blocks, block => block.Kind == BlockKind.TableCell);

    private static int Length(LinkedPage page) => page.Blocks.Sum(block => block.Text.Length);

    private async Task TakeAsync(RepositorySite site, string kind, string address, int width, string look)
    {
        await using var open = await session.OpenAsync(options =>
        {
            options.ColorScheme = look == "dark" ? ColorScheme.Dark : ColorScheme.Light;
            options.ViewportSize = new ViewportSize { Width = width, Height = width == 360 ? 740 : 900 };
            options.HasTouch = width == 360;
        });
        if (look == "large") await open.Page.AddInitScriptAsync("localStorage.setItem('unionkb-reading', '{\"size\":\"huge\"}');");
        await open.Page.GotoAsync(new Uri(site.Folder + "/").AbsoluteUri + address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        var name = $"{site.GetType().Name.Replace("Site", "", StringComparison.Ordinal).ToLowerInvariant()}-{kind}-{width}-{look}.png";
        var picture = await open.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, name) });
        Assert.True(picture.Length > 5_000, $"{name} is nearly empty");
        Assert.True(await open.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), $"{name} is too wide");
        Assert.Empty(open.Complaints);
    }
}
