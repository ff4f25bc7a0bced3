using System.Text.RegularExpressions;
using UnionKb.Importing.Segmenting;

namespace UnionKb.Importing.Recognising;

/// <summary>
/// Where a text says that it is from: 来源：…, 作者：…, 发布时间：… on short lines near its beginning or end, as pages print them. What stands behind the
/// colon counts as far as the next space, because such lines hold several. A date without such a word is no date of publication.
/// </summary>
internal static partial class Imprints
{
    private const int Near = 8;
    private const int LongestLine = 100;

    public static Imprint Find(SeedText seed)
    {
        var (source, author, published) = ("", "", "");
        for (var i = 0; i < seed.Segments.Length; i++)
        {
            var raw = seed.Segments[i].Raw;
            if (raw.Length > LongestLine || (i >= Near && i < seed.Segments.Length - Near)) continue;
            var line = seed.File.Source.Text.Substring(raw.Start, raw.Length);
            if (source.Length == 0 && Source().Match(line) is { Success: true } from) source = from.Groups["said"].Value;
            if (author.Length == 0 && Author().Match(line) is { Success: true } by) author = by.Groups["said"].Value;
            if (published.Length == 0 && Published().Match(line) is { Success: true } on) published = Dates.FirstIn(line[on.Index..])?.Iso ?? "";
        }

        return new Imprint(source, author, published);
    }

    [GeneratedRegex("(?:^|[\\s（(\\[【])(?:来源|稿源|稿件来源|文章来源|信息来源)\\s?[:：]\\s?(?<said>[^\\s|｜）)\\]】]{2,30})")]
    private static partial Regex Source();

    [GeneratedRegex("(?:^|[\\s（(\\[【])(?:(?:作者|撰稿|撰文)\\s?[:：]|文\\s?[/／:：]|本[报刊网](?:特约|见习|实习|首席)?记者\\s)\\s?(?<said>[^\\s|｜）)\\]】。，]{2,20})")]
    private static partial Regex Author();

    [GeneratedRegex("(?:^|[\\s（(\\[【])(?:发布|发表|发稿|刊发)(?:时间|日期)\\s?[:：]")]
    private static partial Regex Published();
}
