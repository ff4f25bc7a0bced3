using System.Globalization;
using System.Text;
using UnionKb.Diagnostics;

namespace UnionKb.Importing.Converting;

/// <summary>The account of <c>import FILE… --to DIR</c> for people: a line per text and a line with the sums.</summary>
public static class ConversionText
{
    private const int MostLines = 100;

    private static readonly Localized Line = new(
        "{0}《{1}》：专题 {2}，标题 {3}，段落 {4}，句子 {5}；重复 {6} 句，目录 {7} 行，网页杂项 {8} 行",
        "{0} \"{1}\": {2} topics, {3} headings, {4} paragraphs, {5} sentences; {6} sentences repeated, {7} lines of contents, {8} of web furniture");

    private static readonly Localized More = new("……另有 {0} 篇", "... and {0} more");

    private static readonly Localized Sum = new(
        "共 {0} 篇：专题 {1}，句子 {2}", "{0} texts: {1} topics, {2} sentences");

    public static string Write(IReadOnlyList<ConvertedText> texts, Language language)
    {
        var report = new StringBuilder();
        foreach (var c in texts.Take(MostLines).Select(t => t.Counts))
            Add(Line, c.File, c.Title, c.Topics, c.Headings, c.Paragraphs, c.Sentences, c.Repeated, c.Contents, c.Furniture);
        if (texts.Count > MostLines) Add(More, texts.Count - MostLines);
        Add(Sum, texts.Count, texts.Sum(t => t.Counts.Topics), texts.Sum(t => t.Counts.Sentences));
        return report.ToString();

        void Add(Localized line, params object[] values) => report.AppendFormat(CultureInfo.InvariantCulture, line.In(language), values).Append('\n');
    }
}
