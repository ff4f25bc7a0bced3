using UnionKb.Importing.Reading.Forms;
using UnionKb.Importing.Segmenting;
using UnionKb.Model;
using UnionKb.Text;

namespace UnionKb.Importing.Covering;

/// <summary>
/// Finds every unique sentence of the seeds in <c>content/</c>. Equal keys in running text, in a definition box of the page that
/// should be its home, in a row, item, quotation or code where the text itself has it in one, or as a heading of any page, which needs no full stop, are its
/// home; else a sentence of that page counts as an edit
/// from <see cref="Likeness.Edited"/>, the most alike first and each of one sentence only, or text that has the sentence with an addition inside it
/// (<see cref="Insertion"/>); else it is lost, or stands on a page that is not built.
/// </summary>
/// <param name="homes">Home page of each sentence by the recipes; an empty path is a dropped sentence.</param>
/// <param name="pictures">Names of pictures by the hash of their bytes: a figure without words is at home where its picture stands.</param>
internal sealed class Coverage(
    IReadOnlyDictionary<SentenceAddress, string> homes, IReadOnlyDictionary<string, string> pictures, IReadOnlyCollection<ContentPage> pages)
{
    private readonly Dictionary<string, ContentPage> _pages = pages.ToDictionary(p => p.Path, StringComparer.Ordinal);
    private readonly Dictionary<string, string> _drafts = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Key, ContentRole Role), List<string>> _places = [];
    private readonly Dictionary<string, string> _names = TitlesByName(pages);
    private HashSet<string> _keys = [];

    /// <summary>One answer per sentence, in their order. Each place in <c>content/</c> is the home of one sentence at most.</summary>
    public SentenceHome[] Measure(SourceSentence[] sentences)
    {
        _keys = sentences.Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
        Collect();
        var answers = new SentenceHome?[sentences.Length];
        // Own pages first, so that a sentence the text has twice is not answered by the other's place.
        for (var i = 0; i < sentences.Length; i++)
        {
            var page = PageOf(sentences[i]);
            if (sentences[i].Key.Length == 0)
            {
                answers[i] = Figure(sentences[i], page);
                continue;
            }

            ContentRole?[] roles = [OwnRole(sentences[i]), ContentRole.Running, ContentRole.Definition];
            if (roles.OfType<ContentRole>().Any(r => Take(sentences[i].Key, r, page))) answers[i] = new SentenceHome(sentences[i], CoverageState.Home, page, 1);
        }

        for (var i = 0; i < sentences.Length; i++) answers[i] ??= Elsewhere(sentences[i]);
        var missing = Enumerable.Range(0, sentences.Length).Where(i => answers[i] is null).GroupBy(i => PageOf(sentences[i]), StringComparer.Ordinal);
        foreach (var page in missing.ToArray()) Edits(sentences, [.. page], _pages[page.Key], answers);
        return answers!;
    }

    /// <summary>After <see cref="Measure"/>: a page where the sentence stands in running text once more than it has a home, or null.</summary>
    public string? SecondPlace(SourceSentence sentence) =>
        _places.GetValueOrDefault((sentence.Key, ContentRole.Running)) is [var path, ..] ? path : null;

    /// <summary>What a link shows that names a page by its id, title or another of its names.</summary>
    private static Dictionary<string, string> TitlesByName(IReadOnlyCollection<ContentPage> pages)
    {
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var page in pages) titles.TryAdd(page.Id, page.Title);
        foreach (var page in pages)
        {
            foreach (var name in page.Names) titles.TryAdd(name, page.Title);
        }

        return titles;
    }

    /// <summary>A sentence that is nothing but pictures.</summary>
    private SentenceHome Figure(SourceSentence sentence, string page)
    {
        var shown = sentence.Segment.Marks.Where(m => m.Kind == InlineMarkKind.Picture).Select(m => m.File).OfType<CarriedFile>();
        string?[] names = [.. shown.Select(p => pictures.GetValueOrDefault(p.Hash))];
        var found = _pages.Values.Where(p => p.IsBuilt && Array.TrueForAll(names, n => n is not null && p.ShowsPicture(n)))
            .OrderBy(p => p.Path != page).ThenBy(p => p.Path, StringComparer.Ordinal).FirstOrDefault();
        if (found is not null) return new SentenceHome(sentence, CoverageState.Home, found.Path, 1);
        return homes.TryGetValue(sentence.Address, out var path) && path.Length == 0
            ? new SentenceHome(sentence, CoverageState.Dropped, null, 0)
            : new SentenceHome(sentence, CoverageState.Lost, null, 0);
    }

    /// <summary>Where besides running text the sentence may be at home: in what it stands in in its own text.</summary>
    private static ContentRole? OwnRole(SourceSentence sentence) => sentence.Segment.Form switch
    {
        { Kind: FormKind.Row } => ContentRole.Row,
        { Kind: FormKind.Code } => ContentRole.Code,
        { Kind: FormKind.Term } => ContentRole.Explained,
        { In: [.., { Kind: HolderKind.Item or HolderKind.Note }] } => ContentRole.Item,
        { In: [.., { Kind: HolderKind.Quote }] } => ContentRole.Quoted,
        { In: [.., { Kind: HolderKind.Explanation }] } => ContentRole.Explained,
        _ => null,
    };

    private string PageOf(SourceSentence sentence) => homes.GetValueOrDefault(sentence.Address, "");

    /// <summary>Null when the sentence has a page and is not as it was on any.</summary>
    private SentenceHome? Elsewhere(SourceSentence sentence)
    {
        var page = PageOf(sentence);
        var there = (OwnRole(sentence) is { } own ? AnyPlace(sentence.Key, own) : null) ?? AnyPlace(sentence.Key, ContentRole.Running);
        if ((there ?? AnyPlace(Open(sentence.Key), ContentRole.Heading)) is { } moved)
            return new SentenceHome(sentence, CoverageState.Home, moved, 1);
        if (_pages.ContainsKey(page)) return null;
        if (homes.TryGetValue(sentence.Address, out var path) && path.Length == 0) return new SentenceHome(sentence, CoverageState.Dropped, null, 0);
        return AnyPlace(sentence.Key, ContentRole.Definition) is { } box
            ? new SentenceHome(sentence, CoverageState.Home, box, 1)
            : Missing(sentence, 0);
    }

    private SentenceHome Missing(SourceSentence sentence, double likeness) => _drafts.GetValueOrDefault(sentence.Key) is { } draft
        ? new SentenceHome(sentence, CoverageState.Draft, draft, 1)
        : new SentenceHome(sentence, CoverageState.Lost, null, likeness);

    private IEnumerable<ContentSentence> SentencesOf(ContentPage page) => page.Sentences(_names.GetValueOrDefault);

    /// <summary>Gives the sentences of one page that are not as they were to those that may be edits of them: the most alike first, each to one.</summary>
    private void Edits(SourceSentence[] sentences, int[] missing, ContentPage page, SentenceHome?[] answers)
    {
        var roles = missing.Select(i => OwnRole(sentences[i])).OfType<ContentRole>().ToHashSet();
        ContentSentence[] places = page.IsBuilt ? [.. SentencesOf(page).Where(s => IsEdited(s) || (roles.Contains(s.Role) && !_keys.Contains(s.Key)))] : [];
        string[] edited = [.. places.Select(s => s.Key)];
        var pairs = new List<(double Likeness, int Sentence, int Place)>();
        var best = missing.ToDictionary(i => i, _ => 0.0);
        // Short sentences share few pairs: none is passed over.
        var like = new LikeTexts(edited);
        foreach (var i in missing)
        {
            foreach (var (place, likeness) in like.Of(sentences[i].Key))
            {
                if (!IsEdited(places[place]) && places[place].Role != OwnRole(sentences[i])) continue;
                best[i] = Math.Max(best[i], likeness);
                if (likeness >= Likeness.Edited) pairs.Add((likeness, i, place));
            }
        }

        var taken = new HashSet<int>();
        foreach (var (likeness, i, place) in pairs.OrderByDescending(p => p.Likeness).ThenBy(p => p.Sentence).ThenBy(p => p.Place))
        {
            if (answers[i] is null && taken.Add(place)) answers[i] = new SentenceHome(sentences[i], CoverageState.Edited, page.Path, likeness);
        }

        var whole = page.IsBuilt ? string.Concat(SentencesOf(page).Where(s => IsHome(s.Role) || roles.Contains(s.Role)).Select(s => s.Key)) : "";
        foreach (var i in missing.Where(i => answers[i] is null))
        {
            answers[i] = Insertion.Of(sentences[i].Key, whole) is > 0 and var share
                ? new SentenceHome(sentences[i], CoverageState.Edited, page.Path, share)
                : Missing(sentences[i], best[i]);
        }
    }

    /// <summary>Text that could be an edited sentence: where a home can be, and no other sentence of the seeds as it is.</summary>
    private bool IsEdited(ContentSentence sentence) => IsHome(sentence.Role) && !_keys.Contains(sentence.Key);

    private static bool IsHome(ContentRole role) => role is ContentRole.Running or ContentRole.Definition;

    private bool Take(string key, ContentRole role, string page) => _places.GetValueOrDefault((key, role))?.Remove(page) ?? false;

    private string? AnyPlace(string key, ContentRole role)
    {
        if (_places.GetValueOrDefault((key, role)) is not [var path, ..] places) return null;
        places.RemoveAt(0);
        return path;
    }

    private void Collect()
    {
        var open = _keys.Select(Open).ToHashSet(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            if (page.IsBuilt)
            {
                Add(new ContentSentence(SentenceKey.Of(page.Title), ContentRole.Heading), page);
                foreach (var sentence in SentencesOf(page)) Add(sentence, page);
            }
            else
            {
                foreach (var sentence in SentencesOf(page)) _drafts.TryAdd(sentence.Key, page.Path);
            }
        }

        void Add(ContentSentence sentence, ContentPage page)
        {
            var key = sentence.Role == ContentRole.Heading ? Open(sentence.Key) : sentence.Key;
            if (!(sentence.Role == ContentRole.Heading ? open : _keys).Contains(key)) return;
            if (!_places.TryGetValue((key, sentence.Role), out var places)) _places[(key, sentence.Role)] = places = [];
            places.Add(page.Path);
        }
    }

    /// <summary>A sentence as a heading has it: without the mark at its end.</summary>
    private static string Open(string key) => key.TrimEnd('。', '.', '；', ';', '：', ':');
}
