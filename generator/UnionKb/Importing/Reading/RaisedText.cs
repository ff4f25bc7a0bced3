namespace UnionKb.Importing.Reading;

/// <summary>
/// The sign before raised or lowered characters that would otherwise run into the number before them: 2 and a raised 10 are 2^10, not 210.
/// A number of a note, in brackets, ordinal letters and what follows a word need none.
/// </summary>
internal static class RaisedText
{
    /// <summary>True when <c>^</c> belongs between what stands on the line and the raised text.</summary>
    public static bool NeedsCaret(char before, ReadOnlySpan<char> raised)
    {
        if (!char.IsAsciiLetterOrDigit(before) && before is not (')' or '）')) return false;
        raised = raised.Trim();
        if (raised.Length == 1 && char.IsAsciiLetter(raised[0])) return true;
        if (raised.Length > 0 && raised[0] is '-' or '+' or '−') raised = raised[1..];
        return raised.Length > 0 && !raised.ContainsAnyExceptInRange('0', '9');
    }

    /// <summary>True when <c>_</c> belongs there: only two numbers can be taken for one.</summary>
    public static bool NeedsUnderscore(char before, ReadOnlySpan<char> lowered) => char.IsAsciiDigit(before) && lowered.TrimStart() is [>= '0' and <= '9', ..];
}
