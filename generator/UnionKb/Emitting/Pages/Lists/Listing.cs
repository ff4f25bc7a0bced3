using UnionKb.Templating.Views.Frame;

namespace UnionKb.Emitting.Pages.Lists;

/// <summary>
/// A list of things in groups, before it is cut into files. Things are numbers; <see cref="Entry"/> makes what the template sees, on the
/// worker that writes the file, given the number and the way to the root.
/// </summary>
internal sealed record Listing(string File, string Title, ListingGroup[] Groups, Func<int, string, EntryView> Entry)
{
    public string Template { get; init; } = "listing";

    /// <summary>Entries on one page: with a sentence about each, a hundred are as much as opens at once on a phone.</summary>
    public int Most { get; init; } = 100;

    /// <summary>Whether entries are titles alone.</summary>
    public bool Dense { get; init; }

    /// <summary>Headings of the columns behind the name.</summary>
    public string[] Columns { get; init; } = [];

    /// <summary>Whether readers may choose kinds of entries.</summary>
    public bool HasKinds { get; init; }

    public string? Intro { get; init; }

    /// <summary>The register that the header of the page shows as current.</summary>
    public string Register { get; init; } = "";

    /// <summary>Whether all registers of the site stand above the list.</summary>
    public bool HasRegisters { get; init; }

    /// <summary>The register above this list in the breadcrumb, or null.</summary>
    public string? Above { get; init; }

    /// <summary>The page above this list in the breadcrumb, or -1.</summary>
    public int AbovePage { get; init; } = -1;
}

/// <summary>Things under one heading.</summary>
internal sealed record ListingGroup(string Title, string Id, int[] Items);
