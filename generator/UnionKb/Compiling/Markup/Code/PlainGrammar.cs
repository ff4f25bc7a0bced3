using System.Collections.Frozen;
using System.Text;
using ColorCode;
using ColorCode.Common;
using UnionKb.Text;

namespace UnionKb.Compiling.Markup.Code;

/// <summary>
/// Rules for languages that ColorCode has none for, made of what most languages have: comments, strings, numbers, words. Every rule ends where the line or
/// the code does, so that the time grows with the text and no faster.
/// </summary>
internal sealed class PlainGrammar : ILanguage
{
    public const string Inserted = "Diff Inserted";
    public const string Deleted = "Diff Deleted";

    private const string Quoted = "\"(?:[^\"\\\\\\n]|\\\\[\\s\\S])*(?:\"|$)";
    private const string Single = @"'(?:[^'\\\n]|\\[\s\S])*(?:'|$)";
    private const string Call = @"\b[A-Za-z_]\w*(?=\()";
    private const string Hash = @"(?<![\w$&'""\\{])#[^\n]*";
    private const string Variable = @"\$(?:\{[^}\n]*\}?|\w+|[@*#?$!-])";

    private const string Number =
        @"\b(?:0[xX][0-9A-Fa-f_]+|0[bB][01_]+|[0-9][0-9_]*(?:\.[0-9][0-9_]*)?(?:[eE][+-]?[0-9]+)?)(?:[iufF][0-9a-z]{0,5})?\b";

    private static readonly FrozenDictionary<string, PlainGrammar> All = Table();

    private PlainGrammar(string id, (string Pattern, string Scope)[] rules)
    {
        Id = "plain-" + id;
        Rules = [.. rules.Select(r => new LanguageRule(r.Pattern, new Dictionary<int, string> { [0] = r.Scope }))];
    }

    public string Id { get; }

    public string FirstLinePattern => "";

    public string Name => Id;

    public IList<LanguageRule> Rules { get; }

    public string CssClassName => Id;

    public bool HasAlias(string lang) => false;

    public static PlainGrammar? Find(string name) => All.GetValueOrDefault(name);

    private static FrozenDictionary<string, PlainGrammar> Table()
    {
        var table = new Dictionary<string, PlainGrammar>(StringComparer.Ordinal);
        foreach (var row in Encoding.UTF8.GetString(EmbeddedTable.Read("languages.txt")).Split('\n'))
        {
            if (row is [] or ['#', ..]) continue;
            var parts = row.Split(';', StringSplitOptions.TrimEntries);
            Add(parts[0], OfWords(parts[0].Split(' ')[0], parts[1], parts[2], parts[3]));
        }

        foreach (var (names, rules) in Special()) Add(names, rules);
        return table.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(string names, (string, string)[] rules)
        {
            var all = names.Split(' ');
            foreach (var name in all) table.Add(name, new PlainGrammar(all[0], rules));
        }
    }

    /// <summary>Rules of a language whose words are listed.</summary>
    private static (string, string)[] OfWords(string id, string comments, string keywords, string types)
    {
        var rules = new List<(string, string)>
        {
            (comments switch
            {
                "slashes" => @"/\*[\s\S]*?(?:\*/|\z)|//[^\n]*",
                "dashes" => @"--\[\[[\s\S]*?(?:\]\]|\z)|--[^\n]*",
                "semicolons" => @";[^\n]*",
                "brackets" => @"\(\*[\s\S]*?(?:\*\)|\z)|//[^\n]*",
                _ => Hash,
            }, ScopeName.Comment),
        };
        if (id == "go") rules.Add((@"`[^`]*(?:`|\z)", ScopeName.String));
        if (id == "rust") rules.Add((@"#!?\[[^\]\n]*\]?", ScopeName.PreprocessorKeyword));
        if (comments == "hashes") rules.Add((@"(?<![:\w]):[A-Za-z_]\w*|[$@%][A-Za-z_]\w*", ScopeName.Attribute));
        rules.Add((Quoted, ScopeName.String));

        // Rust, Lisp and F# write the sign alone that others put around characters.
        if (comments is not ("semicolons" or "brackets")) rules.Add((id == "rust" ? @"'(?:[^'\\\n]|\\[^'\n]{1,8})'" : Single, ScopeName.String));
        rules.Add((Number, ScopeName.Number));
        rules.Add((Words(keywords), ScopeName.Keyword));
        if (types.Length > 0) rules.Add((Words(types), ScopeName.Type));
        rules.Add((Call, ScopeName.BuiltinFunction));
        return [.. rules];
    }

