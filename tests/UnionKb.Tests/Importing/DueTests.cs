using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Importing;

public sealed class DueTests : IDisposable
{
    private const string Seed = "seeds/003_56f7de616fbec1c7.txt";

    private readonly ImportFolder _folder = ImportFolder.OfTheSeeds();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Seeds_that_were_never_imported_are_due() =>
        Assert.Equal(
            ["seeds/000_93ddbb77f6f1871b.txt", Seed],
            _folder.Due().Of("UKB1045").Select(d => d.File));

    [Fact]
    public void Nothing_is_due_after_an_import_and_nothing_in_the_repository()
    {
        _folder.Apply();
        Assert.Empty(_folder.Due());
        Assert.Empty(Import.Due(Repository.Root));
    }

    [Fact]
    public void A_text_that_is_gone_is_named_while_its_record_stays()
    {
        _folder.Apply();
        _folder.Delete(Seed);
        _folder.Delete(Seed + ".import.yml");
        Assert.Equal(Seed + ".import.lock", _folder.Due().One("UKB1046").File);
        Assert.Single(_folder.Plan().Diagnostics.Of("UKB1046"));
        _folder.Delete(Seed + ".import.lock");
        Assert.Empty(_folder.Due());
    }

    [Fact]
    public void A_changed_seed_or_recipe_is_due_and_nothing_is_written()
    {
        _folder.Apply();
        _folder.Edit(Seed, t => t + "又一句。");
        Assert.Equal(Seed, _folder.Due().One("UKB1041").File);

        _folder.Edit(Seed, t => t[..^"又一句。".Length]);
        _folder.Edit(Seed + ".import.yml", t => t + "# 注释\n");
        var before = _folder.Files();
        Assert.Equal(Seed + ".import.yml", _folder.Due().One("UKB1041").File);
        Assert.Equal(before, _folder.Files());
    }

    [Fact]
    public void Line_ends_of_a_recipe_do_not_count()
    {
        _folder.Apply();
        _folder.Edit(Seed + ".import.yml", t => t.Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Empty(_folder.Due());
    }

    [Fact]
    public void A_project_without_seeds_has_nothing_due()
    {
        using var empty = new ImportFolder();
        Assert.Empty(empty.Due());
        Assert.Empty(empty.Apply().Diagnostics);
    }
}
