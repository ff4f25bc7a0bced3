using UnionKb.Model;
using UnionKb.Templating;
using UnionKb.Text.Svg;

namespace UnionKb.Emitting.Files;

/// <summary>Copies what pages load or offer: the theme's assets, and to <c>files/</c> the images and downloads that content refers to.</summary>
/// <param name="templates">Knows the theme's assets.</param>
/// <param name="contentFolder">Absolute path below which <see cref="Site.Assets"/> lie.</param>
/// <param name="read">Reads a file, absolute path to bytes.</param>
public sealed class FileEmitter(TemplateSet templates, string contentFolder, Func<string, byte[]> read) : IEmitter
{
    public string Name => "files";

    public IEnumerable<Artefact> Emit(Site site)
    {
        foreach (var asset in templates.Assets) yield return new Artefact(asset.Address, writer => writer.Write(read(asset.File)));
        foreach (var path in site.Assets)
        {
            var address = site.Renamed.GetValueOrDefault(path) ?? Site.FileAddress(path);
            var isCleaned = SafeSvg.IsSvg(path) && !site.Config.Trusts(path);
            yield return new Artefact(address, writer => writer.Write(isCleaned ? SafeSvg.Published(Content(path)) : Content(path)));
        }
    }

    private byte[] Content(string path) => read(Path.Combine(contentFolder, path));
}
