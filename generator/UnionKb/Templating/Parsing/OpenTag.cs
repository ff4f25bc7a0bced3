using Scriban.Parsing;

namespace UnionKb.Templating.Parsing;

/// <summary>A tag whose end has not come yet, fed token by token.</summary>
/// <param name="text">The file.</param>
/// <param name="start">Offset of the opening braces.</param>
/// <param name="inner">Offset behind them.</param>
internal sealed class OpenTag(string text, int start, int inner)
{
    private readonly List<TagWord> _words = [];
    private TokenType _previous = TokenType.CodeEnter;
    private bool _afterWord;
    private int _braces;

    public int Start => start;

    public int Inner => inner;

    public TagWord[] Words => [.. _words];

    /// <summary>Whether it is written as in another template language, which the engine would take for a remark or for something else.</summary>
    public bool IsForeign { get; private set; }

    /// <summary>Takes the next token; false when it shows that the tag was never closed.</summary>
    public bool Accept(TokenType type, int at, int end)
    {
        var first = _previous == TokenType.CodeEnter;
        var begins = type is TokenType.Identifier or TokenType.IdentifierSpecial
            && (first || _previous is TokenType.SemiColon or TokenType.NewLine);
        switch (type)
        {
            case TokenType.OpenBrace when _previous == TokenType.OpenBrace && text[at - 1] == '{' && !IsForeign: return false;
            case TokenType.OpenBrace:
                _braces++;
                break;
            case TokenType.CloseBrace when _braces == 0: return false;
            case TokenType.CloseBrace:
                _braces--;
                break;
            case TokenType.Identifier or TokenType.IdentifierSpecial when begins:
                _words.Add(new TagWord(text[at..end], false));
                break;
            case TokenType.Dot when _afterWord:
                // for.index begins with a name, not with the word that opens a loop.
                _words[^1] = new TagWord(_words[^1].Text + ".", false);
                break;
            case TokenType.Identifier when _words is [.., { Text: "else" }] && text[at..end] == "if":
                _words[^1] = new TagWord("else", true);
                break;
        }

        _afterWord = begins;
        IsForeign |= first && at == inner && IsForeignStart(type, at);
        _previous = type;
        return true;
    }

    private bool IsForeignStart(TokenType type, int at) => type switch
    {
        TokenType.OpenBrace or TokenType.Divide or TokenType.Greater or TokenType.Amp or TokenType.Caret => true,
        TokenType.Comment => at + 1 < text.Length && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '>' or '*'),
        TokenType.Exclamation => at + 1 < text.Length && !char.IsAsciiLetter(text[at + 1]) && text[at + 1] != '$',
        _ => false,
    };
}
