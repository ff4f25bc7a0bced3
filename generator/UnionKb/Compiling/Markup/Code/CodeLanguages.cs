using System.Collections.Frozen;
using ColorCode;

namespace UnionKb.Compiling.Markup.Code;

/// <summary>
/// The languages whose code is coloured: those of ColorCode, and <see cref="PlainGrammar"/> for others that documentation is full of. ColorCode's rules for
/// JSON, CSS, F# and Markdown are left aside: the first never ends on some texts of 1,500 characters, the time of the others grows with the cube of a
/// long line.
/// </summary>
internal static class CodeLanguages
{
    /// <summary>Names that writers use, and the id of ColorCode.</summary>
    private static readonly FrozenDictionary<string, string> Ids = Table(
        "javascript js jsx mjs cjs javascriptreact", "typescript ts tsx mts typescriptreact",
        "html htm xhtml vue vue-html svelte astro html+erb jinja jinja2 hbs ejs",
        "xml svg xsd xsl xslt xaml csproj props plist pom", "c# cs csharp c-sharp", "cpp c c++ cc cxx h hpp objc objective-c arduino ino",
        "java", "php", "python py python3 py3 pyi ipython", "sql mysql postgresql postgres plsql tsql sqlite",
        "powershell ps ps1 pwsh posh", "vb.net vb vbnet", "haskell hs", "matlab octave", "fortran f90 f95");

    /// <summary>Diagrams that other tools draw.</summary>
    private static readonly FrozenSet<string> Diagrams = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "mermaid", "plantuml", "puml", "uml", "dot", "graphviz", "flow", "flowchart", "sequence", "seq", "gantt", "echarts", "chart", "chartjs", "d2", "ditaa",
        "wavedrom", "vega", "vega-lite", "vegalite", "nomnoml", "bytefield", "erd", "kroki", "markmap", "mindmap", "tikz", "abc", "infographic", "blockdiag",
        "nwdiag", "seqdiag", "actdiag", "pikchr", "structurizr", "excalidraw", "svgbob", "smiles", "viz");

    public static bool IsDiagram(string language) => Diagrams.Contains(language);

    /// <summary>The rules of a language by a name that is written for it; null when there are none.</summary>
    public static ILanguage? Find(string name)
    {
        if (name.Length is 0 or > 24) return null;
        name = name.ToLowerInvariant();
        return Ids.TryGetValue(name, out var id) ? Languages.FindById(id) : PlainGrammar.Find(name);
    }

    /// <summary>
    /// The letter of a kind: comment, string, keyword, number, type or tag, attribute or key, function, preprocessor or heading,
    /// inserted, deleted; else a blank.
    /// </summary>
    public static char KindOf(string scope) => scope switch
    {
        PlainGrammar.Inserted => 'i',
        PlainGrammar.Deleted => 'd',
        _ when Has(scope, "Comment", "Doc Tag") => 'c',
        _ when Has(scope, "Attribute Value", "String", "CData", "Property Value", "Markdown Code", "Attribute Quotes", "Quote") => 's',
        _ when Has(scope, "Preprocessor", "Header") => 'p',
        _ when Has(scope, "Keyword", "Json Const", "Built In Value", "Pseudo") => 'k',
        _ when Has(scope, "Number") => 'n',
        _ when Has(scope, "Element Name", "Xml Name", "Class Name", "Type", "Selector", "Name Space", "Constructor") => 't',
        _ when Has(scope, "Attribute", "Property Name", "Key") => 'a',
        _ when Has(scope, "Function", "Predefined", "Intrinsic", "Command") => 'f',
        _ => ' ',
    };

    private static bool Has(string scope, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (scope.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>Of each row the first word is the id, and the row its names.</summary>
    private static FrozenDictionary<string, string> Table(params string[] rows)
    {
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var names in rows.Select(r => r.Split(' ')))
        {
            foreach (var name in names) table.Add(name, names[0]);
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
