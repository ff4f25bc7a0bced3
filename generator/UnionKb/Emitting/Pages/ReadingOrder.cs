using UnionKb.Model;
using UnionKb.Text.Pinyin;

namespace UnionKb.Emitting.Pages;

/// <summary>The order of registers and the letters they are grouped under: by the editor's reading, else by the generated one.</summary>
internal static class ReadingOrder
{
    /// <summary>The letter for names that begin with none.</summary>
    public const char Other = '#';

    public static string Key(LinkedPage page) => Pinyin.SortKey(page.Title, page.Page.Front.Pinyin);

    public static string Key(string name) => Pinyin.SortKey(name);

    public static char Initial(LinkedPage page) => Pinyin.Initial(page.Title, page.Page.Front.Pinyin);

    public static char Initial(string name) => Pinyin.Initial(name);
}
