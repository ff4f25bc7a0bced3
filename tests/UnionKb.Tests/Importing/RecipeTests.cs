using UnionKb.Diagnostics;

namespace UnionKb.Tests.Importing;

/// <summary>
/// What is wrong with a recipe is found at its place. The wrong words stand between {|CODE: and |} in a recipe that is right otherwise.
/// </summary>
public sealed class RecipeTests
{
    private const string Seed =
        "新时期的工会工作\n" +
        "工会工作是党的工作的重要组成部分，2018年10月召开的会议讨论了《工会改革方案》。会议强调，要坚持改革。还要加强服务。\n" +
        "一是服务职工; 二是服务企业。这是第二段的第二句。\n" +
        "工会工作是党的工作的重要组成部分，2018年10月召开的会议讨论了《工会改革方案》。会议强调，要坚持改革。还要加强服务。\n";

    private const string Head = "title: 新时期的工会工作\npillar: work\n";

    private const string Topics =
        "topics:\n" +
        "  - id: work\n    title: 新时期的工会工作\n    body:\n      - home: 2.1-2.3 工会工作是 … 还要加强\n" +
        "  - id: tasks\n    title: 任务\n    body:\n      - home: 3.1-3.2 一是服务\n";

    private static string Page(string lines) => Head + Topics + "  - id: more\n    title: 其他\n" + lines;

    private static string Body(string lines) => Page("    body:\n" + lines);

    public static TheoryData<string> Wrong =>
    [
        Head.Replace("pillar: work", "{|UKB2003:pillars|}: work\npillar: work", StringComparison.Ordinal) + Topics,
        "{|UKB1011:pillar|}: work\n" + Topics,
        "title: [{|UKB2001:}|}\n",
        "{|UKB2004:- 一个列表|}\n",
        Head + "title_by: {|UKB2004:me|}\n" + Topics,
        Head + "order: {|UKB2004:first|}\n" + Topics,
        Head + "{|UKB2002:pillar|}: work\n" + Topics,
        Head + "topics: {|UKB2004:work|}\n",
        Page("    kind: {|UKB2004:thing|}\n"),
        Page("    slogan: {|UKB2004:maybe|}\n"),
        Page("    {|UKB2003:tag|}: [工会]\n"),
        Page("    parent: {|UKB1024:worc|}\n"),
        Page("    see_also: [tasks, {|UKB1024:taskz|}]\n"),
        Page("    when: {|UKB1018:2018年11月|}\n"),
        Page("    issuer: {|UKB1017:国务院|}\n"),
        Page("    summary: {|UKB1017:工会工作很重要|}\n"),
        Page("    aliases: [工会改革方案, {|UKB1017:工会方案|}]\n"),
        Page("    ids: [other, {|UKB1023:tasks|}]\n"),
        Page("    ids: [{|UKB1022:其他|}]\n"),
        Page("    ids: [{|UKB1022:../work|}]\n"),
        Page("    ids: [{|UKB1022:aaaaaaaaaabbbbbbbbbbaaaaaaaaaabbbbbbbbbbaaaaaaaaaabbbbbbbbbbc|}]\n"),
        Body("      - quote: {|UKB1013:A2.4|}\n"),
        Body("      - quote: {|UKB1013:第二段|}\n"),
        Body("      - quote: {|UKB1014:2.9|}\n"),
        Body("      - quote: {|UKB1014:2.1-9.1|}\n"),
        Body("      - quote: {|UKB1052:1.1|}\n"),
        Body("      - quote: {|UKB1014:009:1.1|}\n"),
        Body("      - quote: {|UKB1015:2.2 还要加强|}\n"),
        Body("      - quote: {|UKB1015:2.1-2.2 工会工作 … 还要加强|}\n"),
        Body("      - quote: {|UKB1016:4.1|}\n"),
        Body("      - {|UKB1019:home|}: 3.2\n"),
        Body("      - quote: 2.1\n        definition: {|UKB1017:工会事业|}\n"),
        Body("      - list: [服务职工, {|UKB1017:服务居民|}]\n        from: 3.1\n"),
        Body("      - list: [{ text: 服务职工, page: {|UKB1024:nothing|} }]\n        from: 3.1\n"),
        Body("      - list: [服务职工]\n        from: {|UKB1013:三|}\n"),
        Body("      - {|UKB1011:list|}: [服务职工]\n"),
        Body("      - list: [{|UKB2004:[服务职工]|}]\n        from: 3.1\n"),
        Body("      - table: [谁]\n        from: 3.1\n        rows: [[服务职工], [{|UKB1017:服务居民|}]]\n"),
        Body("      - table: [谁]\n        from: 3.1\n        rows: [[{|UKB2004:服务职工|}, 服务企业]]\n"),
        Body("      - links: [work, {|UKB1024:task|}]\n"),
        Body("      - {|UKB1011:words|}: 什么\n"),
        Head + "unexplained: [工会, {|UKB1017:五位一体|}]\n" + Topics,
        Head + "speech:\n  - span: 2.2-2.3\n    by: {|UKB1017:总书记|}\n" + Topics,
        Head + "speech:\n  - span: 2.2-2.3\n    by: 会议\n    when: {|UKB1017:2018年10月|}\n" + Topics,
        Head + "drop:\n  - span: {|UKB1014:8|}\n    reason: 广告\n" + Topics,
        Head + "drop:\n  - {|UKB1011:span|}: 3.2\n" + Topics,
    ];

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_recipe_is_found_at_its_place_and_nothing_is_written(string marked)
    {
        var (recipe, code, place) = Unmark(marked);
        using var folder = new ImportFolder().With("seeds/a.txt", Seed).With("seeds/a.txt.import.yml", recipe);
        var before = folder.Files();

        var result = folder.Apply();

        var finding = result.Diagnostics.FirstOrDefault(d => d.Rule.Code == code && d.File == "seeds/a.txt.import.yml" && (d.At?.Line, d.At?.Column) == place);
        Assert.True(finding is not null, $"no {code} at {place} among\n{Findings.Print(result.Diagnostics)}");
        if (finding.Severity == Severity.Error)
        {
            Assert.True(result.HasErrors);
            Assert.Equal(before, folder.Files());
        }
    }

