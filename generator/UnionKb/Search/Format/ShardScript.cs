using System.Globalization;

namespace UnionKb.Search.Format;

/// <summary>
/// What stands around the value of a file of the index: a classic script with one call, because pages opened from disk may load nothing else.
/// </summary>
internal static class ShardScript
{
    public const string End = ");\n";

    /// <param name="stamp">Changes with the content where other files depend on it, else empty.</param>
    public static string Start(string name, string stamp) => $"unionkb.shard(\"{name}\",\"{stamp}\",";

    public static string StampText(int stamp) => stamp.ToString("x6", CultureInfo.InvariantCulture);
}
