using UnionKb.Diagnostics;
using UnionKb.Importing.Planning;

namespace UnionKb.Tests.Importing;

/// <summary>What an import does to files: nothing twice, nothing over an edit, nothing half.</summary>
public sealed class PlanTests : IDisposable
{
    private const string Topic = "content/union-new-mission/serving-workers.md";
    private const string Recipe = "seeds/003_56f7de616fbec1c7.txt.import.yml";

    private readonly ImportFolder _folder = ImportFolder.OfTheSeeds();

    public void Dispose() => _folder.Dispose();

    private static PlannedAction ActionOn(ImportResult result, string path) => result.Plan.Files.Single(f => f.Path == path).Action;

    private void ChangeRecipe() => _folder.Edit(Recipe, r => r.Replace("heading: 涉及的方面", "heading: 服务的内容", StringComparison.Ordinal));

    [Fact]
    public void A_plan_writes_nothing()
    {
        var before = _folder.Files();
        var result = _folder.Plan();
        Assert.Equal(before, _folder.Files());
        Assert.All(result.Plan.Files, f => Assert.Equal(PlannedAction.Create, f.Action));
    }

    [Fact]
    public void A_second_import_changes_nothing()
    {
        _folder.Apply();
        var before = _folder.Files();
        var times = before.Keys.ToDictionary(p => p, p => File.GetLastWriteTimeUtc(Path.Combine(_folder.Root, p)));

        var result = _folder.Apply();

        Assert.True(result.Plan.ChangesNothing);
        Assert.All(result.Plan.Files, f => Assert.Equal(PlannedAction.Unchanged, f.Action));
        Assert.Equal(before, _folder.Files());
        Assert.All(times, t => Assert.Equal(t.Value, File.GetLastWriteTimeUtc(Path.Combine(_folder.Root, t.Key))));
    }

    [Fact]
    public void The_order_in_which_files_are_written_into_the_folder_does_not_show()
    {
        using var other = new ImportFolder();
        foreach (var path in _folder.Files().Keys.Reverse()) other.With(path, File.ReadAllBytes(Path.Combine(_folder.Root, path)));
        _folder.Apply();
        other.Apply();
        Assert.Equal(_folder.Files(), other.Files());
    }

    [Fact]
    public void An_edit_stays_when_the_import_is_the_same()
    {
        _folder.Apply();
        _folder.Edit(Topic, t => t + "\n编者补充的一句话。\n");
        var edited = _folder.Read(Topic);

        var result = _folder.Apply();

        Assert.Equal(PlannedAction.Edited, ActionOn(result, Topic));
        Assert.Equal(edited, _folder.Read(Topic));
        Assert.False(result.HasConflicts);
        Assert.False(result.HasErrors);
    }

    [Fact]
    public void An_edit_elsewhere_is_merged_with_what_the_import_changed()
    {
        _folder.Apply();
        _folder.Edit(Topic, t => t + "\n编者补充的一句话。\n");
        ChangeRecipe();

        var result = _folder.Apply();

        Assert.False(result.HasConflicts);
        Assert.Equal(PlannedAction.Merge, ActionOn(result, Topic));
        Assert.Contains("## 服务的内容", _folder.Read(Topic), StringComparison.Ordinal);
        Assert.EndsWith("\n\n编者补充的一句话。\n", _folder.Read(Topic), StringComparison.Ordinal);
        Assert.Empty(_folder.Due());
        Assert.Equal(PlannedAction.Edited, ActionOn(_folder.Apply(), Topic));
    }

