namespace UnionKb.Search.Answering;

/// <summary>A page with other names or a code (<c>aliases</c>).</summary>
internal sealed record AliasedPage(int Page, PageAddress Address, string? Code, string[] Names);

/// <summary>A page with its title and all other names, each with its readings (<c>names</c>).</summary>
internal sealed record NamedPage(int Page, PageAddress Address, (string Name, string Readings)[] Names);

/// <summary>The words of a heading with their readings, and some of the places where it stands (<c>headings</c>).</summary>
internal sealed record HeadingWords(string Text, string Readings, (int Page, string Anchor)[] Places);

/// <summary>What pages and headings are called.</summary>
internal sealed class IndexNames(Shards shards, IndexHead head)
{
    public AliasedPage[] Aliases => shards.GetJson("aliases", json =>
    {
        var pages = json.Rows(row =>
            new AliasedPage(row[0].Page(head), row.Address(1), row[5].GetString(), [.. row.EnumerateArray().Skip(6).Select(JsonRows.Text)]));
        return pages.DistinctBy(p => p.Page).Count() == pages.Length ? pages : throw new InvalidDataException("a page twice");
    });

    /// <summary>All pages by their number.</summary>
    public NamedPage[] All => shards.GetJson("names", json =>
    {
        var pages = json.Rows(row => new NamedPage(row[0].Page(head), row.Address(1), row.Pairs(5, JsonRows.Text, JsonRows.Text)));
        return pages.Length == head.Pages && pages.Select(page => page.Page).SequenceEqual(Enumerable.Range(0, head.Pages))
            ? pages
            : throw new InvalidDataException("not the pages of the index");
    });

    public HeadingWords[] Headings => shards.GetJson("headings", json => json.Rows(row =>
        new HeadingWords(row[0].Text(), row[1].Text(), row.Pairs(2, number => number.Page(head), JsonRows.Text))));
}
