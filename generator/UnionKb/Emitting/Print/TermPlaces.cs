namespace UnionKb.Emitting.Print;

/// <summary>Where the texts of a pack name things that have pages of their own, in the order of the texts: what its index is made of.</summary>
internal sealed class TermPlaces
{
    private readonly Dictionary<int, List<string>> _places = [];

    /// <summary>Pages that are named, with the ids of the places.</summary>
    public IReadOnlyDictionary<int, List<string>> All => _places;

    /// <summary>A place for the next mention of a page.</summary>
    public string Next(int page)
    {
        if (!_places.TryGetValue(page, out var places)) _places[page] = places = [];
        places.Add($"t{page}-{places.Count + 1}");
        return places[^1];
    }
}
