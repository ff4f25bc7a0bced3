using System.Globalization;
using System.Text;
using UnionKb.Diagnostics;
using UnionKb.Importing.Reporting;
using UnionKb.Importing.Segmenting;
using UnionKb.Importing.Segmenting.Repetitions;
using UnionKb.Text;

namespace UnionKb.Importing.Converting;

/// <summary>
/// <c>import-report.md</c>: counts per class, what was not carried over, every line that is in no topic with the reason, paragraphs that are nearly alike
/// side by side, and every class of character that was changed. Marked as generated, so that nobody takes it for a topic.
/// </summary>
internal static class ConversionReport
{
    public static string Write(SeedText seed, ConversionCounts counts)
    {
        var text = new StringBuilder("---\ntitle: 导入报告\ngenerated: true\n---\n\n");
        Row("编码", counts.Encoding);
        Row("专题", counts.Topics);
        Row("标题", counts.Headings);
        Row("段落", counts.Paragraphs);
        Row("句子（各有归处）", counts.Sentences);
        Row("重复的句子", counts.Repeated);
        Row("目录行", counts.Contents);
        Row("网页杂项", counts.Furniture);
        Section("没有照搬的内容", seed.File.Left.Select(l => LeftPartText.Of(l, Language.Zh)));
        Section("没有进入专题的行", LeftLine.Of(seed).Select(l => $"第 {l.Line} 行（{l.Reason.Zh}）：{l.Text}"));
        Section("几乎相同的段落（都保留）", NearDuplicates.Find(seed.Segments).Select(p => $"第 {p.First.Line} 行：{p.First.Text}\n  第 {p.Second.Line} 行：{p.Second.Text}"));
        Section("改动的字符", seed.Changes.Select(c => $"{Shown(c.From)} → {Shown(c.To)}：{c.Count}"));
        return text.ToString();

        void Row(string name, object value) => text.Append(CultureInfo.InvariantCulture, $"- {name}：{value}\n");

        void Section(string name, IEnumerable<string> lines)
        {
            string[] all = [.. lines];
            if (all.Length == 0) return;
            text.Append(CultureInfo.InvariantCulture, $"\n## {name}\n\n");
            foreach (var line in all) text.Append("- ").Append(line).Append('\n');
        }
    }

    private static string Shown(string characters) =>
        characters.Length == 0 ? "（无）" : string.Concat(characters.Select(c => SentenceKey.IsSpace(c) || c < ' ' ? $"U+{(int)c:X4}" : c.ToString()));
}
