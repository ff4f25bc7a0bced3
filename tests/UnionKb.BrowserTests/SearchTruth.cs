using UnionKb.Model;
using UnionKb.Search.Answering;
using UnionKb.Text.Folding;

namespace UnionKb.BrowserTests;

/// <summary>What a query should find, by looking at every page.</summary>
internal sealed class SearchTruth(Site site)
{
    private readonly string[][] _texts = [.. site.Pages.Select(page => page.Blocks.Select(b => b.Text).Prepend(page.Title).Select(Variants.Fold).ToArray())];

    /// <summary>Ids of the pages, sorted.</summary>
    public string[] Literal(string text) => Ids(page => Has(page, Variants.Fold(text)));

    /// <summary>Ids of the pages, sorted.</summary>
    public string[] Parsed(string query)
    {
        var terms = Query.Parse(query).Where(t => Variants.Fold(t.Text).Length > 0).ToArray();
        return terms.Length == 0 ? [] : Ids(page => terms.All(term => Meets(page, term) != term.Without));
    }

    /// <summary>A run of characters of some page.</summary>
    public string Substring(Random random, int longest)
    {
        while (true)
        {
            var page = site.Pages[random.Next(site.Pages.Length)];
            var block = random.Next(page.Blocks.Length + 1) is var n and > 0 ? page.Blocks[n - 1].Text : page.Title;
            if (block.Length == 0) continue;
            var start = random.Next(block.Length);
            var text = block.Substring(start, Math.Min(block.Length - start, random.Next(1, longest + 1)));
            if (Variants.Fold(text).Length > 0) return text;
        }
    }

    /// <summary>Some terms of all sorts, from what pages have.</summary>
    public string RandomQuery(Random random) => string.Join(random.Next(4) == 0 ? "\u3000" : " ", Enumerable.Range(0, random.Next(1, 4)).Select(_ =>
    {
        var page = site.Pages[random.Next(site.Pages.Length)];
        var text = Substring(random, 5);
        var minus = random.Next(4) == 0 ? (random.Next(2) == 0 ? "-" : "－") : "";
        return minus + random.Next(9) switch
        {
            0 => $"\"{text}\"",
            1 => $"“{text}”",
            2 => "标题:" + text,
            3 => "标题：\"" + text + "\"",
            4 => "标签:" + (page.Page.Front.Tags.FirstOrDefault() ?? "无"),
            5 => "类型：文献",
            6 => "年份:" + (page.Page.Front.Date is { Length: >= 4 } date ? date[..4] : "2018"),
            _ => text,
        };
    }));

    private bool Meets(int page, QueryTerm term)
    {
        var text = Variants.Fold(term.Text);
        var front = site.Pages[page].Page.Front;
        return term.Field switch
        {
            QueryField.Text => Has(page, text),
            QueryField.Title => _texts[page][0].Contains(text, StringComparison.Ordinal),
            QueryField.Tag => front.Tags.Any(tag => Variants.Fold(tag) == text),
            QueryField.Kind => text == (front.Kind == PageKind.Document ? "文献" : "专题"),
            _ => front.Date?.StartsWith(text, StringComparison.Ordinal) == true || front.When?.Contains(text, StringComparison.Ordinal) == true,
        };
    }

    private bool Has(int page, string text) => Array.Exists(_texts[page], block => block.Contains(text, StringComparison.Ordinal));

    private string[] Ids(Func<int, bool> meets) =>
        [.. Enumerable.Range(0, site.Pages.Length).Where(meets).Select(page => site.Pages[page].Id).Order(StringComparer.Ordinal)];
}
