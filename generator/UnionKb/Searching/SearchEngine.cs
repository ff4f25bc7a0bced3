using UnionKb.Diagnostics;
using UnionKb.Text.Folding;

namespace UnionKb.Searching;

/// <summary>
/// Searches a built site: the same files, the same results in the same order as the page script finds. Not for several threads at once.
/// </summary>
public sealed class SearchEngine
{
    private readonly Shards _shards;

    /// <param name="read">Bytes of a file below the site root (<c>search/index.js</c>), or null when there is none.</param>
    public SearchEngine(Func<string, byte[]?> read) => _shards = new Shards(read);

    /// <summary>Never throws for any query; a file that is missing or damaged is a finding (UKB8001), and then there are no results.</summary>
    public SearchAnswer Search(string query, SearchOptions options, DiagnosticBag diagnostics)
    {
        try
        {
            return Answer(query, options);
        }
        catch (DamagedShardException damaged)
        {
            diagnostics.Add(Diagnostic.About(null, Rules.SearchFileDamaged, damaged.Path));
            return SearchAnswer.Empty;
        }
    }

    private SearchAnswer Answer(string query, SearchOptions options)
    {
        var terms = TermsOf(query, options.Literal);
        if (terms.Length == 0) return SearchAnswer.Empty;
        var head = _shards.Get("index", bits => new IndexHead(bits));
        var found = Find(terms, options, head);
        string[] words = [.. terms.Where(t => !t.Term.Without && t.Folded is not null).Select(t => t.Folded!).Distinct(StringComparer.Ordinal)];
        found = RankAliases(found, words);
        found.Sort((a, b) => FoundPage.Compare(a, b, head));
        var results = new Results(head, new TextBlocks(_shards, head));
        return new SearchAnswer(
            found.Count,
            [.. found.Skip(options.Offset).Take(options.Limit).Select(page => results.Of(page, words))],
            options.Literal || options.Offset > 0 || words.Length == 0
                ? []
                : new RelatedPages(_shards).Of(query, [.. terms.Where(t => !t.Term.Without && t.Folded is not null).Select(t => t.Folded!)], [.. found.Select(p => p.Page)]));
    }

    /// <summary>Terms with their folded text, null for a property of pages; those that fold to nothing, and repeated ones, ask for nothing.</summary>
    private static (QueryTerm Term, string? Folded)[] TermsOf(string query, bool literal)
    {
        var terms = literal ? [new QueryTerm(false, QueryField.Text, query)] : Query.Parse(query);
        return [.. terms.Select(t => (Term: t, Folded: t.Field is QueryField.Text or QueryField.Title ? Variants.Fold(t.Text) : null))
            .Where(t => t.Folded != "")
            .DistinctBy(t => (t.Term.Without, t.Term.Field, t.Folded ?? t.Term.Text))];
    }

    private List<FoundPage> Find((QueryTerm Term, string? Folded)[] terms, SearchOptions options, IndexHead head)
    {
        var tallies = new Tallies(head, new Postings(_shards, head));
        var facets = new Facets(_shards, head);
        var words = new List<Dictionary<int, TermHits>>();
        foreach (var (term, folded) in terms.Where(t => !t.Term.Without && t.Folded is not null))
        {
            words.Add(tallies.Of(folded!, term.Field == QueryField.Title));
            if (words[^1].Count == 0) return [];
        }

        var found = words.Count > 0
            ? tallies.Join(words)
            : [.. Enumerable.Range(0, head.Pages).Select(page => new FoundPage(page, 0, 0, -1, 0, Aboutness.Text))];
        foreach (var (term, folded) in terms.Where(t => t.Term.Without || t.Folded is null))
        {
            var pages = folded is null ? facets.Pages(term.Field, term.Text) : [.. tallies.Of(folded, term.Field == QueryField.Title).Keys];
            found.RemoveAll(p => pages.Contains(p.Page) == term.Without);
        }

        if (options.Tags.Length > 0)
        {
            HashSet<int> tagged = [.. options.Tags.SelectMany(tag => facets.Pages(QueryField.Tag, tag))];
            found.RemoveAll(p => !tagged.Contains(p.Page));
        }

        if (options.Kinds.Length > 0) found.RemoveAll(p => !options.Kinds.Contains(Model.PageKinds.Name(head.KindOf(p.Page))));
        return found;
    }

    private List<FoundPage> RankAliases(List<FoundPage> found, string[] words)
    {
        var names = _shards.Json("aliases").ToDictionary(
            entry => entry[0].GetInt32(),
            entry => entry.EnumerateArray().Skip(6).Select(name => Variants.Fold(name.GetString()!)).ToArray());
        return found.ConvertAll(page => page.Rank == Aboutness.Text && names.TryGetValue(page.Page, out var own)
            && Array.TrueForAll(words, word => Array.Exists(own, name => name.Contains(word, StringComparison.Ordinal)))
            ? page with { Rank = Aboutness.Alias }
            : page);
    }
}
