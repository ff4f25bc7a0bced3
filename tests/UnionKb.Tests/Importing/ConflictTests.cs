using UnionKb.Diagnostics;
using UnionKb.Importing.Planning;
using UnionKb.Importing.Reporting;

namespace UnionKb.Tests.Importing;

/// <summary>A place that an editor and the recipe both changed: the page stays, both sides are shown, and it is over when they agree.</summary>
public sealed class ConflictTests : IDisposable
{
    private const string Topic = "content/union-new-mission/serving-workers.md";
    private const string Recipe = "seeds/003_56f7de616fbec1c7.txt.import.yml";

    private readonly ImportFolder _folder = ImportFolder.OfTheSeeds();

    public void Dispose() => _folder.Dispose();

    private static PlannedAction ActionOn(ImportResult result, string path) => result.Plan.Files.Single(f => f.Path == path).Action;

    private void ChangeRecipe() => _folder.Edit(Recipe, r => r.Replace("heading: 涉及的方面", "heading: 服务的内容", StringComparison.Ordinal));

    [Fact]
    public void An_edit_is_a_conflict_when_the_import_changed_the_same_place()
    {
        _folder.Apply();
        _folder.Edit(Topic, t => t.Replace("## 涉及的方面", "## 编者的小标题", StringComparison.Ordinal));
        var edited = _folder.Read(Topic);
        ChangeRecipe();

        var first = _folder.Apply();
        var second = _folder.Apply();

        foreach (var result in new[] { first, second })
        {
            Assert.True(result.HasConflicts);
            Assert.False(result.HasErrors);
            Assert.Equal(Topic, result.Diagnostics.One("UKB1040").File);
            Assert.Equal(PlannedAction.Conflict, ActionOn(result, Topic));
        }

        Assert.Equal(edited, _folder.Read(Topic));
        Assert.NotEmpty(_folder.Due());
    }

    [Fact]
    public void The_report_shows_what_both_sides_changed()
    {
        _folder.Apply();
        _folder.Edit(Topic, t => t.Replace("## 涉及的方面", "## 编者的小标题", StringComparison.Ordinal) + "\n编者补充的一句话。\n");
        ChangeRecipe();

        var result = _folder.Plan();

        var conflict = result.Plan.Files.Single(f => f.Action == PlannedAction.Conflict);
        Assert.Equal(2, conflict.EditedBlocks.Length);
        Assert.Equal("## 编者的小标题", conflict.EditedBlocks[0]);
        Assert.Equal("编者补充的一句话。", conflict.EditedBlocks[1]);
        Assert.Equal(["## 服务的内容"], conflict.ImportedBlocks);
        var report = ReportText.Write(result.Report, Language.Zh);
        Assert.Contains("编者补充的一句话。\n````\n\n新稿的改动：\n\n````markdown\n## 服务的内容\n````", report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_conflict_is_reported_beside_the_page_until_it_is_over()
    {
        const string beside = Topic + ".conflict.txt";
        _folder.Apply();
        Assert.False(_folder.Has(beside));
        _folder.Edit(Topic, t => t.Replace("## 涉及的方面", "## 编者的小标题", StringComparison.Ordinal));
        ChangeRecipe();
        _folder.Plan();
        Assert.False(_folder.Has(beside));

        _folder.Apply();
        var report = _folder.Read(beside);
        Assert.Contains("## 编者的小标题", report, StringComparison.Ordinal);
        Assert.Contains("## 服务的内容", report, StringComparison.Ordinal);
        Assert.DoesNotContain("<<<<", _folder.Read(Topic), StringComparison.Ordinal);
        _folder.Apply();
        Assert.Equal(report, _folder.Read(beside));

        _folder.Edit(Topic, t => t.Replace("## 编者的小标题", "## 涉及的方面", StringComparison.Ordinal));
        Assert.False(_folder.Apply().HasConflicts);
        Assert.False(_folder.Has(beside));
    }

    [Fact]
    public void A_conflict_is_over_when_the_editor_takes_the_new_text()
    {
        _folder.Apply();
        _folder.Edit(Topic, t => t + "\n编者补充的一句话。\n");
        ChangeRecipe();
        var wanted = _folder.Plan().Plan.Files.Single(f => f.Path == Topic).After!;

        _folder.With(Topic, wanted);
        var result = _folder.Apply();

        Assert.False(result.HasConflicts);
        Assert.Empty(_folder.Due());
    }
}
