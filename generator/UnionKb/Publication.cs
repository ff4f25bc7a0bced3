using System.IO.Compression;
using System.Security.Cryptography;
using UnionKb.Diagnostics;
using UnionKb.Output;
using UnionKb.Publishing;
using UnionKb.Reading;

namespace UnionKb;

/// <summary>
/// The story of <c>publish</c> and <c>verify</c>: the site is made beside its place, gets the list of its hashes, and is exchanged for the former one as a
/// whole; former editions stay beside it, numbered, the latest first.
/// </summary>
public static class Publication
{
    /// <summary>Makes and publishes the site; with errors in the result everything is as it was.</summary>
    public static PublishResult Run(BuildOptions build, PublishOptions options)
    {
        var place = options.Folder ?? options.Zip!;
        var fresh = Path.Combine(Path.GetDirectoryName(place)!, $".{Path.GetFileName(place)}.unionkb-new");
        if (options.Folder is { } folder && Foreign(folder) is { } foreign) return Refused(foreign);
        try
        {
            if (Directory.Exists(fresh)) Directory.Delete(fresh, recursive: true);
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            var result = Make(build, fresh);
            if (result.HasErrors || result.Site is null) return new PublishResult(result.Diagnostics, 0, []);
            var files = Complete(fresh, options.IsCompressed);
            if (options.Zip is { } zip) SiteZip.Write(fresh, zip);
            var editions = options.Folder is { } target ? Put(fresh, target, options.Keep) : [];
            var blocked = AddressRecord.Add(build.Root, ContentFolder.List(build.Root).Prefix, result.Site);
            return new PublishResult(blocked is null ? result.Diagnostics : [.. result.Diagnostics, blocked], files, editions);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refused(Diagnostic.About(null, Rules.PublishBlocked, place, e.Message));
        }
        finally
        {
            if (Directory.Exists(fresh)) Directory.Delete(fresh, recursive: true);
        }
    }

    /// <summary>Compares a published folder, or a zip of one, with the hashes that it was published with.</summary>
    public static (Diagnostic[] Findings, int Files) Verify(string path)
    {
        if (File.Exists(path)) return VerifyZip(path);
        var manifest = Path.Combine(path, SiteManifest.Name);
        if (!File.Exists(manifest) || SiteManifest.Read(File.ReadAllText(manifest)) is not { } published)
            return ([Diagnostic.About(null, Rules.NoManifest, path)], 0);
        return ([.. SiteManifest.Compare(published, SiteManifest.FilesOf(path), p => File.OpenRead(Path.Combine(path, p)))], published.Count);
    }

    private static (Diagnostic[] Findings, int Files) VerifyZip(string path)
    {
        try
        {
            using var zip = ZipFile.OpenRead(path);
            if (zip.GetEntry(SiteManifest.Name) is not { } manifest) return ([Diagnostic.About(null, Rules.NoManifest, path)], 0);
            using var reader = new StreamReader(manifest.Open());
            if (SiteManifest.Read(reader.ReadToEnd()) is not { } published) return ([Diagnostic.About(null, Rules.NoManifest, path)], 0);
            string[] present = [.. zip.Entries.Where(e => !e.FullName.EndsWith('/')).Select(e => e.FullName)];
            return ([.. SiteManifest.Compare(published, present, p => zip.GetEntry(p)!.Open())], published.Count);
        }
        catch (InvalidDataException)
        {
            return ([Diagnostic.About(null, Rules.NoManifest, path)], 0);
        }
    }

    private static BuildResult Make(BuildOptions build, string folder)
    {
        using var output = new DiskOutput(folder, build.Root);
        return Build.Run(build, output);
    }

    /// <summary>What stands in the folder and was not published there: it would go with the former site.</summary>
    private static Diagnostic? Foreign(string folder)
    {
        if (File.Exists(folder)) return Diagnostic.About(null, Rules.OutputIsFile, folder);
        if (!Directory.Exists(folder)) return null;
        if (new DirectoryInfo(folder).LinkTarget is not null) return Diagnostic.About(null, Rules.OutputHasLinks, folder);
        var manifest = Path.Combine(folder, SiteManifest.Name);
        var published = File.Exists(manifest) ? SiteManifest.Read(File.ReadAllText(manifest)) ?? [] : [];
        string[] foreign = [.. SiteManifest.FilesOf(folder).Where(p => p != SiteManifest.Name && !published.ContainsKey(p)).Take(6)];
        return foreign.Length == 0 ? null : Diagnostic.About(null, Rules.PublishNotOurs, folder, Argument.List(foreign.Take(5), isCut: foreign.Length > 5));
    }

    /// <summary>Adds packed copies and the manifest; returns how many files there are.</summary>
    private static int Complete(string folder, bool isCompressed)
    {
        Directory.Delete(Path.Combine(folder, OutputManifest.Folder), recursive: true);
        foreach (var path in isCompressed ? SiteManifest.FilesOf(folder) : [])
        {
            var file = Path.Combine(folder, path);
            if (Precompression.Applies(path, new FileInfo(file).Length)) Precompression.Write(file);
        }

        var files = SiteManifest.FilesOf(folder);
        var hashes = Array.ConvertAll(files, path =>
        {
            using var stream = File.OpenRead(Path.Combine(folder, path));
            return (path, SHA256.HashData(stream));
        });
        File.WriteAllBytes(Path.Combine(folder, SiteManifest.Name), SiteManifest.Of(hashes));
        return files.Length;
    }

    /// <summary>Exchanges the site and numbers the former ones anew; returns their folders.</summary>
    private static string[] Put(string fresh, string place, int keep)
    {
        string Edition(int number) => $"{place}.{number}";
        var former = $"{place}.unionkb-former";
        if (Directory.Exists(former)) Directory.Delete(former, recursive: true);
        FolderSwap.Put(fresh, place, former);
        if (!Directory.Exists(former)) return Kept();
        for (var number = Math.Max(1, keep); Directory.Exists(Edition(number)); number++)
        {
            if (IsPublished(Edition(number))) Directory.Delete(Edition(number), recursive: true);
        }

        for (var number = keep - 1; number >= 1; number--)
        {
            if (Directory.Exists(Edition(number)) && !Directory.Exists(Edition(number + 1))) Directory.Move(Edition(number), Edition(number + 1));
        }

        if (keep > 0 && !Directory.Exists(Edition(1))) Directory.Move(former, Edition(1));
        else Directory.Delete(former, recursive: true);
        return Kept();

        string[] Kept() => [.. Enumerable.Range(1, Math.Max(0, keep)).Select(Edition).Where(Directory.Exists)];
    }

    private static bool IsPublished(string folder) => File.Exists(Path.Combine(folder, SiteManifest.Name));

    private static PublishResult Refused(Diagnostic finding) => new([finding], 0, []);
}

/// <summary>Where a site is published.</summary>
public sealed record PublishOptions
{
    /// <summary>Absolute path of the folder that is exchanged as a whole, or null.</summary>
    public string? Folder { get; init; }

    /// <summary>Absolute path of a zip file, or null.</summary>
    public string? Zip { get; init; }

    /// <summary>How many former editions stay.</summary>
    public int Keep { get; init; } = 3;

    /// <summary>Whether texts get a <c>.br</c> and a <c>.gz</c> beside them.</summary>
    public bool IsCompressed { get; init; }
}

/// <param name="Files">How many files were published; 0 with errors.</param>
/// <param name="Editions">Folders of former editions.</param>
public sealed record PublishResult(Diagnostic[] Diagnostics, int Files, string[] Editions)
{
    public bool HasErrors => Array.Exists(Diagnostics, d => d.Severity == Severity.Error);
}
