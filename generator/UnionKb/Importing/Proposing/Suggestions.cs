using System.Globalization;
using System.Text;
using UnionKb.Importing.Drafting;
using UnionKb.Importing.Recipes;
using UnionKb.Importing.Recognising;
using UnionKb.Importing.Segmenting;

namespace UnionKb.Importing.Proposing;

/// <summary>
/// What the knowledge rules found, as parts of a recipe that an editor takes by removing the sign <see cref="Sign"/> in front: boxes for definitions,
/// lists for series, tables for types behind the paragraph they come from, and an entry for each document that is named. Each names its rule.
/// </summary>
internal sealed class Suggestions(SeedText seed, Knowledge knowledge)
{
    public const string Sign = "#+ ";

    private const string BlockIndent = "      " + Sign;
    private const string EntryIndent = Sign + "  ";

    /// <summary>Blocks that belong right behind the paragraph of a line.</summary>
    public void Behind(StringBuilder text, int line)
    {
        foreach (var definition in knowledge.Definitions.Where(d => d.Line == line))
        {
            Add(text, $"{BlockIndent}- quote: {Address(line, definition.SentenceNumber)}  # definition");
            Add(text, $"{BlockIndent}  definition: {YamlText.Of(definition.Term)}");
        }

        foreach (var series in knowledge.Series.Where(s => s.LastLine == line))
        {
            Add(text, $"{BlockIndent}- list:  # series");
            foreach (var item in series.Items) Add(text, $"{BlockIndent}    - {YamlText.Of(item)}");
            Add(text, $"{BlockIndent}  from: {YamlText.Of(Addresses.Of(seed, series.FirstLine, 0, line, 0))}");
        }

        foreach (var table in knowledge.Tables.Where(t => t.Line == line))
        {
            Add(text, $"{BlockIndent}- table: [{YamlText.Quoted(table.Noun)}, 内容]  # type-table");
            Add(text, $"{BlockIndent}  from: {Address(line, table.SentenceNumber)}");
            Add(text, $"{BlockIndent}  rows:");
            foreach (var (type, said) in table.Rows) Add(text, $"{BlockIndent}    - [{YamlText.Quoted(type)}, {YamlText.Quoted(said)}]");
        }
    }

    /// <summary>The entries of the documents that the text names, with the short forms that it gives them.</summary>
    public void Entries(StringBuilder text, TopicIds ids)
    {
        BookTitle[] titles = [.. knowledge.BookTitles.Where(t => t.Outermost)];
        if (titles.Length == 0) return;
        Add(text, $"\n{Sign}entries:");
        foreach (var title in titles)
        {
            Add(text, $"{EntryIndent}- id: {ids.OfText(title.Title, "document")}  # book-title");
            Add(text, $"{EntryIndent}  title: {YamlText.Of($"《{title.Title}》")}");
            Add(text, $"{EntryIndent}  kind: document");
            var shorts = knowledge.Abbreviations.Where(a => a.Expansion == title.Title).Select(a => a.Short).ToArray();
            if (shorts.Length > 0) Add(text, $"{EntryIndent}  aliases: [{string.Join(", ", shorts.Select(YamlText.Quoted))}]  # abbreviation");
            if (SentenceOf(title) is { } sentence)
                Add(text, $"{EntryIndent}  body: [{{ quote: {YamlText.Quoted(Addresses.Of(seed, sentence.Line, sentence.Sentence))} }}]");
        }
    }

    /// <summary>What has no place of its own in a recipe: dates, relations that sentences state, and short forms of what is no document.</summary>
    public void Remarks(StringBuilder text)
    {
        var titles = knowledge.BookTitles.Select(t => t.Title).ToHashSet(StringComparer.Ordinal);
        var shorts = knowledge.Abbreviations.Where(a => a.Expansion is null || !titles.Contains(a.Expansion)).ToArray();
        if (shorts.Length + knowledge.Dates.Length + knowledge.Relations.Length == 0) return;
        text.Append("\n# 供编者取用的发现\n");
        foreach (var a in shorts) Add(text, $"#   简称 {a.Short} = {a.Expansion ?? "？"}，第 {a.Line} 行（abbreviation）");
        foreach (var d in knowledge.Dates) Add(text, $"#   日期 {d.Printed}，第 {d.Line} 行（date）");
        foreach (var r in knowledge.Relations) Add(text, $"#   关系 {r.Subject} {r.Word} {r.Object}，第 {r.Line} 行（stated-relation）");
    }

    private Model.SentenceAddress? SentenceOf(BookTitle title) =>
        seed.Unique.FirstOrDefault(s => s.Address.Line >= title.Line && s.Text.Contains($"《{title.Title}》", StringComparison.Ordinal))?.Address;

    private string Address(int line, int sentence) => YamlText.Of(Addresses.Of(seed, line, sentence));

    private static void Add(StringBuilder text, string line) => text.Append(CultureInfo.InvariantCulture, $"{line}\n");
}
