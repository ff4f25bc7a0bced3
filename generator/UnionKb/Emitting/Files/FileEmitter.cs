using UnionKb.Model;

namespace UnionKb.Emitting.Files;

/// <summary>Copies the local files that pages refer to (images, downloads) to <c>files/</c>.</summary>
/// <param name="read">Reads a file, path below the content root, to its bytes.</param>
public sealed class FileEmitter(Func<string, byte[]> read) : IEmitter
{
    public string Name => "files";

    public IEnumerable<Artefact> Emit(Site site) => site.Assets.Select(path => new Artefact("files/" + path, writer => writer.Write(read(path))));
}
