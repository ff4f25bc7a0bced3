using System.Text.RegularExpressions;

namespace UnionKb.Importing.Segmenting.Wording;

/// <summary>
/// A label and what it labels on one line: 时长：15分钟, [地点] 线上, 会议类别：■ 例会. Rows of forms, minutes and recipes; what the line says is
/// complete, so it is no heading of what follows, and no row that would make a heading behind it one among rows.
/// </summary>
internal static partial class LabelLines
{
    public static bool Is(string text) => Line().IsMatch(text);

    [GeneratedRegex("^(?:[\\p{IsCJKUnifiedIdeographs}A-Za-z /]{1,12}\\s?[：:]\\s*\\S|[\\[【][^\\]】]{1,8}[\\]】]\\s?[：:]?\\s?\\S)")]
    private static partial Regex Line();
}
