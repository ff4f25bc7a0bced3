using UnionKb.Diagnostics;
using UnionKb.Importing.Planning;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Moving;

/// <summary>Pages that an import made stay its pages when they are moved: the next import makes nothing anew.</summary>
public sealed class MovedImportTests : IDisposable
{
    private readonly TemporaryProject _project = new();

    public MovedImportTests()
    {
        foreach (var folder in new[] { "seeds", "content" })
        {
            foreach (var file in Directory.EnumerateFiles(Repository.Path(folder), "*", SearchOption.AllDirectories))
                _project.With(Path.GetRelativePath(Repository.Path(), file), File.ReadAllBytes(file));
        }

        _project.With("site.yml", File.ReadAllBytes(Repository.Path("site.yml")));
    }

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("circle-of-friends", "friends")]
    [InlineData("collective-wage-negotiation", "wage-talks")]
    [InlineData("international-work-principles", "foreign-work")]
    [InlineData("union-new-mission", "mission")]
    [InlineData("content/terms/circle-of-friends.md", "外事/朋友圈.md")]
    public void The_next_import_finds_its_pages(string from, string to)
    {
        var before = Codes();
        var plan = Moves.Rename(_project.Root, from, to, _project.Root);
        Assert.Empty(plan.Findings);
        Assert.Null(plan.Commit());
        var import = Import.Plan(new ImportOptions { Root = _project.Root });
        Assert.All(import.Plan.Files, f => Assert.Contains(f.Action, new[] { PlannedAction.Unchanged, PlannedAction.Edited }));
        Assert.Empty(import.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => $"{d.File} {d.Message(Language.Zh)}"));
        Assert.Equal(before, Codes());
    }

    private string[] Codes() => [.. _project.Check().Diagnostics.Select(d => d.Rule.Code).Order(StringComparer.Ordinal)];
}
