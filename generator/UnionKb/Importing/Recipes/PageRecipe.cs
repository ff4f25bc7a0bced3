using UnionKb.Model;

namespace UnionKb.Importing.Recipes;

/// <summary>One page to be. Front matter first, then the body in reading order.</summary>
public sealed record PageRecipe
{
    public required Worded Id { get; init; }
    public required Worded Title { get; init; }
    public PageKind Kind { get; init; }
    public Worded? Parent { get; init; }
    public Worded[] Tags { get; init; } = [];

    /// <summary>Other names as some seed prints them.</summary>
    public Worded[] Aliases { get; init; } = [];

    /// <summary>Other ids that lead here.</summary>
    public Worded[] Ids { get; init; } = [];

    public Worded? Summary { get; init; }
    public Worded? When { get; init; }
    public Worded? Issuer { get; init; }
    public Worded? Pinyin { get; init; }
    public Worded[] Pending { get; init; } = [];
    public Worded[] SeeAlso { get; init; } = [];

    /// <summary>Each the word of the relation, a space, and the other page's id or its name.</summary>
    public Worded[] Relations { get; init; } = [];
    public bool Slogan { get; init; }
    public bool NeverLink { get; init; }
    public BlockRecipe[] Body { get; init; } = [];
}
