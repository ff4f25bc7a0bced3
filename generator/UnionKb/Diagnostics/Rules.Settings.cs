namespace UnionKb.Diagnostics;

public static partial class Rules
{
    public static readonly Rule NoSettings = Error("UKB6001",
        "这个文件夹里没有 site.yml", "there is no site.yml in this folder",
        "新建 site.yml，写两行：title: 站名 和 lang: zh-CN。", "Create site.yml with two lines: title: … and lang: zh-CN.");

    public static readonly Rule NoSiteTitle = Error("UKB6002",
        "site.yml 没有 title", "site.yml has no title",
        "加一行 title: 站名。", "Add a line title: name of the site.");

    public static readonly Rule UnknownSetting = Warning("UKB6003",
        "不认识的设置“{0}”", "unknown setting \"{0}\"",
        "查看拼写；认识的设置见使用指南。", "Check the spelling; the guide lists the known settings.");

    public static readonly Rule SettingWrong = Error("UKB6004",
        "“{0}”应当写成：{1}", "\"{0}\" must be written as: {1}",
        "改成要求的写法。", "Write it as asked.");

    public static readonly Rule SeverityFixed = Error("UKB6005",
        "“{0}”不是可以调整级别的编号", "the severity of \"{0}\" cannot be changed",
        "只有警告和提示可以随意调整；错误里只有指不到地方的链接和锚点这一类可以改成 warning，都不能关闭。",
        "Warnings and notes can be changed at will; of errors only links and anchors that lead nowhere can become warnings, and none can be off.");

    public static readonly Rule ValueNotAllowed = Error("UKB6020",
        "“{1}”不能写“{0}”", "\"{1}\" cannot be \"{0}\"",
        "可以写的：{2}。", "It can be: {2}.");
}
