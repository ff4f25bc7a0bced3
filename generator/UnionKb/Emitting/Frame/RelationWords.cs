using System.Collections.Frozen;
using UnionKb.Config;
using UnionKb.Templating;

namespace UnionKb.Emitting.Frame;

/// <summary>
/// How a relation reads from its two ends. A verb is passive from the other end (由…印发); a noun of kind (组成部分) is what the subject
/// is of the object. <c>site.yml</c> adds words and overrules those that are here; any other word is taken for a verb.
/// </summary>
internal sealed class RelationWords(SiteConfig config, ThemeStrings strings)
{
    private static readonly FrozenDictionary<string, (string Forward, string Inverse)> Known = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        ["组成部分"] = ("是…的组成部分", "组成部分"),
        ["基本形式"] = ("是…的基本形式", "基本形式"),
        ["重要组成部分"] = ("是…的重要组成部分", "重要组成部分"),
        ["重要方面"] = ("是…的重要方面", "重要方面"),
        ["属于"] = ("属于", "包括"),
        ["界别"] = ("是…的界别", "界别"),
        ["原则"] = ("原则", "是…的原则"),
        ["工作原则"] = ("工作原则", "是…的工作原则"),
        ["基本职能"] = ("基本职能", "是…的基本职能"),
        ["基本职责"] = ("基本职责", "是…的基本职责"),
        ["目标"] = ("目标", "是…的目标"),
        ["按照法律规定"] = ("按照法律规定", "据以开展"),
        ["委托"] = ("受…委托", "委托"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The heading over the objects of a relation, on the subject's page.</summary>
    public string Forward(string word) => Of(word) is { } known ? known.Forward : word;

    /// <summary>The heading over the subjects of a relation, on the object's page.</summary>
    public string Inverse(string word) => Of(word) is { } known ? known.Inverse : strings.Format("relation.inverse", word);

    private (string Forward, string Inverse)? Of(string word) =>
        config.RelationWords.TryGetValue(word, out var own) ? own : Known.TryGetValue(word, out var known) ? known : null;
}
