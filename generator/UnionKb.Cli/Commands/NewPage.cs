using System.Text;
using UnionKb.Cli.Reporting;
using UnionKb.Diagnostics;
using UnionKb.Folders;
using UnionKb.Model;
using UnionKb.Reading;
using UnionKb.Starting;
using UnionKb.Text.Pinyin;

namespace UnionKb.Cli.Commands;

/// <summary>A page to be: writes one new file and touches no other.</summary>
internal sealed record NewPage(PageKind Kind, string Title, string? Id, string? Parent)
{
    /// <summary>As for the ids that an import proposes.</summary>
    private const int LongestId = 60;

    /// <summary>The folder as written, below the current one or below the content; null for that of the parent or of the kind.</summary>
    public string? Folder { get; init; }

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
            shell.Error.WriteLine(shell.Say(Messages.PageIdTaken, id, owner.Page.Path));
            return ExitCode.Conflict;
        }

        var parent = Parent is null ? null : Array.Find(pages, page => page.Id == Parent);
        if (Parent is not null && parent is null) return shell.Refuse(Messages.NoSuchParent, Parent);
        if (FolderOf(project, parent) is not { } folder) return shell.Refuse(Messages.FolderOutsideContent, Folder!);
        return Write(project, $"{folder}{id}.md", id);
    }

    /// <summary>
    /// The folder with a slash: the named one, that of the page above, or that of the kind. A project whose pages lie anywhere gets no
    /// <c>content/</c>, because from then on only that would be read. Null when the named one is not part of the content.
    /// </summary>
    private string? FolderOf(Project project, LinkedPage? parent)
    {
        var content = ContentFolder.List(project.Root);
        var prefix = content is { Prefix: "", Pages.Length: > 0 } ? "" : "content/";
        if (Folder is not null) return Named(project, prefix);
        return parent is not null ? parent.Page.Path[..(parent.Page.Path.LastIndexOf('/') + 1)] : prefix.Length == 0 ? "" : $"{prefix}{Kind.Folder()}/";
    }

    /// <summary>What is written from the current folder is taken so when it lies in the content, else from the content.</summary>
    private string? Named(Project project, string prefix)
    {
        var (root, content) = (project.Root, Path.Combine(project.Root, prefix));
        var fromHere = project.Shell.Terminal.FullPath(Folder!);
        var full = RealPath.IsWithin(fromHere, content) ? fromHere : Path.GetFullPath(Folder!, content);
        if (!RealPath.IsWithin(full, content)) return null;
        var path = Path.GetRelativePath(root, full).Replace('\\', '/');
        return path.Split('/').Any(part => part.StartsWith('.') && part != ".") ? null : path == "." ? "" : path + "/";
    }

    private ExitCode Write(Project project, string path, string id)
    {
        var full = Path.Combine(project.Root, path);
        var link = RealPath.FirstLink(project.Root, path);
        if (File.Exists(full) || link == path)
        {
            project.Shell.Error.WriteLine(project.Shell.Say(Messages.PageFileExists, path));
            return ExitCode.Conflict;
        }

        if (link is not null)
        {
            new DiagnosticPrinter(project.Shell, project.Shell.Error).Print([Diagnostic.About(path, Rules.FolderIsLink, link)]);
            return ExitCode.Errors;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var text = PageText.Of(Kind, id, Title, Parent, project.Shell.Language);
        using (var file = new FileStream(full, FileMode.CreateNew)) file.Write(Encoding.UTF8.GetBytes(text));
        project.Shell.Out.WriteLine(project.Shell.Say(Messages.Created, project.Shell.Terminal.Shown(full)));
        return ExitCode.Fine;
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
}