    [Fact]
    public void The_recipe_without_mistakes_passes()
    {
        var result = Import(Head + Topics);
        Assert.Equal("", Findings.Print(result.Diagnostics.Where(d => d.Severity != Severity.Note)));
        Assert.Equal(["work", "tasks"], result.Report.Topics.Select(t => t.Id));
    }

    [Theory]
    [InlineData("2.2 还要加强", "2.3 还要加强服务。")]
    [InlineData("2.1 会议强调，要坚特", "2.2 会议强调，要坚持改革。")]
    [InlineData("9.1 一是服务职工；", "3.1 一是服务职工；二是服务企")]
    public void A_reference_that_no_longer_fits_names_the_nearest_match(string reference, string nearest)
    {
        var result = Import(Body($"      - quote: {reference}\n"));
        Assert.Equal(nearest, Assert.Single(result.Diagnostics, d => d.Severity == Severity.Error).Suggestion);
    }

    [Fact]
    public void Wrong_words_name_the_nearest_words()
    {
        Assert.Equal("二是服务企业", Import(Body("      - list: [二是服务企事业]\n        from: 3.1\n")).Diagnostics.One("UKB1017").Suggestion);
        Assert.Equal("pillar", Import("pilar: work\ntitle: x\n").Diagnostics.One("UKB2003").Suggestion);
        Assert.Equal("tasks", Import(Body("      - links: [taks]\n")).Diagnostics.One("UKB1024").Suggestion);
    }

    [Fact]
    public void A_sentence_without_a_home_is_found_at_its_place_in_the_seed()
    {
        var result = Import(Head + Topics.Replace("3.1-3.2", "3.1", StringComparison.Ordinal));
        var missing = result.Diagnostics.One("UKB1020");
        Assert.Equal(("seeds/a.txt", 3, 16), (missing.File, missing.At!.Value.Line, missing.At!.Value.Column));
        Assert.Equal(["A3.2", "这是第二段的第二句。"], missing.Texts());
        Assert.True(result.HasErrors);
    }

