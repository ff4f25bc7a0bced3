using System.Text;
using UnionKb.Diagnostics;
using UnionKb.Importing.Covering;
using UnionKb.Importing.Normalising;
using UnionKb.Importing.Planning;
using UnionKb.Importing.Segmenting;

namespace UnionKb.Importing.Reporting;

/// <summary>The report as Markdown, which a terminal shows well too.</summary>
public static class ReportText
{
    /// <summary>All of it, with what this run did to the pages.</summary>
    public static string Write(ImportReport report, Language language) => Write(report, language, withRun: true);

    /// <summary>Without what this run did: equal seeds, recipes and pages give equal text, however often they are imported.</summary>
    public static string WriteState(ImportReport report, Language language) => Write(report, language, withRun: false);

    private static string Write(ImportReport report, Language language, bool withRun)
    {
        var text = new StringBuilder();
        Heading(text, 1, L("导入报告", "Import report"));
        text.Append(L($"{report.Seeds.Length} 份原文，{report.UniqueSentences} 句（重复 {report.DuplicateSentences} 句已合并），{report.Topics.Length} 页。",
            $"{report.Seeds.Length} texts, {report.UniqueSentences} sentences "
            + $"({report.DuplicateSentences} repeated ones folded), {report.Topics.Length} pages.")).Append('\n');
        if (report.IsMeasured)
        {
            text.Append(L(
                $"归入专题 {Count(CoverageState.Home)} 句，改动 {Count(CoverageState.Edited)} 句，"
                + $"按方案舍去 {Count(CoverageState.Dropped)} 句，丢失 {Count(CoverageState.Lost)} 句。",
                $"At home {Count(CoverageState.Home)}, edited {Count(CoverageState.Edited)}, "
                + $"dropped by recipe {Count(CoverageState.Dropped)}, lost {Count(CoverageState.Lost)}.")).Append('\n');
        }

        foreach (var seed in report.Seeds) Seed(text, seed);
        if (withRun)
        {
            Files(text, report);
            ConflictText.Write(text, report.Files, language);
        }

        Items(text, L("有改动的句子", "Edited sentences"), In(CoverageState.Edited).Select(s => $"{s.Address} {s.Page} ({s.Likeness:0.00})：{s.Text}"));
        Items(text, L("按方案舍去的句子", "Sentences dropped by recipe"), In(CoverageState.Dropped).Select(s => $"{s.Address}（{s.Reason}）：{s.Text}"));
        Items(text, L("只在草稿里的句子", "Sentences only in a draft"), In(CoverageState.Draft).Select(s => $"{s.Address} {s.Page}：{s.Text}"));
        Items(text, L("丢失的句子", "Lost sentences"), In(CoverageState.Lost).Select(s => $"{s.Address}：{s.Text}"));
        Items(text, L("待解释的提法（词条待补）", "Terms to be explained"), report.Unexplained.Select(t => $"{t.Term}（{t.Address}）"));
        Items(text, L("待补的内容", "Facts to be added"), report.Pending.Select(p => $"{p.Page}：{p.Text}"));
        return text.ToString();

        string L(string zh, string en) => language == Language.Zh ? zh : en;

        int Count(CoverageState state) => report.Count(state);

        IEnumerable<SentenceAccount> In(CoverageState state) => report.Sentences.Where(s => s.State == state);

        void Seed(StringBuilder to, SeedAccount seed)
        {
            Heading(to, 2, $"{seed.Letter} {seed.FileName}");
            to.Append(L($"- 标题：{seed.Title}", $"- Title: {seed.Title}")).Append(seed.TitleByEditor ? L("（标题由编者拟）", " (by the editor)") : "").Append('\n');
            if (!seed.HasRecipe) to.Append(L("- 没有导入方案，自动拆分\n", "- No recipe, split automatically\n"));
            to.Append(L($"- {seed.Encoding}，{seed.Characters} 字符，标题 {seed.Headings} 个，段落 {seed.Paragraphs} 个，句子 {seed.UniqueSentences} 个\n",
                $"- {seed.Encoding}, {seed.Characters} characters, {seed.Headings} headings, "
                + $"{seed.Paragraphs} paragraphs, {seed.UniqueSentences} sentences\n"));
            foreach (var block in seed.Repeated)
            {
                to.Append(L($"- 第 {block.Line} 行起 {block.Paragraphs} 段 {block.Characters} 字重复第 {block.CopyOf} 行起，已合并\n",
                    $"- {block.Paragraphs} paragraphs ({block.Characters} characters) from line {block.Line} repeat those from line {block.CopyOf}; folded\n"));
            }

            if (seed.Duplicates.Length > 0) to.Append("- ").AppendJoin(L("，", ", "), seed.Duplicates.Select(d => $"{d.Address} = {d.CopyOf}")).Append('\n');
            foreach (var part in seed.NotCarried) to.Append(L("- 没有照搬：", "- Not carried over: ")).Append(LeftPartText.Of(part, language)).Append('\n');
            foreach (var line in seed.Left)
            {
                to.Append(L(
                    $"- 第 {line.Line} 行没有进入专题（{line.Reason.Zh}）：{line.Text}\n",
                    $"- line {line.Line} is in no topic ({line.Rule.Name()}): {line.Text}\n"));
            }

            foreach (var (first, second) in seed.Near)
            {
                to.Append(L(
                    $"- 第 {first} 行和第 {second} 行几乎相同，都保留\n",
                    $"- lines {first} and {second} are nearly alike; both are kept\n"));
            }

            if (seed.Changes.Length > 0) to.Append(L("- 改动的字符：", "- Characters changed: ")).AppendJoin(L("，", ", "), seed.Changes.Select(Change)).Append('\n');
            if (seed.Missing.Length == 0) return;
            to.Append(L("- 原文没有注明：", "- Not stated in the text: "))
                .AppendJoin(L("、", ", "), seed.Missing.Select(m => MissingName(m, language))).Append('\n');
        }

        string Change(CharacterChange change) =>
            $"{Shown(change.From)} → {(change.To.Length == 0 ? L("删去", "removed") : Shown(change.To))} × {change.Count}";

        void Files(StringBuilder to, ImportReport from)
        {
            Heading(to, 2, L("页面", "Pages"));
            foreach (var action in Enum.GetValues<PlannedAction>())
            {
                var files = from.Files.Where(f => f.Action == action).ToArray();
                if (files.Length == 0) continue;
                to.Append($"- {ActionName(action, language)}：{files.Length}");
                if (action != PlannedAction.Unchanged) to.Append(' ').AppendJoin(' ', files.Select(f => f.Path));
                to.Append('\n');
            }
        }
    }

