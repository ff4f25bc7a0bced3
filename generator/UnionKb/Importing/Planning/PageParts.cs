using System.Text.RegularExpressions;

namespace UnionKb.Importing.Planning;

/// <summary>
/// A page as a three-way merge sees it: front matter key by key, because keys are independent of each other, and a body of blocks with empty
/// lines between them, because their order matters.
/// </summary>
/// <param name="Front">Keys in their order with all their lines; empty without front matter.</param>
internal sealed partial record PageParts(KeyValuePair<string, string>[] Front, string[] Blocks)
{
    private const string Fence = "---\n";

    public static PageParts Of(string text)
    {
        var end = text.StartsWith(Fence, StringComparison.Ordinal) ? text.IndexOf("\n" + Fence, Fence.Length - 1, StringComparison.Ordinal) : -1;
        return end < 0
            ? new PageParts([], BlocksOf(text))
            : new PageParts(EntriesOf(text[Fence.Length..Math.Max(Fence.Length, end)]), BlocksOf(text[(end + 1 + Fence.Length)..]));
    }

    /// <summary>The page as it is written.</summary>
    public string Text
    {
        get
        {
            var body = string.Join("\n\n", Blocks) + (Blocks.Length > 0 ? "\n" : "");
            if (Front.Length == 0) return body;
            return Fence + string.Concat(Front.Select(e => e.Value + "\n")) + Fence + (body.Length > 0 ? "\n" + body : "");
        }
    }

    /// <summary>All parts in order.</summary>
    public IEnumerable<string> All => [.. Front.Select(e => e.Value), .. Blocks];

    private static string[] BlocksOf(string body) => [.. body.Split("\n\n").Select(b => b.Trim('\n')).Where(b => b.Length > 0)];

    private static KeyValuePair<string, string>[] EntriesOf(string front)
    {
        var entries = new List<KeyValuePair<string, string>>();
        foreach (var line in front.Split('\n'))
        {
            var key = Key().Match(line).Value;
            if (key.Length > 0 && !entries.Exists(e => e.Key == key)) entries.Add(new(key, line));
            else if (entries.Count == 0) entries.Add(new("", line));
            else entries[^1] = new(entries[^1].Key, $"{entries[^1].Value}\n{line}");
        }

        return [.. entries];
    }

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{N}_-]*(?=:)")]
    private static partial Regex Key();
}
