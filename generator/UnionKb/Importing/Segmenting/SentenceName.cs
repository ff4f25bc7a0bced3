using UnionKb.Model;

namespace UnionKb.Importing.Segmenting;

/// <summary>How addresses are printed: <c>A2.4</c>. After Z comes AA.</summary>
public static class SentenceName
{
    public static string Of(SentenceAddress address) => $"{Letter(address.Seed)}{address.Line}.{address.Sentence}";

    public static string Letter(int seed) => seed < 26 ? ((char)('A' + seed)).ToString() : Letter((seed / 26) - 1) + Letter(seed % 26);
}