    public static string ActionName(PlannedAction action, Language language) => language == Language.En ? action.ToString() : action switch
    {
        PlannedAction.Create => "新建",
        PlannedAction.Update => "更新",
        PlannedAction.Unchanged => "未变",
        PlannedAction.Edited => "保留编者的修改",
        PlannedAction.Merge => "并入编者的修改",
        PlannedAction.Conflict => "冲突（未覆盖）",
        PlannedAction.Kept => "冲突，以编者的为准",
        PlannedAction.Deleted => "编者已删",
        PlannedAction.Remove => "撤去",
        _ => "方案已无，保留",
    };

    private static string MissingName(string key, Language language) => language == Language.En ? key : key switch
    {
        "source" => "来源",
        "author" => "作者",
        _ => "发表日期",
    };

    /// <summary>White space by code point, because it cannot be seen.</summary>
    private static string Shown(string characters) =>
        string.Concat(characters.Select(c => Text.SentenceKey.IsSpace(c) ? $"U+{(int)c:X4}" : c.ToString()));

    private static void Heading(StringBuilder text, int level, string heading)
    {
        if (text.Length > 0) text.Append('\n');
        text.Append('#', level).Append(' ').Append(heading).Append("\n\n");
    }

    private static void Items(StringBuilder text, string heading, IEnumerable<string> items)
    {
        string[] lines = [.. items];
        if (lines.Length == 0) return;
        Heading(text, 2, heading);
        foreach (var line in lines) text.Append("- ").Append(line).Append('\n');
    }
}
