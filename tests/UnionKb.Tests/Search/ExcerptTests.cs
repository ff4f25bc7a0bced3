using UnionKb.Search.Answering;
using UnionKb.Text;

namespace UnionKb.Tests.Search;

public sealed class ExcerptTests
{
    private static readonly string Long = new string('前', 60) + "，" + new string('中', 30) + "工资" + new string('后', 70) + "，乙乙乙乙乙工资" + new string('尾', 60);

    [Fact]
    public void Without_the_end_of_a_sentence_near_a_clause_is_the_border()
    {
        Assert.Equal("…|" + new string('中', 30) + "|[工资]|" + new string('后', 70) + "，|…", Shown(Long, "工资"));
    }

    [Fact]
    public void A_hit_is_shown_whole_or_not_at_all()
    {
        var text = "工资" + new string('后', 79) + "工资" + new string('尾', 60);
        Assert.Equal("[工资]|" + new string('后', 79) + "|…", Shown(text, "工资"));
        text = new string('前', 60) + "工资" + new string('中', 39) + "协商";
        Assert.Equal("…|" + new string('中', 39) + "|[协商]", Shown(text, "工资", "协商"));
    }

    private static string Shown(string text, params string[] terms)
    {
        var hits = terms.SelectMany(term => Places(text, term)).OrderBy(h => h.Start).ToArray();
        var wanted = hits.First(h => text.AsSpan(h.Start, h.Length).SequenceEqual(terms[^1]));
        return string.Join('|', Excerpts.Around(text, wanted, hits).Select(p => p.IsHit ? $"[{p.Text}]" : p.Text));
    }

    private static IEnumerable<TextSpan> Places(string text, string term)
    {
        for (var at = text.IndexOf(term, StringComparison.Ordinal); at >= 0; at = text.IndexOf(term, at + 1, StringComparison.Ordinal))
            yield return new TextSpan(at, term.Length);
    }
}
