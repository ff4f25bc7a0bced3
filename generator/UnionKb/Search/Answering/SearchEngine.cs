using UnionKb.Diagnostics;
using UnionKb.Model;
using UnionKb.Text.Folding;

namespace UnionKb.Search.Answering;

/// <summary>
/// Searches a built site: the same files, the same results in the same order as the page script finds. Not for several threads at once.
/// </summary>
public sealed class SearchEngine
{
    private readonly Shards _shards;

    /// <param name="read">Bytes of a file below the site root (<c>search/index.js</c>), or null when there is none.</param>
    public SearchEngine(Func<string, byte[]?> read) => _shards = new Shards(read);

    /// <summary>
    /// Never throws for any query. A file that is missing or damaged is a finding (UKB8001): without those that decide about results there are none;
    /// without a text its pages are listed without excerpts, without what pages are called there are no related ones.
    /// </summary>
    public SearchAnswer Search(string query, SearchOptions options, DiagnosticBag diagnostics)
    {
        var damaged = new HashSet<string>(StringComparer.Ordinal);
        var answer = Unless(() => Answer(query, options, damaged), SearchAnswer.Empty, damaged);
        foreach (var path in damaged) diagnostics.Add(Diagnostic.About(null, Rules.SearchFileDamaged, path));
        return answer;
    }

    private SearchAnswer Answer(string query, SearchOptions options, HashSet<string> damaged)
    {
        var terms = TermsOf(query, options.Literal);
        if (terms.Length == 0) return SearchAnswer.Empty;
        var head = _shards.Get("index", "", bits => new IndexHead(bits));
        var names = new IndexNames(_shards, head);
        var texts = new TextBlocks(_shards, head);
        var (found, inSummary) = Find(terms, options, head);
        string[] asked = [.. terms.Where(t => !t.Term.Without && t.Folded is not null).Select(t => t.Folded!)];
        string[] words = [.. asked.Distinct(StringComparer.Ordinal)];
        if (words.Length > 0) found = Unless(() => RankAliases(found, names.Aliases, words), found, damaged);
        found.Sort((a, b) => FoundPage.Compare(a, b, head));
        var results = new Results(head, texts);
        var shown = found.Skip(options.Offset).Take(options.Limit)
            .Select(page => Unless(() => results.Of(page, words), null, damaged) ?? NameOnly(page, names.All[page.Page].Address));
        var isPlain = words.Length > 0 && options is { Literal: false, Offset: <= 0, Kinds: [], Tags: [], Pillars: [] };
        RelatedPage[] Related() => new RelatedPages(names, head, texts).Of(query, asked, [.. found.Select(p => p.Page)], inSummary);
        return new SearchAnswer(found.Count, [.. shown], isPlain ? Unless(Related, [], damaged) : []);
    }

    /// <summary>A page whose text cannot be read.</summary>
    private static SearchHit NameOnly(FoundPage found, PageAddress address) => new(address, found.Hits, found.Rank >= Aboutness.InTitle, null, [], []);

    private static T Unless<T>(Func<T> answer, T without, HashSet<string> damaged)
    {
        try
        {
            return answer();
        }
        catch (DamagedShardException error)
        {
            damaged.Add(error.Path);
            return without;
        }
    }

    /// <summary>Terms with their folded text, null for a property of pages; those that fold to nothing, and repeated ones, ask for nothing.</summary>
    private static (QueryTerm Term, string? Folded)[] TermsOf(string query, bool literal)
    {
        var terms = literal ? [new QueryTerm(false, QueryField.Text, query)] : Query.Parse(query);
        return [.. terms.Select(t => (Term: t, Folded: t.Field is QueryField.Text or QueryField.Title ? Variants.Fold(t.Text) : null))
            .Where(t => t.Folded != "")
            .DistinctBy(t => (t.Term.Without, t.Term.Field, t.Folded ?? t.Term.Text))];
    }

    /// <summary>The pages found, not yet in order, and those that have all words, some only in their summary.</summary>
    private (List<FoundPage> Found, int[] InSummary) Find((QueryTerm Term, string? Folded)[] terms, SearchOptions options, IndexHead head)
    {
        var tallies = new Tallies(head, new Postings(_shards, head));
        var facets = new Facets(_shards, head);
        var words = new List<TermPages>();
        foreach (var (term, folded) in terms.Where(t => !t.Term.Without && t.Folded is not null))
        {
            words.Add(tallies.Of(folded!, term.Field == QueryField.Title));
            if (words[^1] is { Found.Count: 0, InSummary.Count: 0 }) return ([], []);
        }

        var found = words.Count > 0
            ? tallies.Join(words)
            : [.. Enumerable.Range(0, head.Pages).Select(page => new FoundPage(page, 0, 0, -1, 0, Aboutness.Text))];
        foreach (var (term, folded) in terms.Where(t => t.Term.Without || t.Folded is null))
        {
            var pages = folded is null ? facets.Pages(term.Field, term.Text) : [.. tallies.Of(folded, term.Field == QueryField.Title).Found.Keys];
            found.RemoveAll(p => pages.Contains(p.Page) == term.Without);
        }

        if (options.Tags.Length > 0)
        {
            HashSet<int> tagged = [.. options.Tags.SelectMany(tag => facets.Pages(QueryField.Tag, tag))];
            found.RemoveAll(p => !tagged.Contains(p.Page));
        }

        if (options.Pillars.Length > 0)
        {
            HashSet<int> below = [.. options.Pillars.SelectMany(facets.InPillar)];
            found.RemoveAll(p => !below.Contains(p.Page));
        }

        if (options.Kinds.Length > 0)
        {
            found.RemoveAll(p => !options.Kinds.Contains(PageKinds.Name(head.KindOf(p.Page)))
                && (head.Pillar(p.Page) == 0 || !options.Kinds.Contains(SearchOptions.Pillar)));
        }

        return (found, Array.TrueForAll(terms, t => t.Term is { Without: false, Field: QueryField.Text }) ? [.. InSummary(words)] : []);
    }

    private static IEnumerable<int> InSummary(List<TermPages> words) => words.SelectMany(w => w.InSummary).Distinct().Order()
        .Where(page => words.TrueForAll(w => w.Found.ContainsKey(page) || w.InSummary.Contains(page)));

    /// <summary>A page that is about the words by its text only is about them by another name when that has them all.</summary>
    private static List<FoundPage> RankAliases(List<FoundPage> found, AliasedPage[] aliased, string[] words)
    {
        var names = aliased.ToDictionary(page => page.Page, page => Array.ConvertAll(page.Names, Variants.Fold));
        return found.ConvertAll(page => page.Rank == Aboutness.Text && names.TryGetValue(page.Page, out var own)
            && Array.TrueForAll(words, word => Array.Exists(own, name => name.Contains(word, StringComparison.Ordinal)))
            ? page with { Rank = Aboutness.Summary }
            : page);
    }
}
