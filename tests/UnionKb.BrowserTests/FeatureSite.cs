using System.Text;

namespace UnionKb.BrowserTests;

/// <summary>One page that has everything a text can have: a wide table, code, pictures, Latin words, quotations, long headings; and one it links to.</summary>
public sealed class FeatureSite : RepositorySite
{
    public FeatureSite()
        : base(Project().FullName)
    {
    }

    public string Page => new Uri(Folder + "/topics/all.html").AbsoluteUri;

    private static DirectoryInfo Project()
    {
        var project = Directory.CreateTempSubdirectory("UnionKb features ");
        var content = project.CreateSubdirectory("content").FullName;
        File.WriteAllText(
            Path.Combine(project.FullName, "site.yml"),
            "title: 站\nlang: zh-CN\ntheme: {indent: true, serif: true, marks: [names, titles], faces: {sans: [DejaVu Sans], serif: [DejaVu Serif]}}\n");
        File.WriteAllText(Path.Combine(content, "all.md"), Text);
        File.WriteAllText(Path.Combine(content, "other.md"), "---\nid: other\ntitle: 《中国工会章程》\n---\n另一页。\n");
        File.WriteAllText(Path.Combine(content, "wide.svg"), Picture(1600, 900));
        File.WriteAllText(Path.Combine(content, "small.svg"), Picture(40, 40));
        return project;
    }

    private static string Picture(int width, int height) =>
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\"><rect width=\"100%\" height=\"100%\" fill=\"#888\"/></svg>";

    private static string Text
    {
        get
        {
            var text = new StringBuilder("---\nid: all\ntitle: 中华人民共和国关于进一步加强产业工人队伍建设改革的若干意见\n---\n");
            text.Append("先看《中国工会章程》这一份文件，再看[《中国工会章程》](other.md)这一份文件。\n\n");
            text.Append("在上海的 internationalisation 和 Confederation 之间，各级工会都说到 representativeness 这个词，也说到 responsibilities。").Append("再说几句。", 0, 5);
            text.Append("\n\n他说：“工会是职工之家。”这是*重点*，<u>全总</u><u>上海</u>有<cite>章程</cite>。\n\n");
            text.Append("## 中华人民共和国全国总工会关于劳动合同的规定和全国人民代表大会常务委员会的决定\n\n");
            text.Append("**第三十九条** 劳动者有下列情形之一的，用人单位可以解除劳动合同。\n\n第二段。\n\n");
            text.Append("## 表和代码\n\n| 名称 | Shanghai | 说明 | Confederation | 年份 | 备注 |\n|---|---|---|---|---|---|\n");
            for (var row = 0; row < 3; row++) text.Append("| 上海市总工会 | Shanghai | 一段比较长的说明文字，要占几行 | Confederation | 2018 | 无 |\n");
            text.Append("\n```\nlet x = 1;\n```\n\n![宽图](wide.svg \"图一\")\n\n![小图](small.svg)\n\n| 两列 | 年 |\n|---|---|\n| 甲 | 2018 |\n");
            return text.ToString();
        }
    }
}
