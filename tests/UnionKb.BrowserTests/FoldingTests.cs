using System.Text.Json;
using UnionKb.Text.Folding;

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

    /// <summary>Each code point between Chinese characters, between letters, and behind a joiner: the text and the way back.</summary>
    [BrowserFact]
    public async Task The_page_folds_every_code_point_as_the_build_does()
    {
        await using var open = await session.OpenAsync();
        await open.Page.GotoAsync(session.Http + "index.html");
        for (var start = 0; start < 0x110000; start += 0x4000)
        {
            var codes = Enumerable.Range(start, 0x4000).Where(code => code is < 0xD800 or > 0xDFFF);
            string[] texts = [.. codes.Select(char.ConvertFromUtf32).Chunk(0x40).Select(InContext)];
            if (texts.Length == 0) continue;
            var got = await open.Page.EvaluateAsync<Folded[]>(
                """
                async texts => {
                  const { folding } = await unionkb.openTexts();
                  await folding.simplify();
                  await folding.prepare(texts);
                  return texts.map(text => folding.fold(text)).map(({ text, sources }) => ({ same: true, text: JSON.stringify(text), sources: [...sources] }));
                }
                """,
                texts);
            for (var k = 0; k < texts.Length; k++)
            {
                var expected = Variants.FoldWithSources(texts[k]);
                Assert.Equal(expected.Folded, JsonSerializer.Deserialize<string>(got[k].Text));
                Assert.Equal(expected.Sources, got[k].Sources);
            }
        }

        static string InContext(string[] characters) => string.Concat(characters.Select(c => $"工{c}会a{c}b👩\u200d{c}"));
    }

    internal sealed class Folded
    {
        public bool Same { get; set; }

        public string Text { get; set; } = "";

        public int[] Sources { get; set; } = [];
    }
}