    [Theory]
    [InlineData("甲|乙|丙", "甲|乙|丙|丁", "甲|乙二|丙", "甲|乙二|丙|丁")]
    [InlineData("甲|乙|丙", "甲|丙", "甲|乙|丙|丁", "甲|丙|丁")]
    [InlineData("甲|乙|丙", "甲|乙二|丙", "甲|乙二|丙", "甲|乙二|丙")]
    [InlineData("甲|乙|丙", "子|甲|乙|丙", "甲|乙|丙二", "子|甲|乙|丙二")]
    [InlineData("甲|乙|丙", "甲|乙二|编者|丙", "甲|乙二|丙", "甲|乙二|编者|丙")]
    [InlineData("甲|乙|丙|丁", "甲|乙二|丙二|丁", "甲|乙二|丁", null)]
    [InlineData("甲|乙|丙", "甲|乙二|丙", "甲|乙三|丙", null)]
    [InlineData("甲|乙|丙", "甲|丙", "甲|乙三|丙", null)]
    [InlineData("甲", "甲|乙", "甲|丙", null)]
    [InlineData("甲|乙", "甲二|乙", "甲|乙二", "甲二|乙二")]
    [InlineData("甲|乙", "甲二|乙", "甲|丙|乙", "甲二|丙|乙")]
    [InlineData("甲|乙|丙", "甲|乙二|丙", "子|丑|乙|丙", "子|丑|乙二|丙")]
    [InlineData("甲|乙|丙", "甲|丙", "甲|乙|丁|丙", "甲|丁|丙")]
    [InlineData("甲|乙", "甲|乙", "", "")]
    [InlineData("a: 1/b: 2|甲", "a: 1/b: 3|甲", "a: 2/b: 2|甲二", "a: 2/b: 3|甲二")]
    [InlineData("a: 1/b: 2|甲", "c: 9/a: 1|甲", "a: 2/b: 2/d: 4|甲", "c: 9/a: 2/d: 4|甲")]
    [InlineData("a: 1/b:/  - x|甲", "a: 1/b:/  - x/  - y|甲", "a: 2/b:/  - x|甲", "a: 2/b:/  - x/  - y|甲")]
    [InlineData("a: 1|甲", "a: 2|甲", "a: 3|甲", null)]
    [InlineData("a: 1|甲", "甲", "a: 3|甲", null)]
    public void Changes_in_different_places_join(string last, string edited, string imported, string? merged) =>
        Assert.Equal(merged is null ? null : Page(merged), ThreeWayMerge.Of(LockedPage.Of("x", "x.md", Page(last)), Page(edited), Page(imported)));

    /// <summary>Facts about every merge, on lists so short that all sorts of collisions come up.</summary>
    [Fact]
    public void A_merge_takes_one_sided_changes_whole_and_loses_no_block_of_the_editor()
    {
        var random = new Random(20181029);
        for (var i = 0; i < 3_000; i++)
        {
            var (last, ours, theirs) = (List(), List(), List());
            string[] hashes = [.. last.Select(LockedPage.HashOf)];
            Assert.Equal(theirs, BlockMerge.Of(hashes, last, theirs));
            Assert.Equal(ours, BlockMerge.Of(hashes, ours, last));
            Assert.Equal(ours, BlockMerge.Of(hashes, ours, ours));
            if (BlockMerge.Of(hashes, ours, theirs) is not { } merged) continue;
            Assert.Empty(ours.Except(last).Except(merged));
            Assert.Empty(theirs.Except(last).Except(merged));
        }

        string[] List() => [.. Enumerable.Range(0, random.Next(6)).Select(_ => "甲乙丙丁戊"[random.Next(5)].ToString())];
    }

    /// <summary>Blocks between bars; the first is front matter when it holds a colon, its lines between slashes.</summary>
    private static string Page(string blocks)
    {
        if (blocks.Length == 0) return "";
        var bar = blocks.Contains(':', StringComparison.Ordinal) ? blocks.IndexOf('|', StringComparison.Ordinal) : -1;
        var front = bar < 0 ? "" : $"---\n{blocks[..bar].Replace('/', '\n')}\n---\n\n";
        return front + blocks[(bar + 1)..].Replace("|", "\n\n", StringComparison.Ordinal) + "\n";
    }

    [Fact]
    public void The_report_is_a_file_that_a_second_import_leaves_alone()
    {
        _folder.Apply();
        var report = _folder.Read("seeds/import-report.md");
        Assert.StartsWith("# 导入报告", report, StringComparison.Ordinal);
        Assert.DoesNotContain("新建", report, StringComparison.Ordinal);
        _folder.Apply();
        Assert.Equal(report, _folder.Read("seeds/import-report.md"));
        Assert.DoesNotContain(_folder.Plan().Report.Seeds, s => s.FileName == "import-report.md");
    }

    [Fact]
    public void A_page_that_nobody_edited_follows_the_recipe()
    {
        _folder.Apply();
        ChangeRecipe();

        var result = _folder.Apply();

        Assert.Equal([Topic], result.Plan.Files.Where(f => f.Action == PlannedAction.Update).Select(f => f.Path));
        Assert.Contains("## 服务的内容", _folder.Read(Topic), StringComparison.Ordinal);
    }

