using System.Buffers;
using UnionKb.Model;

namespace UnionKb.Emitting.Frame;

/// <summary>What else a page's thing is called.</summary>
internal static class OtherNames
{
    private static readonly SearchValues<char> IdCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    /// <summary>The aliases that say something to a reader: former ids are aliases too.</summary>
    public static string[] Of(FrontMatter front) => front.Aliases.Length == 0 ? [] : Array.FindAll(front.Aliases, a => !IsId(a));

    private static bool IsId(string alias) => alias.AsSpan().IndexOfAnyExcept(IdCharacters) < 0 && alias.Contains('-');
}