    [Fact]
    public void A_sentence_may_be_dropped_with_a_reason()
    {
        var result = Import(Head + "drop:\n  - span: 3.2 这是第二段\n    reason: 广告\n" + Topics.Replace("3.1-3.2", "3.1", StringComparison.Ordinal));
        Assert.False(result.HasErrors);
        Assert.Equal("A3.2", result.Report.Sentences.Single(s => s.State == UnionKb.Importing.Covering.CoverageState.Dropped).Address);
    }

    [Fact]
    public void Homes_keep_the_order_of_the_text()
    {
        var result = Import(Head + "topics:\n  - id: work\n    title: 新时期的工会工作\n    body:\n      - home: 3\n      - home: 2\n");
        Assert.Equal(["A2.1", "A3.2"], result.Diagnostics.One("UKB1021").Texts());
    }

    [Fact]
    public void Reported_speech_may_not_leave_its_speaker()
    {
        var result = Import(Head + "speech:\n  - span: 2.2-2.3\n    by: 会议\n" + Topics
            .Replace("home: 2.1-2.3 工会工作是 … 还要加强", "home: 2.1-2.2", StringComparison.Ordinal)
            .Replace("home: 3.1-3.2 一是服务", "home: 2.3\n      - home: 3", StringComparison.Ordinal));
        Assert.Equal(["A2.3", "A2.2"], result.Diagnostics.One("UKB1025").Texts());
    }

    [Fact]
    public void A_recipe_without_its_text_is_an_error()
    {
        using var folder = new ImportFolder().With("seeds/a.txt", Seed).With("seeds/a.txt.import.yml", Head + Topics).With("seeds/b.txt.import.yml", Head);
        var alone = folder.Apply().Diagnostics.One("UKB1012");
        Assert.Equal(("seeds/b.txt.import.yml", "seeds/b.txt"), (alone.File, alone.Texts()[0]));
    }

    [Fact]
    public void Two_recipes_may_not_claim_one_id()
    {
        using var folder = new ImportFolder()
            .With("seeds/a.txt", Seed).With("seeds/a.txt.import.yml", Head + Topics)
            .With("seeds/b.txt", Seed).With("seeds/b.txt.import.yml", Head + Topics);
        var twice = folder.Apply().Diagnostics.Of("UKB1023");
        Assert.Equal(["work seeds/a.txt.import.yml", "tasks seeds/a.txt.import.yml"], twice.Select(d => string.Join(' ', d.Arguments)));
        Assert.False(folder.Has("content"));
    }

    [Fact]
    public void An_id_of_an_editors_page_is_taken_and_may_be_linked()
    {
        using var folder = new ImportFolder().With("content/own.md", "---\nid: mine\ntitle: 我的\n---\n")
            .With("seeds/a.txt", Seed).With("seeds/a.txt.import.yml", Body("      - links: [mine]\n"));
        Assert.False(folder.Apply().HasErrors);
        folder.Edit("seeds/a.txt.import.yml", r => r.Replace("id: more", "id: mine", StringComparison.Ordinal));
        Assert.Equal(["mine", "content/"], folder.Apply().Diagnostics.One("UKB1023").Texts());
    }

    private static ImportResult Import(string recipe)
    {
        using var folder = new ImportFolder().With("seeds/a.txt", Seed).With("seeds/a.txt.import.yml", recipe);
        return folder.Apply();
    }

    private static (string Text, string Code, (int?, int?) Place) Unmark(string marked)
    {
        var start = marked.IndexOf("{|", StringComparison.Ordinal);
        var code = marked.Substring(start + 2, 7);
        var text = marked.Remove(start, "{|UKB0000:".Length).Replace("|}", "", StringComparison.Ordinal);
        var line = text[..start].Count(c => c == '\n') + 1;
        return (text, code, (line, start - text.LastIndexOf('\n', Math.Max(0, start - 1))));
    }
}
