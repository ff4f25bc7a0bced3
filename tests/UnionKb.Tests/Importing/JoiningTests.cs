using UnionKb.Diagnostics;
using UnionKb.Importing.Covering;

namespace UnionKb.Tests.Importing;

/// <summary>Texts that join a project: copied as received, a recipe proposed, the recipe applied.</summary>
public sealed class JoiningTests : IDisposable
{
    private readonly ImportFolder _inbox = new();
    private readonly ImportFolder _project = new();

    public void Dispose()
    {
        _inbox.Dispose();
        _project.Dispose();
    }

    [Theory]
    [InlineData("000_93ddbb77f6f1871b.txt", 1)]
    [InlineData("003_56f7de616fbec1c7.txt", 5)]
    public void The_proposed_recipe_gives_what_the_proposal_says(string name, int topics)
    {
        var bytes = File.ReadAllBytes(Fixtures.Repository.Path("seeds", name));
        _inbox.With(name, bytes);
        var findings = Join(name);

        Assert.Empty(findings.ToArray());
        Assert.Equal(bytes, File.ReadAllBytes(Path.Combine(_project.Root, "seeds", name)));
        Assert.True(_project.Has($"seeds/{name}.import.yml"));
        var result = _project.Apply();
        Assert.DoesNotContain(result.Diagnostics, d => d.Severity != Severity.Note);
        Assert.Equal(topics, result.Report.Topics.Length);
        Assert.All(result.Report.Sentences, s => Assert.Equal(CoverageState.Home, s.State));
        Assert.True(_project.Apply().Plan.ChangesNothing);
    }

    [Fact]
    public void Every_decision_names_its_rule()
    {
        _inbox.With("a.txt", File.ReadAllBytes(Fixtures.Repository.Path("seeds", "003_56f7de616fbec1c7.txt")));
        Join("a.txt");
        var recipe = _project.Read("seeds/a.txt.import.yml");
        string[] rules =
            ["# title-line", "# topic-split", "# reported-speech", "# book-title", "# abbreviation", "（date）", "# definition", "# type-table"];
        Assert.All(rules, rule => Assert.Contains(rule, recipe, StringComparison.Ordinal));
        Assert.Contains("home: 8 工会还将民主管理", recipe, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("000_93ddbb77f6f1871b.txt")]
    [InlineData("003_56f7de616fbec1c7.txt")]
    public void Every_suggestion_can_be_taken_as_it_stands(string name)
    {
        _inbox.With(name, File.ReadAllBytes(Fixtures.Repository.Path("seeds", name)));
        Join(name);
        var recipe = $"seeds/{name}.import.yml";
        var signs = _project.Read(recipe).Split('\n').Count(l => l.Contains("#+ ", StringComparison.Ordinal));
        Assert.True(signs > 5);
        _project.Edit(recipe, r => r.Replace("# 以 #+ 开头的行是建议：去掉“#+ ”就采用。\n", "", StringComparison.Ordinal).Replace("#+ ", "", StringComparison.Ordinal));
        var result = _project.Apply();

        Assert.DoesNotContain(result.Diagnostics, d => d.Severity != Severity.Note);
        Assert.All(result.Report.Sentences, s => Assert.Equal(CoverageState.Home, s.State));
    }

    [Fact]
    public void A_reviewed_recipe_is_never_proposed_anew()
    {
        _inbox.With("a.txt", "职工书屋\n依法维护职工的合法权益是工会的基本职责。\n");
        Join("a.txt");
        _project.Edit("seeds/a.txt.import.yml", r => r.Replace("title: 职工书屋  #", "title: 书屋  #", StringComparison.Ordinal));
        var reviewed = _project.Read("seeds/a.txt.import.yml");
        _inbox.With("a.txt", "职工书屋\n工会的基本职责是依法维护职工的合法权益。\n");
        Join("a.txt");

        Assert.Equal(reviewed, _project.Read("seeds/a.txt.import.yml"));
        // The text changed under the recipe: the anchor no longer fits, and the place is named.
        var finding = _project.Plan().Diagnostics.One("UKB1015");
        Assert.Equal("seeds/a.txt.import.yml", finding.File);
        Assert.NotNull(finding.At);
    }

    [Fact]
    public void One_bad_file_keeps_all_out()
    {
        _inbox.With("a.txt", "职工书屋\n依法维护职工的合法权益是工会的基本职责。\n").With("b.txt", "").With("c/a.txt", "别的文字。");
        var findings = new DiagnosticBag();
        Import.Propose(_project.Root, [.. new[] { "a.txt", "b.txt", "c/a.txt" }.Select(f => Path.Combine(_inbox.Root, f))], findings);

        Assert.Equal(Path.Combine(_inbox.Root, "b.txt"), findings.ToArray().One("UKB1001").File);
        Assert.Equal("seeds/a.txt", findings.ToArray().One("UKB1006").File);
        Assert.False(_project.Has("seeds/a.txt"));
    }

    [Fact]
    public void Two_texts_of_one_title_have_ids_of_their_own()
    {
        _inbox.With("a.txt", "职工书屋\n依法维护职工的合法权益是工会的基本职责。\n").With("b.txt", "职工书屋\n工会的基本职责是依法维护职工的合法权益。\n");
        Join("a.txt");
        Join("b.txt");
        Assert.Equal(["zhi-gong-shu-wu", "zhi-gong-shu-wu-2"], _project.Apply().Report.Topics.Select(t => t.Id));
    }

    private DiagnosticBag Join(string name)
    {
        var findings = new DiagnosticBag();
        Import.Propose(_project.Root, [Path.Combine(_inbox.Root, name)], findings).Write(_project.Root);
        return findings;
    }
}
