using UnionKb.Diagnostics;

namespace UnionKb.Tests;

internal static class FindingTexts
{
    /// <summary>The arguments of a finding as its Chinese message shows them.</summary>
    public static string[] Texts(this Diagnostic finding) => Array.ConvertAll(finding.Arguments, a => a.In(Language.Zh));
}