    [Fact]
    public void Saving_with_other_line_ends_is_no_edit()
    {
        _folder.Apply();
        _folder.With(Topic, "\uFEFF" + _folder.Read(Topic).Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Equal(PlannedAction.Unchanged, ActionOn(_folder.Plan(), Topic));
        ChangeRecipe();
        Assert.Equal(PlannedAction.Update, ActionOn(_folder.Plan(), Topic));
    }

    [Fact]
    public void A_deleted_page_stays_deleted_and_its_sentences_are_reported()
    {
        _folder.Apply();
        _folder.Delete(Topic);

        var result = _folder.Apply();
        ChangeRecipe();
        _folder.Apply();

        Assert.False(_folder.Has(Topic));
        Assert.Equal(Topic, result.Diagnostics.One("UKB1043").File);
        Assert.Equal(["B14.1", "B14.2"], result.Diagnostics.Of("UKB1030").Select(d => d.Arguments[0]));
    }

    [Fact]
    public void A_page_that_somebody_else_wrote_is_never_overwritten()
    {
        _folder.With(Topic, "---\nid: serving-workers\ntitle: 我写的\n---\n\n别人的文字。\n");

        var result = _folder.Apply();

        Assert.Equal(PlannedAction.Conflict, ActionOn(result, Topic));
        Assert.Contains("别人的文字。", _folder.Read(Topic), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_taken_out_of_the_recipe_goes_unless_it_was_edited()
    {
        const string wanted = "content/systems/sending-warmth.md";
        const string edited = "content/systems/critical-illness-insurance.md";
        _folder.Apply();
        _folder.Edit(edited, t => t + "\n编者写的。\n");
        _folder.Edit(Recipe, r => r[..r.IndexOf("  - id: sending-warmth", StringComparison.Ordinal)]
            .Replace(", sending-warmth]", "]", StringComparison.Ordinal));

        var result = _folder.Apply();

        Assert.Equal("", Findings.Print(result.Diagnostics.Where(d => d.Severity == Severity.Error)));
        Assert.Equal(PlannedAction.Remove, ActionOn(result, wanted));
        Assert.False(_folder.Has(wanted));
        Assert.Equal(edited, result.Diagnostics.One("UKB1044").File);
        Assert.True(_folder.Has(edited));
    }

    [Fact]
    public void A_page_that_moves_goes_along_unless_it_was_edited_or_deleted()
    {
        string[] ids = ["sending-warmth", "critical-illness-insurance", "equal-consultation"];
        _folder.Apply();
        _folder.Edit("content/systems/critical-illness-insurance.md", t => t + "\n编者写的。\n");
        _folder.Delete("content/systems/equal-consultation.md");
        foreach (var id in ids)
            _folder.Edit(Recipe, r => System.Text.RegularExpressions.Regex.Replace(r, $"(id: {id}\n.*\n    kind: )system", "$1term"));

        var first = _folder.Apply();
        var second = _folder.Apply();

        Assert.Equal(PlannedAction.Create, ActionOn(first, "content/terms/sending-warmth.md"));
        Assert.Equal(PlannedAction.Remove, ActionOn(first, "content/systems/sending-warmth.md"));
        foreach (var result in new[] { first, second })
        {
            Assert.Equal("content/terms/critical-illness-insurance.md", result.Diagnostics.One("UKB1040").File);
            Assert.Equal(PlannedAction.Deleted, ActionOn(result, "content/terms/equal-consultation.md"));
        }

        Assert.True(second.Plan.ChangesNothing);
        string[] folders = ["terms", "systems"];
        Assert.Equal(["terms", "systems", ""], ids.Select(id => string.Join(' ', folders.Where(f => _folder.Has($"content/{f}/{id}.md")))));
    }

    [Fact]
    public void A_page_that_an_editor_moved_stays_where_it_is()
    {
        const string moved = "content/mine/serving-workers.md";
        _folder.Apply();
        _folder.With(moved, _folder.Read(Topic));
        _folder.Delete(Topic);

        var result = _folder.Apply();

        Assert.False(result.HasErrors);
        Assert.False(_folder.Has(Topic));
        Assert.Equal(moved, result.Report.Sentences.Single(s => s.Address == "B14.1").Page);
    }

    [Fact]
    public void An_import_that_was_stopped_is_finished_by_the_next()
    {
        _folder.Apply();
        var wanted = _folder.Files();
        foreach (var path in wanted.Keys.Where(p => p.EndsWith(ImportLock.Suffix, StringComparison.Ordinal))) _folder.Delete(path);
        _folder.Delete(Topic);
        _folder.With(Path.GetDirectoryName(Topic) + "/.half" + FileChanges.Waiting, "一半");

        var result = _folder.Apply();

        Assert.False(result.HasConflicts);
        Assert.Equal(wanted, _folder.Files());
    }

    [Fact]
    public void A_damaged_lock_stops_the_import()
    {
        _folder.Apply();
        _folder.With("seeds/003_56f7de616fbec1c7.txt.import.lock", "format: 1\npages: [");

        var result = _folder.Apply();

        Assert.True(result.HasErrors);
        Assert.Equal("seeds/003_56f7de616fbec1c7.txt.import.lock", result.Diagnostics.One("UKB1042").File);
        Assert.Empty(result.Plan.Files);
    }
}
