namespace UnionKb.Tests.Architecture;

/// <summary>
/// Cycles between the rooms of a house: a namespace is a house, and what lies directly in it stands for itself, each namespace below it
/// for everything inside. So a contract (used by the rooms) and a story (which uses them) may lie in the same house, but no type may be both.
/// </summary>
internal static class RoomCycles
{
    /// <summary>Every use that is part of a cycle with at least one room in it, as "house: node -> node (user -> used)".</summary>
    public static string[] Of(IEnumerable<TypeReference> uses, string root)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (house, edges) in EdgesByHouse(uses, root))
        {
            foreach (var ((from, to), example) in edges)
            {
                if ((IsRoom(from) || IsRoom(to)) && Reaches(to, from, edges.Keys)) found.Add($"{house}: {from} -> {to} ({example})");
            }
        }

        return [.. found];
    }

    private static Dictionary<string, Dictionary<(string From, string To), TypeReference>> EdgesByHouse(IEnumerable<TypeReference> uses, string root)
    {
        var houses = new Dictionary<string, Dictionary<(string From, string To), TypeReference>>(StringComparer.Ordinal);
        foreach (var use in uses)
        {
            for (var house = use.FromNamespace; house.StartsWith(root, StringComparison.Ordinal); house = Above(house))
            {
                if (!IsWithin(use.Namespace, house)) continue;
                var (from, to) = (NodeOf(house, use.FromNamespace, use.From[(use.FromNamespace.Length + 1)..]), NodeOf(house, use.Namespace, use.Type));
                if (from == to) break;
                if (!houses.TryGetValue(house, out var edges)) houses.Add(house, edges = []);
                edges.TryAdd((from, to), use with { Member = null });
                break;
            }
        }

        return houses;
    }

    private static bool Reaches(string from, string to, IEnumerable<(string From, string To)> edges)
    {
        var next = edges.ToLookup(e => e.From, e => e.To, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal) { from };
        var open = new Stack<string>(seen);
        while (open.TryPop(out var at))
        {
            if (at == to) return true;
            foreach (var node in next[at].Where(seen.Add)) open.Push(node);
        }

        return false;
    }

    /// <summary>The room in the house, with a slash behind it, or the type that lies directly in the house.</summary>
    private static string NodeOf(string house, string space, string type) =>
        space == house ? type : space[(house.Length + 1)..].Split('.')[0] + "/";

    private static bool IsRoom(string node) => node.EndsWith('/');

    private static bool IsWithin(string space, string house) => space == house || space.StartsWith(house + ".", StringComparison.Ordinal);

    private static string Above(string space) => space.LastIndexOf('.') is >= 0 and var dot ? space[..dot] : "";
}
