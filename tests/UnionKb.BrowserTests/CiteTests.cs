using Microsoft.Playwright;

namespace UnionKb.BrowserTests;

/// <summary>A paragraph is cited by mouse, touch and keyboard; what is copied says where it stands, and leads there.</summary>
[Collection(InBrowser.Name)]
public sealed class CiteTests(BrowserSession session)
{
    [BrowserTheory]
    [InlineData("mouse")]
    [InlineData("touch")]
    [InlineData("keys")]
    public async Task A_paragraph_gives_its_address_and_its_citation(string way)
    {
        var page = session.Built.Site.Pages.First(p => p.Sources.Where((s, k) => s.Length > 0 && p.Blocks[k].Paragraph > 0).Count() > 2);
        foreach (var root in new[] { session.Http, session.File })
        {
            await using var open = await session.OpenAsync(options =>
            {
                options.Permissions = ["clipboard-read", "clipboard-write"];
                options.HasTouch = way == "touch";
            });
            await open.Page.GotoAsync(root + page.Url);
            var paragraph = open.Page.Locator(".body [id*='~']:has(> .origin-mark)").Nth(1);
            var id = (await paragraph.GetAttributeAsync("id"))!;
            var sign = paragraph.Locator(".cite-sign");
            switch (way)
            {
                case "mouse":
                    await paragraph.HoverAsync();
                    await sign.ClickAsync();
                    break;
                case "touch":
                    await paragraph.TapAsync(new() { Position = new() { X = 3, Y = 3 } });
                    await sign.TapAsync();
                    break;
                default:
                    for (var step = 0; step < 60; step++)
                    {
                        await open.Page.Keyboard.PressAsync("j");
                        if (await open.Page.EvaluateAsync<string>("() => document.activeElement.id") == id) break;
                    }

                    await open.Page.Keyboard.PressAsync("c");
                    break;
            }

            var box = open.Page.GetByRole(AriaRole.Dialog, new() { Name = "引用" });
            await box.GetByRole(AriaRole.Button, new() { Name = "复制地址" }).ClickAsync();
            await Assertions.Expect(box.GetByRole(AriaRole.Status)).ToHaveTextAsync("已复制");
            var address = await open.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
            Assert.Equal(id, Uri.UnescapeDataString(new Uri(address).Fragment[1..]));

            await box.GetByRole(AriaRole.Button, new() { Name = "复制引文" }).ClickAsync();
            await Assertions.Expect(box.Locator(".cited")).ToContainTextAsync("出处");
            var citation = await open.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
            foreach (var part in new[] { page.Title.Trim('《', '》'), $"第 {id.Split('~')[^1]} 段", session.Built.Site.Config.Title, address, "（出处：" })
                Assert.Contains(part, citation, StringComparison.Ordinal);
            await open.Page.Keyboard.PressAsync("Escape");
            await Assertions.Expect(box).ToBeHiddenAsync();

            await open.Page.GotoAsync("about:blank");
            await open.Page.GotoAsync(address);
            Assert.Equal(id, await open.Page.EvaluateAsync<string>("() => document.querySelector(':target').id"));
            Assert.Empty(open.Complaints);
        }
    }

    /// <summary>Headings have a sign that the Tab key reaches, which is no part of their name.</summary>
    [BrowserFact]
    public async Task A_section_is_cited_with_the_tab_key_alone()
    {
        await using var open = await session.OpenAsync(options => options.Permissions = ["clipboard-read", "clipboard-write"]);
        await open.Page.GotoAsync(session.Http + session.Built.Longest.Url);
        var heading = session.Built.Longest.Page.Headings[0];
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Heading, new() { Name = heading.Text, Exact = true })).ToBeVisibleAsync();
        for (var step = 0; step < 200 && !await open.Page.EvaluateAsync<bool>("() => document.activeElement.matches('h2 > .cite-sign')"); step++)
            await open.Page.Keyboard.PressAsync("Tab");
        Assert.Equal($"引用“{heading.Text}”一节", await open.Page.EvaluateAsync<string>("() => document.activeElement.getAttribute('aria-label')"));
        await open.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Dialog, new() { Name = "引用" })).ToBeVisibleAsync();
        await open.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "已复制" })).ToBeVisibleAsync();
        var address = await open.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        Assert.Equal(heading.Id, Uri.UnescapeDataString(new Uri(address).Fragment[1..]));
        await open.Page.Keyboard.PressAsync("Escape");
        Assert.True(await open.Page.EvaluateAsync<bool>("() => document.activeElement.matches('.cite-sign')"));
    }

    [BrowserFact]
    public async Task Pointing_at_a_paragraph_moves_nothing()
    {
        await using var open = await session.OpenAsync();
        await open.Page.GotoAsync(session.Http + session.Built.Longest.Url);
        const string Height = "() => document.querySelector('.body').getBoundingClientRect().height";
        var before = await open.Page.EvaluateAsync<double>(Height);
        foreach (var paragraph in await open.Page.Locator(".body > p[id]").AllAsync())
        {
            await paragraph.HoverAsync();
            Assert.Equal(before, await open.Page.EvaluateAsync<double>(Height));
        }

        // The sign is no part of what is selected and copied from the text.
        Assert.DoesNotContain("¶", await open.Page.EvaluateAsync<string>(
            "() => { getSelection().selectAllChildren(document.querySelector('.body')); return getSelection().toString(); }"), StringComparison.Ordinal);
    }
}
