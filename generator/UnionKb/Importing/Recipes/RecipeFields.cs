using System.Globalization;
using UnionKb.Diagnostics;
using UnionKb.Text;
using UnionKb.Text.Pinyin;
using UnionKb.Yaml;

namespace UnionKb.Importing.Recipes;

/// <summary>
/// A YAML map read key by key: wrong shapes and missing keys are findings, and what nobody asked for is reported at the end with the
/// nearest known key.
/// </summary>
internal sealed class RecipeFields(YamlMap map, SourceText source, DiagnosticBag diagnostics)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public TextSpan Place => map.Entries.Length > 0 ? map.Entries[0].Key.Span : map.Span;

    public Worded? Text(string key) => Get(key) switch
    {
        null => null,
        YamlScalar scalar => scalar.IsNull ? null : Word(scalar),
        var other => Wrong<Worded>(other, key, "文字 / a text"),
    };

    public Worded? Required(string key)
    {
        var word = Text(key);
        if (word is null) diagnostics.Add(source, Place, Rules.RecipeKeyMissing, key);
        return word;
    }

    public bool Flag(string key)
    {
        var word = Text(key);
        if (word is null || word.Text == "false") return false;
        if (word.Text != "true") diagnostics.Add(source, word.Place, Rules.WrongValue, key, "true / false");
        return word.Text == "true";
    }

    public int? Number(string key)
    {
        if (Text(key) is not { } word) return null;
        if (int.TryParse(word.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        diagnostics.Add(source, word.Place, Rules.WrongValue, key, new Localized("整数", "a whole number"));
        return null;
    }

    public Worded[] Texts(string key) => [.. Items<YamlScalar>(key, "文字的列表 / a list of texts").Select(Word)];

    public Worded[][] Rows(string key) =>
        [.. Items<YamlList>(key, "行的列表 / a list of rows").Select(r => r.Items.OfType<YamlScalar>().Select(Word).ToArray())];

    public IEnumerable<RecipeFields> Maps(string key) =>
        Items<YamlMap>(key, "项目的列表 / a list of entries").Select(m => new RecipeFields(m, source, diagnostics));

    /// <summary>A list whose items are texts or maps with the keys <c>text</c> and <c>page</c>; a bare text is <paramref name="bare"/>.</summary>
    public LinkRecipe[] Links(string key, Func<Worded, LinkRecipe> bare) => [.. Items(key).Select(i => Link(i, key, bare)).OfType<LinkRecipe>()];

    public SpanReference? Span(string key)
    {
        if (Required(key) is not { } word) return null;
        var span = SpanReference.Parse(word.Text, word.Place);
        if (span is null) diagnostics.Add(source, word.Place, Rules.AddressMalformed, word.Text);
        return span;
    }

    public bool Has(string key) => map[key] is not null;

    /// <summary>Reports every key that was not asked for.</summary>
    public void Done()
    {
        foreach (var (key, _) in map.Entries)
        {
            if (_asked.Contains(key.Value)) continue;
            diagnostics.Add(Diagnostic.In(source, key.Span, Rules.UnknownKey, key.Value) with
            {
                Suggestion = new NearestName([.. _asked.Order(StringComparer.Ordinal)]).Of(key.Value),
            });
        }
    }

    private LinkRecipe? Link(YamlNode item, string key, Func<Worded, LinkRecipe> bare)
    {
        if (item is YamlScalar scalar) return bare(Word(scalar));
        if (item is not YamlMap pair) return Wrong<LinkRecipe>(item, key, "文字，或 text 与 page / a text, or text and page");
        var fields = new RecipeFields(pair, source, diagnostics);
        var link = new LinkRecipe(fields.Text("text"), fields.Text("page"));
        fields.Done();
        return link;
    }

    private YamlNode? Get(string key)
    {
        _asked.Add(key);
        return map[key];
    }

    private YamlNode[] Items(string key) => Get(key) switch
    {
        null or YamlScalar { IsNull: true } => [],
        YamlList list => list.Items,
        var other => Wrong<YamlList>(other, key, "列表 / a list")?.Items ?? [],
    };

    private IEnumerable<T> Items<T>(string key, string wanted) where T : YamlNode =>
        Items(key).Select(i => i as T ?? Wrong<T>(i, key, wanted)).OfType<T>();

    private static Worded Word(YamlScalar scalar) => new(scalar.Value, scalar.Span);

    private T? Wrong<T>(YamlNode node, string key, string wanted) where T : class
    {
        diagnostics.Add(source, node.Span, Rules.WrongValue, key, wanted);
        return null;
    }
}
