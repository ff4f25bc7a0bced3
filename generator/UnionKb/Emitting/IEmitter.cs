using UnionKb.Model;

namespace UnionKb.Emitting;

/// <summary>Turns the linked site into files of one kind. Emitters are siblings: none sees another's output.</summary>
public interface IEmitter
{
    /// <summary>Short name for the summary and the timings.</summary>
    string Name { get; }

    IEnumerable<Artefact> Emit(Site site);
}
