using System.Text.Json;
using UnionKb.Model;

namespace UnionKb.Search.Answering;

/// <summary>Reads the JSON of the index: anything that is not what it should be throws.</summary>
internal static class JsonRows
{
    public static string Text(this JsonElement element) => element.GetString() ?? throw new InvalidDataException("no text");

    public static T[] Rows<T>(this JsonElement array, Func<JsonElement, T> make) => [.. array.EnumerateArray().Select(make)];

    /// <summary>Number of a page.</summary>
    public static int Page(this JsonElement number, IndexHead head) =>
        number.GetInt32() is var page && page >= 0 && page < head.Pages ? page : throw new InvalidDataException("no such page");

    /// <summary>Id, address, title and kind from an element on.</summary>
    public static PageAddress Address(this JsonElement row, int at) =>
        new(row[at].Text(), row[at + 1].Text(), row[at + 2].Text(), PageKinds.All[row[at + 3].GetInt32()]);

    /// <summary>The elements from one on, two by two.</summary>
    public static (T First, TOther Second)[] Pairs<T, TOther>(this JsonElement row, int from, Func<JsonElement, T> first, Func<JsonElement, TOther> second)
    {
        var pairs = new (T, TOther)[Math.Max(0, (row.GetArrayLength() - from + 1) / 2)];
        for (var k = 0; k < pairs.Length; k++) pairs[k] = (first(row[from + (2 * k)]), second(row[from + (2 * k) + 1]));
        return pairs;
    }
}
