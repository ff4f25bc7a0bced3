using ColorCode;
using ColorCode.Parsing;

namespace UnionKb.Compiling.Markup.Code;

/// <summary>
/// What each character of a piece of code is, by the rules of its language. Only the letters of a kind leave this class: no rule can change the text.
/// An instance is for one worker.
/// </summary>
internal sealed class CodeColours
{
    /// <summary>Longer pieces stay plain: the rules of some languages cost the square of an unlucky text, and nobody reads so much for its colours.</summary>
    public const int Longest = 4_000;

    private readonly Colorizer _colorizer = new();

    /// <summary>The letters by which style sheets know the kinds, one a character and a blank where there is none; null for a language without rules.</summary>
    public char[]? Of(string code, string language)
    {
        if (code.Length > Longest || CodeLanguages.Find(language) is not { } rules) return null;
        return _colorizer.Colour(code, rules);
    }

    private sealed class Colorizer : CodeColorizerBase
    {
        private readonly Dictionary<string, char> _letters = new(StringComparer.Ordinal);
        private char[] _kinds = [];
        private int _at;

        public Colorizer()
            : base(null, null)
        {
        }

        public char[] Colour(string code, ILanguage language)
        {
            (_kinds, _at) = (new char[code.Length], 0);
            Array.Fill(_kinds, ' ');
            languageParser.Parse(code, language, Write);
            return _kinds;
        }

        protected override void Write(string parsedSourceCode, IList<Scope> scopes)
        {
            foreach (var scope in scopes) Fill(scope);
            _at += parsedSourceCode.Length;
        }

        private void Fill(Scope scope)
        {
            var start = Math.Clamp(_at + scope.Index, 0, _kinds.Length);
            var length = Math.Clamp(scope.Length, 0, _kinds.Length - start);
            if (!_letters.TryGetValue(scope.Name, out var kind)) _letters[scope.Name] = kind = CodeLanguages.KindOf(scope.Name);
            if (kind != ' ') _kinds.AsSpan(start, length).Fill(kind);
            foreach (var child in scope.Children) Fill(child);
        }
    }
}
