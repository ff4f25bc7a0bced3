using UnionKb.Diagnostics;
using UnionKb.Folders;
using UnionKb.Importing.Drafting;
using UnionKb.Importing.Reading;

namespace UnionKb.Importing.Planning;

/// <summary>A picture of a text that is to be written.</summary>
/// <param name="Path">Below the project root.</param>
public sealed record PlannedPicture(string Path, byte[] Bytes);

/// <summary>
/// Compares the pictures of a text with those that lie in <c>content/files/</c>. One that somebody has changed since the last import, or that was there
/// before any, is left as it is (<see cref="Rules.PictureEdited"/>).
/// </summary>
internal static class PicturePlan
{
    /// <returns>What to write, and what the lock has to record: hash by path.</returns>
    public static (PlannedPicture[] Written, Dictionary<string, string> Recorded) Of(
        string root, IEnumerable<TopicDraft> drafts, ImportLock? last, DiagnosticBag diagnostics)
    {
        var written = new List<PlannedPicture>();
        var recorded = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var picture in drafts.SelectMany(d => d.Pictures))
        {
            var path = $"{PagePlaces.Folder}/{picture.Name}";
            var hash = picture.Hash[..LockedPage.HashLength];
            var known = last?.Pictures.GetValueOrDefault(path);
            var present = HashAt(root, path);
            if (present is not null && present != hash && present != known)
            {
                diagnostics.Add(Diagnostic.About(path, Rules.PictureEdited, path));
                if (known is not null) recorded[path] = known;
                continue;
            }

            recorded[path] = hash;
            if (present != hash) written.Add(new PlannedPicture(path, picture.Bytes));
        }

        return ([.. written], recorded);
    }

    private static string? HashAt(string root, string path)
    {
        var file = RealPath.Of(Path.Combine(root, path)) ?? Path.Combine(root, path);
        return File.Exists(file) ? SeedReader.HashOf(File.ReadAllBytes(file))[..LockedPage.HashLength] : null;
    }
}
