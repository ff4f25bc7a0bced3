using System.Text;
using UnionKb.Diagnostics;
using UnionKb.Importing.Drafting;
using UnionKb.Importing.Planning;
using UnionKb.Importing.Reading;
using UnionKb.Importing.Reading.Gathering;
using UnionKb.Importing.Recipes;
using UnionKb.Importing.Segmenting;
using UnionKb.Text;

namespace UnionKb.Importing.Proposing;

/// <summary>
/// What an import changes in <c>seeds/</c>: copies of the texts that join as received, a proposed recipe for those that have none, and a new one
/// where the text changed under a proposal that nobody edited. Planned as a whole, written only when every text can be read.
/// </summary>
public sealed class ProposedImport
{
    /// <summary>Added to the name of a seed for the version that a newer one replaced.</summary>
    public const string FormerSuffix = ".former";

    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly List<(string Path, string From)> _renewed = [];

    private readonly HashSet<string> _named = new(StringComparer.Ordinal);

    private ProposedImport(ImportTexts texts) => Texts = texts;

    /// <summary>Whether the import names texts and this is none of them.</summary>
    internal bool IsAboutOthers(string path) => _named.Count > 0 && !_named.Contains(path);

    /// <summary>What <see cref="Write"/> writes: bytes by path below the project root.</summary>
    public IReadOnlyDictionary<string, byte[]> Files => _files;

    /// <summary>What was read for it.</summary>
    internal ImportTexts Texts { get; }

    /// <summary>
    /// For each text that a newer version of it is to replace: <see cref="Rules.SeedRenewed"/>, or <see cref="Rules.SeedNotRenewed"/> when nothing
    /// is written.
    /// </summary>
    public IEnumerable<Diagnostic> Renewals(bool written) => _renewed.Select(r => written
        ? Diagnostic.About(r.Path, Rules.SeedRenewed, r.Path, r.Path + FormerSuffix)
        : Diagnostic.About(r.Path, Rules.SeedNotRenewed, r.Path, Argument(r.From)));

    /// <summary>What has to be named behind <c>import --propose</c> so that it sees a text: nothing for one that stands in <c>seeds/</c>.</summary>
    public string NamedBehindPropose(string path) => _renewed.Find(r => r.Path == path).From is { } file ? " " + Argument(file) : "";

    /// <summary>
    /// A text that stands in <c>seeds/</c> under the same name is replaced by a newer version of itself (<see cref="Rules.SeedRenewed"/>), never by
    /// another text (<see cref="Rules.SeedOther"/>); two files of one name are <see cref="Rules.SeedNameTwice"/>, one whose name is not read
    /// <see cref="Rules.SeedUnread"/>.
    /// </summary>
    /// <param name="files">Absolute paths of the texts that join.</param>
    /// <param name="texts">What the import has read.</param>
    /// <param name="takenIds">Asked for when a recipe is proposed.</param>
    internal static ProposedImport Plan(
        string root, IReadOnlyList<string> files, ImportTexts texts, Func<TakenIds> takenIds, DiagnosticBag diagnostics)
    {
        var plan = new ProposedImport(texts);
        var folder = new SeedFolder(root);
        var proposals = new Proposals(takenIds);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var joining = files.Select(f => Path.GetFileName(f)!).ToHashSet(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var name = Path.GetFileName(file);
            var path = $"{SeedFolder.Name}/{name}";
            plan._named.Add(path);
            if (!names.Add(name)) diagnostics.Add(Diagnostic.About(path, Rules.SeedNameTwice, name));
            else if (!SeedLibrary.IsSeed(name)) diagnostics.Add(Diagnostic.About(Shown(root, file), Rules.SeedUnread, name));
            else plan.Join(folder, file, Shown(root, file), folder.SurroundingsOf(file, joining.Contains), proposals, diagnostics);
        }

        foreach (var name in SeedLibrary.FileNames(folder).Where(n => !names.Contains(n))) plan.Follow(folder, name, proposals);
        return plan;
    }

