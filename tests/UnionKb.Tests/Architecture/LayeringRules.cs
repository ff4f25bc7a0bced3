namespace UnionKb.Tests.Architecture;

/// <summary>
/// The architecture as two tables (generator/ARCHITECTURE.md): which folder may see which (one with rooms: which room), and which outside
/// types are fenced into one place. Namespaces are given below the root namespace; a folder stands for everything below it.
/// </summary>
internal static class LayeringRules
{
    private static readonly string[] Ground = ["Text", "Diagnostics", "Folders", "Yaml"];
    private static readonly string[] Foundation = [.. Ground, "Model", "Config"];

    /// <summary>The stages meet only through the model; only the story files at the root put them in sequence.</summary>
    private static readonly Dictionary<string, string[]> Sees = new(StringComparer.Ordinal)
    {
        ["Text"] = [],
        ["Diagnostics"] = ["Text"],
        ["Folders"] = ["Text", "Diagnostics"],
        ["Yaml"] = ["Text", "Diagnostics"],
        ["Model"] = Foundation,
        ["Config"] = Foundation,
        ["Reading"] = Foundation,
        ["Adopting"] = Foundation,
        ["Importing"] = Foundation,
        ["Compiling"] = Foundation,
        ["Linking"] = Foundation,
        ["Templating"] = Foundation,
        ["Search.Format"] = Ground,
        ["Search.Writing"] = [.. Foundation, "Search.Format"],
        ["Search.Answering"] = [.. Foundation, "Search.Format"],
        ["Emitting"] = [.. Foundation, "Templating", "Search.Writing"],
        ["Verifying"] = Foundation,
        ["Schemas"] = Foundation,
        ["Starting"] = Foundation,
        ["Moving"] = Foundation,
        ["Publishing"] = Ground,
        ["Printing"] = ["Text"],
        ["Output"] = Ground,
        ["Running"] = [],
    };

    /// <summary>
    /// The rooms of the houses that have many: which room sees which others of its house; what lies directly in a house sees all of its rooms.
    /// </summary>
    private static readonly Dictionary<string, string[]> SeesInHouse = new(StringComparer.Ordinal)
    {
        ["Importing.Segmenting.Lines"] = [],
        ["Importing.Segmenting.Numbering"] = ["Lines", "Wording"],
        ["Importing.Segmenting.Wording"] = ["Lines"],
        ["Importing.Segmenting.Repetitions"] = ["Lines"],
        ["Importing.Segmenting.Titles"] = ["Lines", "Wording"],
        ["Importing.Segmenting.Headings"] = ["Lines", "Numbering", "Wording", "Repetitions", "Titles"],
        ["Linking.Findings"] = [],
        ["Linking.Names"] = ["Findings"],
        ["Linking.Resolving"] = ["Findings", "Names"],
        ["Linking.Joining"] = ["Findings", "Names", "Resolving"],
        ["Templating.Syntax"] = [],
        ["Templating.Views"] = [],
        ["Templating.Views.Frame"] = [],
        ["Templating.Views.Lists"] = ["Frame"],
        ["Templating.Views.Mentions"] = ["Frame"],
        ["Templating.Views.Related"] = ["Frame"],
        ["Templating.Views.Content"] = ["Frame", "Mentions", "Related"],
        ["Templating.Views.Sources"] = ["Frame"],
        ["Templating.Views.Map"] = ["Frame"],
        ["Templating.Views.Reports"] = ["Frame"],
        ["Templating.Views.Print"] = ["Content", "Frame"],
        ["Templating.Parsing"] = ["Syntax"],
        ["Templating.Nodes"] = [],
        ["Templating.Binding"] = ["Syntax", "Views", "Nodes"],
        ["Emitting.Pages.Mentions"] = [],
        ["Emitting.Pages.Lists"] = [],
        ["Emitting.Pages.Home"] = ["Lists"],
        ["Emitting.Pages.Sources"] = ["Lists"],
        ["Emitting.Pages.Related"] = ["Mentions"],
        ["Emitting.Pages.Content"] = ["Lists", "Mentions", "Related", "Sources"],
    };

