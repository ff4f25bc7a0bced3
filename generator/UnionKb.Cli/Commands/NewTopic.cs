using System.Text;
using UnionKb.Cli.Reporting;
using UnionKb.Diagnostics;
using UnionKb.Folders;
using UnionKb.Model;
using UnionKb.Reading;
using UnionKb.Text.Pinyin;

namespace UnionKb.Cli.Commands;

/// <summary>A topic to be: writes one new file and touches no other.</summary>
internal sealed record NewTopic(string Title, string? Id, string? Parent)
{
    /// <summary>As for the ids that an import proposes.</summary>
    private const int LongestId = 60;

    public ExitCode Create(Project project)
    {
        var shell = project.Shell;
        if (Title.Length == 0) return shell.Refuse(Messages.EmptyTitle);
        var id = Id ?? ProposedId(Title);
        if (id.Length == 0) return shell.Refuse(Messages.NeedsId, Title);
        if (!IsId(id) || !PageIds.IsValid(id)) return shell.Refuse(Messages.BadId, id);

        // A content with errors may still be extended: only the ids that could be read are looked at.
        var pages = Build.Check(project.BuildOptions).Site?.Pages ?? [];
        if (Array.Find(pages, page => page.Id == id) is { } owner)
        {
            shell.Error.WriteLine(shell.Say(Messages.TopicIdTaken, id, owner.Page.Path));
            return ExitCode.Conflict;
        }

        var parent = Parent is null ? null : Array.Find(pages, page => page.Id == Parent);
        if (Parent is not null && parent is null) return shell.Refuse(Messages.NoSuchParent, Parent);
        return Write(project, $"{FolderOf(project.Root, parent)}{id}.md", id);
    }

    /// <summary>
    /// The folder of the page above, with a slash; without one the folder of topics. A project whose pages lie anywhere gets no
    /// <c>content/</c>, because from then on only that would be read.
    /// </summary>
    private static string FolderOf(string root, LinkedPage? parent)
    {
        if (parent is not null) return parent.Page.Path[..(parent.Page.Path.LastIndexOf('/') + 1)];
        var content = ContentFolder.List(root);
        return content is { Prefix: "", Pages.Length: > 0 } ? "" : $"content/{PageKind.Topic.Folder()}/";
    }

    private ExitCode Write(Project project, string path, string id)
    {
        var full = Path.Combine(project.Root, path);
        var link = RealPath.FirstLink(project.Root, path);
        if (File.Exists(full) || link == path)
        {
            project.Shell.Error.WriteLine(project.Shell.Say(Messages.TopicFileExists, path));
            return ExitCode.Conflict;
        }

        if (link is not null)
        {
            new DiagnosticPrinter(project.Shell, project.Shell.Error).Print([Diagnostic.About(path, Rules.FolderIsLink, link)]);
            return ExitCode.Errors;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        using (var file = new FileStream(full, FileMode.CreateNew)) file.Write(Encoding.UTF8.GetBytes(Text(id)));
        project.Shell.Out.WriteLine(project.Shell.Say(Messages.Created, project.Shell.Terminal.Shown(full)));
        return ExitCode.Fine;
    }

    private string Text(string id)
    {
        var text = new StringBuilder("---\n").Append($"id: {id}\ntitle: {Quoted(Title)}\n");
        if (Parent is not null) text.Append($"parent: {Quoted(Parent)}\n");
        return text.Append("---\n\n").ToString();
    }

    /// <summary>The title's pinyin without tones, at most <see cref="LongestId"/> characters, or empty when nothing of it can be pronounced.</summary>
    private static string ProposedId(string title)
    {
        var id = new StringBuilder();
        foreach (var syllable in Pinyin.Syllables(title))
        {
            if (id.Length + syllable.Length + 1 > LongestId) break;
            if (id.Length > 0) id.Append('-');
            id.Append(syllable.ToLowerInvariant());
        }

        return id.ToString();
    }

    private static bool IsId(string id) =>
        id.Length is > 0 and <= LongestId && id[0] != '-' && id[^1] != '-' && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    /// <summary>A YAML double-quoted scalar (YAML 1.2.2, 7.3.1), so that no character of a title has a meaning.</summary>
    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
