using System.Diagnostics;
using UnionKb.Cli;
using UnionKb.Tests.Cli;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Files;

/// <summary>What lies in <c>content/</c>, <c>seeds/</c> and <c>templates/</c> and is no plain file, and what every command makes of it.</summary>
public sealed class LinkTests : IDisposable
{
    private readonly TemporaryFolder _project = new();
    private readonly TemporaryFolder _outside = new();
    private readonly TestTerminal _terminal;

    public LinkTests()
    {
        _project.Write("site.yml", "title: 试验\n");
        _project.Write("content/a.md", Page("a"));
        _outside.Write("secret.txt", "外面的字\n\n不该出现的一句话。\n");
        _terminal = new TestTerminal(_project.Path);
    }

    public static TheoryData<string> ReadFolders => new("content", "seeds", "templates/assets");

    public static TheoryData<string> Commands => new("build", "check", "import");

    public void Dispose()
    {
        _terminal.Dispose();
        _project.Dispose();
        _outside.Dispose();
    }

    [LinkTheory]
    [MemberData(nameof(ReadFolders))]
    public void A_link_out_of_the_project_is_an_error(string folder)
    {
        Link($"{folder}/x.txt", Path.Combine(_outside.Path, "secret.txt"));
        Refused("build", $"{folder}/x.txt.*UKB2041");
    }

    [LinkTheory]
    [MemberData(nameof(ReadFolders))]
    public void A_link_to_a_folder_outside_is_an_error(string folder)
    {
        Link($"{folder}/x", _outside.Path);
        Refused("build", $"{folder}/x.*UKB2041");
    }

    [LinkTheory]
    [MemberData(nameof(ReadFolders))]
    public void A_link_that_leaves_the_project_on_its_way_is_an_error(string folder)
    {
        Link("way", _outside.Path);
        Link($"{folder}/x.txt", At("way/secret.txt"));
        Refused("build", $"{folder}/x.txt.*UKB2041");
    }

    [LinkTheory]
    [MemberData(nameof(ReadFolders))]
    public void A_link_to_nothing_or_in_a_circle_is_an_error(string folder)
    {
        Link($"{folder}/x.txt", "nowhere.txt");
        Link($"{folder}/y.txt", "z.txt");
        Link($"{folder}/z.txt", "y.txt");
        Refused("check", $"{folder}/x.txt.*UKB2042");
        foreach (var name in new[] { "y", "z" }) Assert.Matches($"{folder}/{name}.txt.*UKB2042", _terminal.Out + _terminal.Error);
    }

    [LinkTheory]
    [MemberData(nameof(Commands))]
    public void A_folder_that_is_linked_into_itself_is_not_followed(string command)
    {
        Link("content/loop", ".");
        Assert.Equal(ExitCode.Fine, _terminal.Run(command));
        if (command != "import") Assert.Matches("content/loop.*UKB2043", _terminal.Out + _terminal.Error);
        if (command == "build") Assert.Single(Directory.GetFiles(At("public"), "a.html", SearchOption.AllDirectories));
    }

    [LinkFact]
    public void A_link_to_a_page_of_the_project_is_that_page()
    {
        _project.Write("parts/b.md", Page("b"));
        Link("content/b.md", "../parts/b.md");
        Link("content/b.txt", "../parts/b.md");
        Assert.Equal(ExitCode.Fine, _terminal.Run("build"));
        Assert.Single(Directory.GetFiles(At("public"), "b.html", SearchOption.AllDirectories));
    }

    [LinkFact]
    public void Import_changes_the_file_that_a_page_links_to()
    {
        const string Text = "职工书屋建设工作\n依法维护职工的合法权益是工会的基本职责。\n";
        _project.Write("seeds/a.txt", Text);
        Assert.Equal(ExitCode.Fine, _terminal.Run("import"));
        var page = Directory.GetFiles(At("content"), "index.md", SearchOption.AllDirectories).Single();
        Directory.CreateDirectory(At("parts"));
        File.Move(page, At("parts/b.md"));
        File.CreateSymbolicLink(page, At("parts/b.md"));
        _project.Write("seeds/a.txt", Text.Replace("基本", "根本"));
        Assert.Equal(ExitCode.Fine, _terminal.Run("import"));
        Assert.Contains("根本职责", File.ReadAllText(At("parts/b.md")));
        Assert.NotNull(new FileInfo(page).LinkTarget);
    }

    [LinkTheory]
    [InlineData("content")]
    [InlineData("content/zhi-gong-shu-wu-jian-she-gong-zuo")]
    public void Import_writes_through_no_linked_folder(string folder)
    {
        Directory.Delete(At("content"), recursive: true);
        Directory.CreateDirectory(At("inside"));
        _project.Write("seeds/a.txt", "职工书屋建设工作\n依法维护职工的合法权益是工会的基本职责。\n");
        Link(folder, At("inside"));
        Assert.Equal(ExitCode.Errors, _terminal.Run("import"));
        Assert.Contains("UKB2045", _terminal.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(At("inside")));
        Assert.Equal(["a.txt"], Directory.GetFiles(At("seeds")).Select(Path.GetFileName));
    }