    /// <summary>Languages that are told by more than their words.</summary>
    private static (string Names, (string, string)[] Rules)[] Special() =>
    [
        ("bash sh shell zsh fish ksh sh-vue",
        [
            (Hash, ScopeName.Comment), (Quoted, ScopeName.String), (Single, ScopeName.String), (Variable, ScopeName.Attribute),
            (Words("if then else elif fi for while until do done case esac in function return exit local export readonly source alias"), ScopeName.Keyword),
            (@"(?<=^[ \t]{0,8}(?:[$#] |sudo )?)[a-z][\w.+-]*(?=[ \n]|$)", ScopeName.BuiltinFunction), (@"(?<=[ \t])--?[A-Za-z][\w-]*", ScopeName.Attribute),
        ]),
        ("css scss sass less stylus postcss",
        [
            (@"/\*[\s\S]*?(?:\*/|\z)|^[ \t]*//[^\n]*", ScopeName.Comment), (Quoted, ScopeName.String), (Single, ScopeName.String),
            (@"@[\w-]+|![a-z]+", ScopeName.Keyword), (@"(?<![\w-])[\w-]{1,60}(?=:[^:\w])", ScopeName.Attribute), (@"#[0-9A-Fa-f]{3,8}\b", ScopeName.Number),
            (@"[.#][A-Za-z_][\w-]*|&", ScopeName.Type), (@"(?<![\w-])-?[0-9]+(?:\.[0-9]+)?(?:[a-z]{1,4}|%)?", ScopeName.Number),
            (@"(?:--|\$)[\w-]+", ScopeName.BuiltinFunction),
        ]),
        ("markdown md mdx",
        [
            (@"^[ \t]*(?:```|~~~)[^\n]*", ScopeName.BuiltinFunction), (@"^#{1,6} [^\n]*", ScopeName.PreprocessorKeyword), (@"`[^`\n]+`", ScopeName.String),
            (@"\*\*[^*\n]{1,200}\*\*", ScopeName.Keyword), (@"!?\[[^\]\n]{0,200}\]\([^)\n]{0,400}\)", ScopeName.Attribute),
            (@"^[ \t]*(?:[-*+]|[0-9]{1,9}[.)])(?= )", ScopeName.Number), (@"^[ \t]*>[^\n]*", ScopeName.Comment),
        ]),
        ("console shell-session terminal",
        [
            (@"(?<=^[$#>] )[a-z][\w.+-]*", ScopeName.BuiltinFunction), (@"^[$#>](?= )", ScopeName.Comment), (@"^error(?:\[\w+\])?:?", Deleted),
            ("^warning:?", ScopeName.Keyword),
        ]),
        ("yaml yml",
        [
            (Hash, ScopeName.Comment), (@"^[ \t]*(?:- +)*[^\s#:'""\[\]{},&*!|>%@`-][^:#\n]*?(?=:(?:[ \n]|$))", ScopeName.Attribute), (Quoted, ScopeName.String),
            (@"'[^'\n]*(?:'|$)", ScopeName.String), (@"^---[ \t]*$|^\.\.\.[ \t]*$", ScopeName.PreprocessorKeyword), (@"[&*!][\w!-]+", ScopeName.Type),
            (Words("true false null yes no on off"), ScopeName.Keyword), (Number, ScopeName.Number),
        ]),
        ("toml",
        [
            (@"#[^\n]*", ScopeName.Comment), (@"^[ \t]*\[\[?[^\]\n]*\]?\]?", ScopeName.Type), (@"^[ \t]*[\w.""-]+(?=[ \t]*=)", ScopeName.Attribute),
            ("\"\"\"[\\s\\S]*?(?:\"\"\"|\\z)|'''[\\s\\S]*?(?:'''|\\z)", ScopeName.String), (Quoted, ScopeName.String), (@"'[^'\n]*(?:'|$)", ScopeName.String),
            (Words("true false"), ScopeName.Keyword), (Number, ScopeName.Number),
        ]),
        ("ini properties conf cfg env dotenv editorconfig gitconfig",
        [
            (@"^[ \t]*[#;!][^\n]*", ScopeName.Comment), (@"^[ \t]*\[[^\]\n]*\]?", ScopeName.Type), (@"^[ \t]*[\w.-]+(?=[ \t]*[=:])", ScopeName.Attribute),
            (Quoted, ScopeName.String),
        ]),
        ("dockerfile docker",
        [
            (@"^[ \t]*#[^\n]*", ScopeName.Comment), (Quoted, ScopeName.String), (Variable, ScopeName.Attribute),
            (Words("FROM RUN CMD LABEL EXPOSE ENV ADD COPY ENTRYPOINT VOLUME USER WORKDIR ARG ONBUILD STOPSIGNAL HEALTHCHECK SHELL"), ScopeName.Keyword),
        ]),
        ("makefile make cmake",
        [
            (Hash, ScopeName.Comment), (@"^[^\s:=#][^:=\n]*(?=:(?!=))", ScopeName.BuiltinFunction), (@"\$[({][^)}\n]*[)}]?", ScopeName.Attribute),
            (Quoted, ScopeName.String),
            (Words("ifeq ifneq ifdef ifndef else endif include define endef export set if elseif foreach function project"), ScopeName.Keyword),
        ]),
        ("nginx",
        [
            (@"#[^\n]*", ScopeName.Comment), (Quoted, ScopeName.String), (@"\$\w+", ScopeName.Attribute), (@"^[ \t]*[a-z_]+(?=[ \t])", ScopeName.Keyword),
            (Number, ScopeName.Number),
        ]),
        ("diff patch",
        [
            (@"^(?:\+\+\+|---|@@|diff |index )[^\n]*", ScopeName.PreprocessorKeyword), (@"^[+>][^\n]*", Inserted), (@"^[-<][^\n]*", Deleted),
        ]),
        ("latex tex", [(@"%[^\n]*", ScopeName.Comment), (@"\\(?:[A-Za-z]+\*?|[^A-Za-z\n])", ScopeName.Keyword), (Number, ScopeName.Number)]),
        ("bat cmd batch dos",
        [
            (@"^[ \t]*(?:@?rem\b|::)[^\n]*", ScopeName.Comment), (Quoted, ScopeName.String), (@"%[^%\s]+%", ScopeName.Attribute),
            (Words("echo set if else for in do goto call exit pause cd copy del move start setlocal endlocal not exist"), ScopeName.Keyword),
        ]),
        ("http",
        [
            ("^" + Words("GET POST PUT PATCH DELETE HEAD OPTIONS"), ScopeName.Keyword), ("^HTTP/[0-9.]+ [0-9]+", ScopeName.Keyword),
            ("^[A-Za-z-]+(?=:)", ScopeName.Attribute),
        ]),
    ];

    private static string Words(string words) => $@"\b(?:{words.Replace(' ', '|').Replace("?", @"\?", StringComparison.Ordinal)})\b";
}
