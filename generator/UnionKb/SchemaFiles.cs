using UnionKb.Config;
using UnionKb.Diagnostics;
using UnionKb.Importing.Recipes;
using UnionKb.Model;
using UnionKb.Model.Front;
using UnionKb.Schemas;
using UnionKb.Yaml;

namespace UnionKb;

/// <summary>
/// JSON Schemas of the files that editors write, for their editors: made of the tables of keys that the readers go by, so neither knows what the other
/// does not.
/// </summary>
public static class SchemaFiles
{
    public const string Suffix = ".schema.json";

    /// <summary>Where a project keeps them.</summary>
    public const string Folder = ".vscode/schemas";

    /// <summary>Names: <c>site</c>, <c>recipe</c>, <c>front</c>, and <c>front-KIND</c> for a page of one kind.</summary>
    public static readonly string[] Names = ["site", "recipe", "front", .. PageKinds.All.Select(kind => "front-" + kind)];

    /// <param name="name">One of <see cref="Names"/>.</param>
    public static byte[] Of(string name, Language language) => name switch
    {
        "site" => JsonSchema.Of("site.yml", SiteKeys.All, isOpen: false, language),
        "recipe" => JsonSchema.Of("*" + Recipe.Suffix, RecipeKeys.All, isOpen: false, language),
        // Pages may bring the keys of other tools.
        "front" => JsonSchema.Of("front matter", FrontKeys.All, isOpen: true, language),
        _ => JsonSchema.Of(name, OfKind(name["front-".Length..]), isOpen: true, language),
    };

    private static YamlKey[] OfKind(string kind) =>
        Array.ConvertAll(FrontKeys.All, key => key.Name == "kind" ? key with { Choices = [kind], IsRequired = kind != PageKind.Topic.Name() } : key);
}
