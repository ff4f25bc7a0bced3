namespace UnionKb.Model;

/// <summary>Addresses at the site root that the program may make itself; content may link to them by path (<c>/timeline.html</c>).</summary>
public static class GeneratedPages
{
    public const string Home = "index.html";
    public const string Documents = "documents.html";
    public const string Organisations = "organisations.html";
    public const string Roles = "roles.html";
    public const string Systems = "systems.html";
    public const string Packs = "packs.html";
    public const string Timeline = "timeline.html";
    public const string Terms = "terms.html";
    public const string Pending = "pending.html";
    public const string Tags = "tags.html";
    public const string Years = "years.html";
    public const string Sections = "sections.html";
    public const string Sources = "sources.html";
    public const string AToZ = "a-z.html";
    public const string Search = "search.html";
    public const string NotFound = "404.html";
    public const string Offline = "offline.html";

    public const string Map = "map.html";
    public const string Report = "report.html";

    /// <summary>The registers that list the pages of one kind, beside the two below.</summary>
    public static string? RegisterOf(PageKind kind) => kind switch
    {
        PageKind.Document => Documents,
        PageKind.Organisation => Organisations,
        PageKind.Role => Roles,
        PageKind.System => Systems,
        PageKind.Pack => Packs,
        PageKind.Event => Timeline,
        PageKind.Term => Terms,
        _ => null,
    };

    public static IReadOnlySet<string> All { get; } =
        new HashSet<string>(StringComparer.Ordinal) 
        {
            Home, Documents, Organisations, Roles, Systems, Packs, Timeline, Terms, Pending, Tags, Years, Sections, Sources, AToZ, Search, Map, Report,
        };
}
