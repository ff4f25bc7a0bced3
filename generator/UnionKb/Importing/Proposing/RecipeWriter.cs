using System.Globalization;
using System.Text;
using UnionKb.Importing.Drafting;
using UnionKb.Importing.Recipes;
using UnionKb.Importing.Recognising;
using UnionKb.Importing.Reporting;
using UnionKb.Importing.Segmenting;

namespace UnionKb.Importing.Proposing;

/// <summary>
/// A proposed recipe as the file an editor reviews: every decision with the name of the rule that made it, every paragraph with its opening
/// words, so that a text that changes later is noticed. What the knowledge rules found stands beside it as <see cref="Suggestions"/>.
/// </summary>
internal static class RecipeWriter
{
    /// <param name="taken">Ids that other pages have.</param>
    public static string Write(SeedText seed, Recipe recipe, Knowledge knowledge, IEnumerable<string> taken)
    {
        var text = new StringBuilder("# 导入方案（自动提出）。每行后面的 # 是作出这个决定的规则；改好以后再运行 unionkb import。\n"
            + "# 以 #+ 开头的行是建议：去掉“#+ ”就采用。\n"
            + "# 还没有人改过时，原文变了，方案随着重新提出（id 不变）；改动任何一处，或删去 proposed 一行，它就归编者，不再自动改写。\n\n");
        var suggestions = new Suggestions(seed, knowledge);
        text.Append(CultureInfo.InvariantCulture, $"title: {YamlText.Of(recipe.Title)}  # {RuleOfTitle(seed)}\n");
        if (seed.Title is null) text.Append("title_by: editor\n");
        Imprint(text, "source", recipe.Origin);
        Imprint(text, "author", recipe.Author);
        Imprint(text, "published", recipe.Published);
        text.Append(CultureInfo.InvariantCulture, $"pillar: {recipe.Pillar.Text}\n");
        if (recipe.Speeches.Length > 0) text.Append("\nspeech:\n");
        foreach (var speech in recipe.Speeches)
        {
            var span = speech.Span;
            var address = Addresses.Of(seed, span.FirstLine, span.FirstSentence, span.LastLine, span.LastSentence);
            text.Append(CultureInfo.InvariantCulture, $"  - span: {YamlText.Of(address)}  # reported-speech\n");
            text.Append(CultureInfo.InvariantCulture, $"    by: {YamlText.Of(speech.By.Text)}\n");
            if (speech.When is not null) text.Append(CultureInfo.InvariantCulture, $"    when: {YamlText.Of(speech.When.Text)}\n");
        }

        text.Append("\ntopics:\n");
        var rules = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var segment in seed.Segments.Where(s => s.Kind == SegmentKind.Heading)) rules[segment.Text] = segment.Rule.Name();
        foreach (var topic in recipe.Topics) Topic(text, seed, topic, rules, suggestions);
        suggestions.Entries(text, new TopicIds(taken.Concat(recipe.Topics.Select(t => t.Id.Text))));
        Left(text, seed);
        suggestions.Remarks(text);
        return ProposalStamp.On(text.ToString(), seed.File.Hash);
    }

    private static void Imprint(StringBuilder text, string key, string said) =>
        text.Append(CultureInfo.InvariantCulture, $"{key}:{(said.Length == 0 ? "" : $" {YamlText.Of(said)}  # imprint")}\n");

    private static string RuleOfTitle(SeedText seed) => Array.Find(seed.Segments, s => s.Kind == SegmentKind.Title)?.Rule.Name() ?? "opening-words";

    private static void Topic(StringBuilder text, SeedText seed, PageRecipe topic, Dictionary<string, string> rules, Suggestions suggestions)
    {
        text.Append(CultureInfo.InvariantCulture, $"  - id: {topic.Id.Text}  # topic-split\n    title: {YamlText.Of(topic.Title.Text)}\n");
        if (topic.Parent is not null) text.Append(CultureInfo.InvariantCulture, $"    parent: {topic.Parent.Text}\n");
        var tags = string.Join(", ", topic.Tags.Select(t => YamlText.Quoted(t.Text)));
        if (tags.Length > 0) text.Append(CultureInfo.InvariantCulture, $"    tags: [{tags}]\n");
        var said = topic.Summary?.Text == seed.File.Front.Description ? "front-matter" : "definition";
        if (topic.Summary is not null) text.Append(CultureInfo.InvariantCulture, $"    summary: {YamlText.Of(topic.Summary.Text)}  # {said}\n");
        if (topic.Body.Length > 0) text.Append("    body:\n");
        foreach (var block in topic.Body)
        {
            if (block is HeadingRecipe heading)
            {
                var rule = rules.GetValueOrDefault(heading.Text.Text);
                text.Append(CultureInfo.InvariantCulture, $"      - heading: {YamlText.Of(heading.Text.Text)}  # {rule}\n");
                if (heading.Level > 2) text.Append(CultureInfo.InvariantCulture, $"        level: {heading.Level}\n");
            }
            else if (block is SentencesRecipe sentences)
            {
                text.Append(CultureInfo.InvariantCulture, $"      - home: {YamlText.Of(Addresses.Of(seed, sentences.Span.FirstLine))}\n");
                suggestions.Behind(text, sentences.Span.LastLine);
            }
        }
    }

    private static void Left(StringBuilder text, SeedText seed)
    {
        var left = LeftLine.Of(seed);
        if (left.Length == 0) return;
        text.Append("\n# 没有进入正文的行\n");
        foreach (var line in left) text.Append(CultureInfo.InvariantCulture, $"#   第 {line.Line} 行：{line.Reason.Zh}（{line.Rule.Name()}）：{Short(line.Text)}\n");
    }

    private static string Short(string text) => text.Length <= 30 ? text : text[..(char.IsHighSurrogate(text[29]) ? 29 : 30)] + "……";
}
