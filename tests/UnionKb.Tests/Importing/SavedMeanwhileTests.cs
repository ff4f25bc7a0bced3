using UnionKb.Importing.Planning;

namespace UnionKb.Tests.Importing;

/// <summary>A page that is saved between the plan of an import and its writing is never overwritten.</summary>
public sealed class SavedMeanwhileTests : IDisposable
{
    private const string Text = "职工书屋建设工作\n依法维护职工的合法权益是工会的基本职责。\n";
    private readonly ImportFolder _folder = new ImportFolder().With("seeds/a.txt", Text);

    public SavedMeanwhileTests() => _folder.Apply();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_edit_of_the_same_paragraph_is_a_conflict()
    {
        var page = Change("基本职责", "根本职责");
        var saving = Once(() => _folder.Edit(page, t => t.Replace("合法权益", "各项权益", StringComparison.Ordinal)));
        var result = Import.Apply(new ImportOptions { Root = _folder.Root }, saving);
        Assert.True(result.HasConflicts);
        Assert.Contains("各项权益是工会的基本职责", _folder.Read(page), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_folder.Root, page + ".conflict.txt")));
    }

    [Fact]
    public void An_added_paragraph_stays_beside_what_the_import_changes()
    {
        var page = Change("基本职责", "根本职责");
        Import.Apply(new ImportOptions { Root = _folder.Root }, Once(() => _folder.Edit(page, t => t + "\n编者加的一段。\n")));
        Assert.Contains("根本职责", _folder.Read(page), StringComparison.Ordinal);
        Assert.Contains("编者加的一段。", _folder.Read(page), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_never_rests_stops_the_import_and_nothing_else_is_written()
    {
        var page = Change("基本职责", "根本职责");
        var locked = _folder.Read("seeds/a.txt.import.lock");
        var result = Import.Apply(new ImportOptions { Root = _folder.Root }, _ => _folder.Edit(page, t => t + "\n又一段。\n"));
        Assert.Equal(page, result.Diagnostics.One("UKB1068").File);
        Assert.Equal(locked, _folder.Read("seeds/a.txt.import.lock"));
        Assert.DoesNotContain("根本职责", _folder.Read(page), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.Root, "*.tmp", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_file_of_the_editor_beside_the_page_stays()
    {
        var page = Change("基本职责", "根本职责");
        _folder.With(page + ".tmp", "编者自己的文件");
        _folder.Apply();
        Assert.Equal("编者自己的文件", _folder.Read(page + ".tmp"));
        Assert.Contains("根本职责", _folder.Read(page), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_renamed_already_is_put_back_when_a_later_file_cannot_be()
    {
        var changes = new FileChanges(_folder.Root);
        _folder.With("x/first.md", "旧");
        changes.WritePage("x/first.md", "新", "旧");
        changes.WritePage("x/fresh.md", "新", null);
        changes.WritePage("x/late.md", "新", null);
        // Two steps for one place: the second finds that the first has changed it.
        changes.WritePage("x/late.md", "又", null);
        Assert.Equal(new FileChanges.Obstacle("x/late.md", true), changes.Commit());
        Assert.Equal("旧", _folder.Read("x/first.md"));
        Assert.Equal(["first.md"], Directory.GetFiles(Path.Combine(_folder.Root, "x")).Select(Path.GetFileName));
    }

    /// <summary>Changes the text, so that the next import changes its page; returns the page's path.</summary>
    private string Change(string from, string to)
    {
        _folder.With("seeds/a.txt", Text.Replace(from, to, StringComparison.Ordinal));
        var page = Directory.GetFiles(Path.Combine(_folder.Root, "content"), "*.md", SearchOption.AllDirectories)
            .Single(f => File.ReadAllText(f).Contains(from, StringComparison.Ordinal));
        return Path.GetRelativePath(_folder.Root, page).Replace('\\', '/');
    }

    private static Action<ImportPlan> Once(Action edit)
    {
        var done = false;
        return _ =>
        {
            if (!done) edit();
            done = true;
        };
    }
}