    private static readonly Fence[] Fences =
    [
        new("Markdig", ["Compiling", "Importing.Reading.Markdown"]),
        new("ColorCode", ["Compiling.Markup.Code"]),
        new("YamlDotNet", ["Yaml"]),
        new("Scriban", ["Templating.Parsing"]),
        new("QRCoder", ["Emitting.Print"]),
        new("AngleSharp", ["Verifying", "Importing.Reading.Html"]),

        // The terminal, the network and other programs belong to the command.
        new("System.Console", []),
        new("System.CommandLine", []),
        new("Spectre.Console", []),
        new("Microsoft.AspNetCore", []),
        new("System.Net.Http", []),
        new("System.Net.Sockets", []),
        new("System.Diagnostics.Process", []),
        new("System.Environment.Exit", []),
        new("System.Environment.GetEnvironmentVariable", []),

        // One parallel loop, no asynchronous code.
        new("System.Threading.Tasks", ["Running"]),
        new("System.Threading.Thread", ["Running"]),
        new("System.Threading.ThreadPool", ["Running"]),
        new("System.Threading.Timer", ["Running"]),

        // Equal input gives equal bytes: no clock, no chance, no current folder, no culture. Timings are measured in Running.
        new("System.DateTime.get_Now", []),
        new("System.DateTime.get_UtcNow", []),
        new("System.DateTime.get_Today", []),
        new("System.DateTimeOffset.get_Now", []),
        new("System.DateTimeOffset.get_UtcNow", []),
        new("System.TimeProvider", []),
        new("System.Environment.get_TickCount", []),
        new("System.Environment.get_TickCount64", []),
        new("System.Diagnostics.Stopwatch", ["Running"]),
        new("System.Random", []),
        new("System.Guid.NewGuid", []),
        new("System.IO.Directory.GetCurrentDirectory", []),
        new("System.IO.Directory.SetCurrentDirectory", []),
        new("System.Environment.get_CurrentDirectory", []),
        new("System.Globalization.CultureInfo.get_CurrentCulture", []),
        new("System.Globalization.CultureInfo.get_CurrentUICulture", []),
        new("System.Globalization.CultureInfo.GetCultureInfo", []),
        new("System.Globalization.CultureInfo..ctor", []),
        new("System.Globalization.CompareInfo", []),
        new("System.String.Normalize", []),
        new("System.StringNormalizationExtensions", []),
    ];

    /// <summary>
    /// What the command may name beside the story files: the ground, what stories return and reports are made of, and the two outputs; never a stage.
    /// </summary>
    private static readonly string[] OpenToCommand =
    [
        .. Foundation, "Model.Links", "Model.Front", "Text.Pinyin", "Output", "Reading", "Running", "Verifying", "Search.Answering", "Emitting.Reports",
        "Starting", "Printing",
        "Importing.Converting", "Importing.Covering", "Importing.Normalising", "Importing.Planning", "Importing.Proposing", "Importing.Reporting",
    ];

    /// <summary>Uses of the library by the command that go past its doors.</summary>
    public static IEnumerable<string> BrokenByCommand(IEnumerable<TypeReference> uses) =>
        uses.Where(use => Below(use.Namespace, "UnionKb") is { Length: > 0 } room && !IsWithin(room, "Cli") && !OpenToCommand.Contains(room))
            .Select(use => $"{use with { Member = null }}: the command may not see {use.Namespace}")
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>Every use that breaks a rule, as "user -> used: reason".</summary>
    public static string[] Broken(IEnumerable<TypeReference> uses, string root)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var use in uses)
        {
            if (Reason(use, root) is { } reason) found.Add($"{use}: {reason}");
        }

        return [.. found];
    }

    private static string? Reason(TypeReference use, string root)
    {
        var from = Below(use.FromNamespace, root)!;
        if (Below(use.Namespace, root) is { } to) return WrongDirection(Room(from), Room(to)) ?? WrongInHouse(from, to);
        var full = use.Member is null ? use.FullType : $"{use.FullType}.{use.Member}";
        var fence = Array.Find(Fences, f => IsWithin(full, f.Fenced));
        return fence is null || Array.Exists(fence.Allowed, place => IsWithin(from, place))
            ? null
            : $"{fence.Fenced} belongs to {(fence.Allowed.Length == 0 ? "no place of the library" : string.Join(", ", fence.Allowed))}";
    }

    private static string? WrongDirection(string from, string to)
    {
        if (from.Length == 0 || from == to) return null;
        if (!Sees.TryGetValue(from, out var seen)) return $"the folder {from} has no place in the table of layers";
        return seen.Contains(to) ? null : $"{from} may not see {(to.Length == 0 ? "the story files" : to)}";
    }

    /// <summary>Asked at every level: a room of a room keeps to the rules of both.</summary>
    private static string? WrongInHouse(string from, string to)
    {
        for (var room = from; room.LastIndexOf('.') is > 0 and var end; room = room[..end])
        {
            var house = room[..end];
            if (!SeesInHouse.TryGetValue(room, out var seen) || IsWithin(to, room) || to == house || !IsWithin(to, house)) continue;
            if (!seen.Contains(to[(house.Length + 1)..].Split('.')[0])) return $"{from} may not see {to}";
        }

        return null;
    }

    /// <summary>The namespace below the root: "" for the root itself, null for one elsewhere.</summary>
    private static string? Below(string space, string root) =>
        space == root ? "" : space.StartsWith(root + ".", StringComparison.Ordinal) ? space[(root.Length + 1)..] : null;

    /// <summary>The folder of the table that a namespace lies in: the first two parts where the table names these, else the first.</summary>
    private static string Room(string path)
    {
        var parts = path.Split('.');
        return parts.Length > 1 && Sees.ContainsKey($"{parts[0]}.{parts[1]}") ? $"{parts[0]}.{parts[1]}" : parts[0];
    }

    private static bool IsWithin(string name, string outer) => name == outer || name.StartsWith(outer + ".", StringComparison.Ordinal);

    /// <param name="Fenced">A namespace, a type or a member.</param>
    /// <param name="Allowed">The places that may use it.</param>
    private sealed record Fence(string Fenced, string[] Allowed);
}