    /// <summary>Beside each reviewed recipe whose text has changed: how it would read for the new text.</summary>
    public void Correct(string root)
    {
        var folder = new SeedFolder(root, _files);
        var seeds = SeedLibrary.Read(folder, Texts.Seeds, new DiagnosticBag());
        foreach (var file in RecipeLibrary.Read(folder, seeds, new DiagnosticBag()))
        {
            if (file.Recipe is not null && CorrectedRecipe.Of(file.Recipe, file.Seed, seeds) is { } corrected)
                _files[file.Recipe.Source.Path + CorrectedRecipe.Suffix] = Encoding.UTF8.GetBytes(corrected);
        }
    }

    /// <summary>Writes all or, with <see cref="Rules.ImportNotWritable"/>, nothing.</summary>
    public Diagnostic? Write(string root)
    {
        var changes = new FileChanges(root);
        AddTo(changes);
        return changes.Commit() is { } blocked ? blocked.Finding : null;
    }

    internal void AddTo(FileChanges changes)
    {
        foreach (var (path, bytes) in _files) changes.Write(path, bytes);
    }

    /// <summary>Below the project as a path from there, elsewhere in full: a file that has not joined is where it is.</summary>
    private static string Shown(string root, string file)
    {
        var below = Path.GetRelativePath(root, file).Replace('\\', '/');
        return below.StartsWith("../", StringComparison.Ordinal) ? file : below;
    }

    private static string Argument(string file) => file.Contains(' ') ? $"\"{file}\"" : file;

    private void Join(SeedFolder folder, string file, string shown, Surroundings surroundings, Proposals proposals, DiagnosticBag diagnostics)
    {
        var path = $"{SeedFolder.Name}/{Path.GetFileName(file)}";
        if (Texts.Seeds.Read(shown, () => File.OpenRead(file), surroundings, 0, diagnostics)?.At(path, 0) is not { } seed) return;
        var bytes = File.ReadAllBytes(file);
        var there = folder.Has(seed.File.FileName) ? folder.ReadBytes(seed.File.FileName) : null;
        var isSame = there is not null && SeedBytes.HashOf(path, there) == seed.File.Hash;
        if (there is not null && !isSame)
        {
            if (Texts.Seeds.Read(path, there, folder.SurroundingsOf(seed.File.FileName), 0, new DiagnosticBag()) is { } last && !IsVersionOf(seed, last))
            {
                diagnostics.Add(Diagnostic.About(path, Rules.SeedOther, path));
                return;
            }

            _renewed.Add((path, file));
            _files[path + FormerSuffix] = there;
        }

        if (!isSame) _files[path] = bytes;
        var joined = folder.SurroundingsOf(seed.File.FileName);
        foreach (var (beside, answer) in surroundings.Asked)
        {
            if (answer?.File is { } found && found.Hash != joined.Find(beside)?.File?.Hash)
                _files[$"{path}{SeedFolder.FilesSuffix}/{beside}"] = found.Bytes;
        }

        Propose(folder, seed, proposals);
    }

    /// <summary>A text of the folder that was changed there under an unedited proposal.</summary>
    private void Follow(SeedFolder folder, string name, Proposals proposals)
    {
        if (!folder.Has(name + Recipe.Suffix)) return;
        var bytes = folder.ReadBytes(name);
        if (!ProposalStamp.IsOutdated(folder.ReadText(name + Recipe.Suffix), SeedBytes.HashOf(name, bytes))) return;
        // One that cannot be read is a finding of the import.
        var text = Texts.Seeds.Read($"{SeedFolder.Name}/{name}", bytes, folder.SurroundingsOf(name), 0, new DiagnosticBag());
        if (text is not null) Propose(folder, text, proposals);
    }

    private void Propose(SeedFolder folder, SeedText seed, Proposals proposals)
    {
        var name = seed.File.FileName + Recipe.Suffix;
        var former = folder.Has(name) ? folder.ReadText(name) : null;
        if (former is not null && !ProposalStamp.IsOutdated(former, seed.File.Hash)) return;
        _files[RecipeLibrary.PathOf(seed.File.FileName)] = Encoding.UTF8.GetBytes(proposals.For(seed, former));
    }

    /// <summary>Two versions of a text have the same title, or at least half of their characters in common, pair by pair.</summary>
    private static bool IsVersionOf(SeedText seed, SeedText last) =>
        (seed.Title is not null && seed.Title == last.Title)
        || Likeness.Of(SentenceKey.Of(seed.File.Source.Text), SentenceKey.Of(last.File.Source.Text)) >= 0.5;
}
