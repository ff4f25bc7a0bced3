using UnionKb.Model;

namespace UnionKb.Emitting.Pages;

/// <summary>The order of registers and the letters they are grouped under.</summary>
internal static class ReadingOrder
{
    /// <summary>The letter for names that begin with none.</summary>
    public const string Other = "#";

    public static string Key(LinkedPage page) => Key(page.Page.Front.Pinyin ?? page.Title);

    public static string Key(string name) => Bare(name).ToUpperInvariant();

    public static string Initial(LinkedPage page) => Initial(page.Page.Front.Pinyin ?? page.Title);

    public static string Initial(string name) =>
        Bare(name) is [>= 'a' and <= 'z' or >= 'A' and <= 'Z', ..] bare ? bare[..1].ToUpperInvariant() : Other;

    /// <summary>Quotation marks and book-title marks at the start say nothing about order.</summary>
    private static string Bare(string name) => name.TrimStart('“', '‘', '《', '〈', '「', '『', '（', '(', '"', '\'', ' ');
}