    [LinkTheory]
    [MemberData(nameof(Commands))]
    public void A_folder_of_the_project_is_no_link(string command)
    {
        Directory.Move(At("content"), At("moved"));
        Link("content", At("moved"));
        Refused(command, "UKB2045");
    }

    [LinkFact]
    public void A_new_topic_is_written_through_no_linked_folder()
    {
        Directory.CreateDirectory(At("elsewhere"));
        Link("content/topics", At("elsewhere"));
        Assert.Equal(ExitCode.Errors, _terminal.Run("new", "topic", "新页", "--id", "fresh"));
        Assert.Contains("UKB2045", _terminal.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(At("elsewhere")));
    }

    [LinkFact]
    public void A_new_topic_does_not_take_the_place_of_a_link()
    {
        Link("content/topics/fresh.md", At("nowhere.md"));
        Assert.Equal(ExitCode.Conflict, _terminal.Run("new", "topic", "新页", "--id", "fresh"));
        Assert.False(File.Exists(At("nowhere.md")));
    }

    [LinkFact]
    public void Partials_are_not_read_through_a_link()
    {
        _project.Write("other/footer.html", "{{ include 'gone' }}");
        Link("templates/partials", At("other"));
        Assert.Equal(ExitCode.Fine, _terminal.Run("check"));
        Assert.Matches("templates/partials.*UKB2043", _terminal.Out);
    }

    [LinkTheory]
    [InlineData("content/x.md", "build", "check", "import", "new")]
    [InlineData("content/x.png", "build", "check")]
    [InlineData("seeds/x.txt", "build", "check", "import")]
    [InlineData("seeds/x.txt.import.lock", "build", "check", "import")]
    [InlineData("seeds/x.txt.import.yml", "build", "check", "import")]
    [InlineData("templates/page.html", "build", "check")]
    [InlineData("templates/strings.zh.yml", "build", "check")]
    [InlineData("templates/assets/x.css", "build", "check")]
    public async Task A_pipe_is_not_opened(string path, params string[] commands)
    {
        Pipe(path);
        foreach (var command in commands)
        {
            string[] arguments = command == "new" ? ["new", "topic", "新页", "--id", "fresh"] : [command];
            var run = Task.Run(() => _terminal.Run(arguments));
            // A reader of a pipe waits for ever: the minutes are for machines that are busy.
            Assert.Same(run, await Task.WhenAny(run, Task.Delay(TimeSpan.FromMinutes(2))));
            if (command == "new") continue;
            Assert.Equal(ExitCode.Errors, await run);
            Assert.Matches($"{path}.*UKB2044", _terminal.Out + _terminal.Error);
        }
    }

    [LinkFact]
    public void A_link_to_a_pipe_is_not_opened()
    {
        Pipe("pipe");
        Link("content/x.md", At("pipe"));
        Refused("check", "content/x.md.*UKB2044");
    }

    [LinkFact]
    public void An_empty_file_is_a_file()
    {
        _project.Write("content/empty.txt", "");
        _project.Write("templates/assets/empty.css", "");
        Assert.Equal(ExitCode.Fine, _terminal.Run("build"));
        Assert.True(File.Exists(At("public/assets/empty.css")));
    }

    [LinkFact]
    public void The_mark_of_an_editor_is_no_finding()
    {
        Link("seeds/.#a.txt", "somebody@host.1234:5678");
        Link("content/.#a.md", "somebody@host.1234:5678");
        Assert.Equal(ExitCode.Fine, _terminal.Run("check", "--strict"));
    }

    [LinkFact]
    public void A_project_without_content_folder_keeps_links_that_are_no_pages()
    {
        File.Move(At("content/a.md"), At("a.md"));
        Directory.Delete(At("content"));
        Link("result", _outside.Path);
        Assert.Equal(ExitCode.Fine, _terminal.Run("check", "--strict"));
        Link("x.md", Path.Combine(_outside.Path, "secret.txt"));
        Refused("check", "x.md.*UKB2041");
    }

    private static string Page(string id) => $"---\nid: {id}\ntitle: 标题{id}\n---\n\n正文。\n";

    private string At(string path) => Path.Combine(_project.Path, path);

    private void Link(string path, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.CreateSymbolicLink(At(path), target);
    }

    private void Pipe(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        using var made = Process.Start("mkfifo", [At(path)]);
        made.WaitForExit();
        Assert.Equal(0, made.ExitCode);
    }

    private void Refused(string command, string finding)
    {
        Assert.Equal(ExitCode.Errors, _terminal.Run(command));
        Assert.Matches(finding, _terminal.Out + _terminal.Error);
        Assert.False(Directory.Exists(At("public")));
    }
}
