using System.Globalization;
using System.Text;
using UnionKb.Importing.Drafting;
using UnionKb.Importing.Recognising;
using UnionKb.Importing.Segmenting;

namespace UnionKb.Importing.Recipes;

/// <summary>
/// A proposed recipe as the file an editor reviews: every decision with the name of the rule that made it, every paragraph with its opening
/// words, so that a text that changes later is noticed. What the knowledge rules found stands below as suggestions.
/// </summary>
internal static class RecipeWriter
{
    private const int OpeningLength = 8;

    public static string Write(SeedText seed, Recipe recipe, Knowledge knowledge)
    {
        var text = new StringBuilder("# 导入方案（自动提出）。每行后面的 # 是作出这个决定的规则；改好以后再运行 unionkb import。写法见 seeds/README.md。\n\n");
        text.Append(CultureInfo.InvariantCulture, $"title: {YamlText.Of(recipe.Title)}  # {RuleOfTitle(seed)}\n");
        if (seed.Title is null) text.Append("title_by: editor\n");
        text.Append(CultureInfo.InvariantCulture, $"source:\nauthor:\npublished:\npillar: {recipe.Pillar.Text}\n");
        if (recipe.Speeches.Length > 0) text.Append("\nspeech:\n");
        foreach (var speech in recipe.Speeches)
        {
            var span = speech.Span;
            text.Append(CultureInfo.InvariantCulture, $"  - span: {span.FirstLine}.{span.FirstSentence}-{span.LastLine}.{span.LastSentence}  # reported-speech\n");
            text.Append(CultureInfo.InvariantCulture, $"    by: {YamlText.Of(speech.By.Text)}\n");
            if (speech.When is not null) text.Append(CultureInfo.InvariantCulture, $"    when: {YamlText.Of(speech.When.Text)}\n");
        }

        text.Append("\ntopics:\n");
        var rules = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var segment in seed.Segments.Where(s => s.Kind == SegmentKind.Heading)) rules[segment.Text] = segment.Rule;
        foreach (var topic in recipe.Topics) Topic(text, seed, topic, rules);
        Left(text, seed);
        Suggestions(text, knowledge);
        return text.ToString();
    }

    private static string RuleOfTitle(SeedText seed) => Array.Find(seed.Segments, s => s.Kind == SegmentKind.Title)?.Rule ?? "opening-words";

    private static void Topic(StringBuilder text, SeedText seed, PageRecipe topic, Dictionary<string, string> rules)
    {
        text.Append(CultureInfo.InvariantCulture, $"  - id: {topic.Id.Text}  # topic-split\n    title: {YamlText.Of(topic.Title.Text)}\n");
        if (topic.Parent is not null) text.Append(CultureInfo.InvariantCulture, $"    parent: {topic.Parent.Text}\n");
        if (topic.Body.Length > 0) text.Append("    body:\n");
        foreach (var block in topic.Body)
        {
            if (block is HeadingRecipe heading)
            {
                text.Append(CultureInfo.InvariantCulture, $"      - heading: {YamlText.Of(heading.Text.Text)}  # {rules.GetValueOrDefault(heading.Text.Text)}\n");
                if (heading.Level > 2) text.Append(CultureInfo.InvariantCulture, $"        level: {heading.Level}\n");
            }
            else if (block is SentencesRecipe sentences)
            {
                text.Append(CultureInfo.InvariantCulture, $"      - home: {YamlText.Of(Span(seed, sentences.Span))}\n");
            }
        }
    }

    private static string Span(SeedText seed, SpanReference span)
    {
        var opening = seed.Sentences[seed.IndexOf(span.FirstLine, 1)].Text;
        var stop = opening.IndexOf('…');
        if (stop >= 0) opening = opening[..stop];
        if (opening.Length > OpeningLength) opening = opening[..(char.IsHighSurrogate(opening[OpeningLength - 1]) ? OpeningLength - 1 : OpeningLength)];
        return $"{span.FirstLine} {opening}".TrimEnd();
    }

    private static void Left(StringBuilder text, SeedText seed)
    {
        Segment[] left = [.. seed.Segments.Where(s => s.Kind is SegmentKind.Contents or SegmentKind.Furniture || s.CopyOf is not null)];
        if (left.Length == 0) return;
        text.Append("\n# 没有进入正文的行\n");
        foreach (var segment in left)
        {
            var why = segment.CopyOf is { } line ? $"与第 {line} 行重复（{segment.Rule}）" : segment.Kind == SegmentKind.Contents ? "目录（contents）" : "网页杂项（furniture）";
            text.Append(CultureInfo.InvariantCulture, $"#   第 {segment.Line} 行：{why}：{Short(segment.Text)}\n");
        }
    }

    private static void Suggestions(StringBuilder text, Knowledge found)
    {
        var lines = new List<string>();
        lines.AddRange(found.BookTitles.Select(t => $"文件《{t.Title}》，第 {t.Line} 行（book-title）"));
        lines.AddRange(found.Abbreviations.Select(a => $"简称 {a.Short} = {a.Expansion ?? "？"}，第 {a.Line} 行（abbreviation）"));
        lines.AddRange(found.Dates.Select(d => $"日期 {d.Printed}，第 {d.Line} 行（date）"));
        lines.AddRange(found.Definitions.Select(d => $"定义 {d.Term}，{d.Line}.{d.SentenceNumber}（definition）"));
        lines.AddRange(found.Series.Select(s => $"列举 {string.Join(" / ", s.Items.Select(Short))}，第 {s.FirstLine}-{s.LastLine} 行（series）"));
        lines.AddRange(found.Tables.Select(t => $"表 {string.Join(" / ", t.Rows.Select(r => $"{r.Type} – {r.Text}"))}，{t.Line}.{t.SentenceNumber}（type-table）"));
        if (lines.Count == 0) return;
        text.Append("\n# 供编者取用的发现\n");
        foreach (var line in lines) text.Append("#   ").Append(line).Append('\n');
    }

    private static string Short(string text) => text.Length <= 30 ? text : text[..(char.IsHighSurrogate(text[29]) ? 29 : 30)] + "……";
}
