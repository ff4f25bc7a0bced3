using UnionKb.Diagnostics;

namespace UnionKb.Cli.Printing;

/// <summary>The faces that a profile is made for, and those that stand in for them.</summary>
internal static class FaceRoles
{
    private static readonly Role Song = new("宋体", ["SimSun", "STSong", "Songti", "NotoSerifCJK", "NotoSerifSC", "SourceHanSerif"], "body");
    private static readonly Role Hei = new("黑体", ["SimHei", "STHeiti", "Heiti", "NotoSansCJK", "NotoSansSC", "SourceHanSans"], "h1");
    private static readonly Role Fang = new("仿宋", ["FangSong", "Fangsong", "仿宋"], "body");
    private static readonly Role Kai = new("楷体", ["KaiTi", "Kaiti", "STKaiti"], "h3");
    private static readonly Role Title = new("小标宋", ["XiaoBiaoSong", "小标宋", "Zhongsong"], "h1");

    /// <summary>A warning for each face of the profile that none of the document's faces is.</summary>
    /// <param name="faces">Names in the PDF.</param>
    public static IEnumerable<Diagnostic> Findings(SheetHtml sheet, string[] faces)
    {
        Role[] roles = sheet.Profile == "gbt9704" ? [Fang, Title, Hei with { Element = "h2" }, Kai] : [Song, Hei];
        return roles.Where(role => sheet.Has(role.Element) && !faces.Any(role.Is))
            .Select(role => Diagnostic.About(null, Rules.FaceStandsIn, role.Name, string.Join(", ", faces)));
    }

    /// <param name="Name">What printers call it.</param>
    /// <param name="Own">Parts of the names that such faces have in files.</param>
    /// <param name="Element">What is set in it.</param>
    private sealed record Role(string Name, string[] Own, string Element)
    {
        public bool Is(string face) => Own.Any(name => face.Contains(name, StringComparison.OrdinalIgnoreCase));
    }
}
