using System.Text.Json;

namespace UnionKb.BrowserTests;

/// <summary>The page folds texts exactly as the build does: both pass the same fixture.</summary>
[Collection(InBrowser.Name)]
public sealed class FoldingTests(BrowserSession session)
{
    [BrowserFact]
    public async Task The_page_script_passes_the_shared_fixture()
    {
        await using var open = await session.OpenAsync();
        await open.Page.GotoAsync(session.Http + "index.html");
        using var fixture = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(RepositorySite.Root, "tests", "fixtures", "folding.json")));
        var wrong = new List<string>();
        var count = 0;
        foreach (var example in fixture.RootElement.EnumerateArray())
        {
            // Passed as code units, because lone surrogates do not survive the way to the browser.
            var expected = example.GetProperty("folded").GetRawText();
            var got = await open.Page.EvaluateAsync<Folded>(
                """
                async ([text, expected]) => {
                  const f = await unionkb.fold(JSON.parse(text));
                  return { same: f.text === JSON.parse(expected), text: JSON.stringify(f.text), sources: [...f.sources] };
                }
                """,
                new[] { example.GetProperty("text").GetRawText(), expected });
            var sources = example.GetProperty("sources").EnumerateArray().Select(s => s.GetInt32());
            if (!got.Same || !got.Sources.SequenceEqual(sources)) wrong.Add($"{example.GetProperty("name")}: {got.Text}, not {expected}");
            count++;
        }

        Assert.True(count >= 8, "the fixture is empty");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    internal sealed class Folded
    {
        public bool Same { get; set; }

        public string Text { get; set; } = "";

        public int[] Sources { get; set; } = [];
    }
}
