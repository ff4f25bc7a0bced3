using UnionKb.Model;
using UnionKb.Search.Writing;

namespace UnionKb.Emitting.Search;

/// <summary>The files of the search index (<c>Search/Writing</c>).</summary>
public sealed class SearchEmitter : IEmitter
{
    public string Name => "search";

    public IEnumerable<Artefact> Emit(Site site) => SearchIndex.Files(site).Select(file => new Artefact(file.Path, file.Write));
}
