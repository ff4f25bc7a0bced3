using System.Text;
using System.Text.Json;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Emitting;

/// <summary>The service worker: made only when asked for, and what it keeps from the beginning is there.</summary>
public sealed class OfflineTests
{
    [Fact]
    public void What_is_kept_from_the_beginning_is_part_of_the_site()
    {
        var files = Build("outputs: [offline]\n");
        var script = Encoding.UTF8.GetString(files["offline.js"]);
        var list = JsonDocument.Parse(script[script.IndexOf('{')..(script.LastIndexOf('}') + 1)]).RootElement;
        var kept = list.GetProperty("keep").EnumerateArray().Select(k => Uri.UnescapeDataString(k.GetString()!)).ToArray();
        Assert.Contains("assets/unionkb.css", kept);
        Assert.All(kept.Append(list.GetProperty("missing").GetString()!), k => Assert.True(files.ContainsKey(k), k));
        Assert.Contains("importScripts('assets/offline.js');", script);
        var page = Encoding.UTF8.GetString(files["topics/a.html"]);
        Assert.Contains(" data-offline>", page);
        Assert.Contains("worker-src 'self';", page);
    }

    [Fact]
    public void A_site_that_does_not_ask_has_no_worker()
    {
        var files = Build("");
        Assert.DoesNotContain("offline.js", files.Keys);
        Assert.DoesNotContain("offline.html", files.Keys);
        var page = Encoding.UTF8.GetString(files["topics/a.html"]);
        Assert.DoesNotContain("data-offline", page);
        Assert.DoesNotContain("worker-src", page);
    }

    private static IReadOnlyDictionary<string, byte[]> Build(string setting)
    {
        using var project = new TemporaryProject().With("site.yml", "title: 站\n" + setting).With("content/a.md", "文\n");
        return project.BuildToMemory();
    }
}
