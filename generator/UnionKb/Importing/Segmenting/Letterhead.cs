using System.Text.RegularExpressions;

namespace UnionKb.Importing.Segmenting;

/// <summary>
/// What stands above the title of an official document: copy number, secrecy, urgency, the issuer's sign (issuer and 文件), document number,
/// signer (GB/T 9704-2012, 7.2). The title is the line behind it.
/// </summary>
internal static partial class Letterhead
{
    private const int Most = 6;

    /// <summary>How many lines at the start of a text are such; 0 when no title can follow.</summary>
    /// <param name="line">The trimmed line of an index below <paramref name="count"/>.</param>
    public static int LinesOf(Func<int, string> line, int count)
    {
        var lines = 0;
        var numbered = false;
        for (; lines < count && lines < Most && Part().Match(line(lines)) is { Success: true } part; lines++) numbered |= part.Groups["number"].Success;
        return numbered && lines < count ? lines : 0;
    }

    [GeneratedRegex(
        """
        ^(?:
          (?<number> \P{P}{1,12} [〔\[（(【]\d{4}[〕\]）)】] \s? 第?\d+号 (?:\s*签发人[:：].{0,12})? )
        | \p{IsCJKUnifiedIdeographs}[\p{IsCJKUnifiedIdeographs}、\s]{2,40}文\s?件
        | (?:绝密|机密|秘密)(?:★.{0,8})? | 特急 | 加急 | 平急 | \d{6} | 签发人[:：].{0,12}
        )$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
