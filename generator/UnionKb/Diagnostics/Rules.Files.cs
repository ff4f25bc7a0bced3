namespace UnionKb.Diagnostics;

public static partial class Rules
{
    public static readonly Rule LinkLeadsOut = Error("UKB2041",
        "{0} 是指向项目外面的符号链接，没有读", "{0} is a symbolic link that leads out of the project; it was not read",
        "把文件本身放进来，或删去链接。", "Put the file itself there, or remove the link.");

    public static readonly Rule LinkBroken = Error("UKB2042",
        "符号链接 {0} 指向的文件不存在，或绕成了圈", "the symbolic link {0} leads to nothing, or in a circle",
        "改正链接，或删去它。", "Correct the link, or remove it.");

    public static readonly Rule LinkedFolder = Warning("UKB2043",
        "{0} 是指向文件夹的符号链接，里面的文件没有从这里读", "{0} is a symbolic link to a folder; nothing was read through it",
        "要用里面的文件，就把文件夹本身放在这里；否则删去链接。", "To use what is in it, put the folder itself there; otherwise remove the link.");

    public static readonly Rule NoRegularFile = Error("UKB2044",
        "{0} 是管道、设备或套接字，不是普通文件，没有打开", "{0} is a pipe, a device or a socket, no regular file; it was not opened",
        "把它移到别处。", "Move it elsewhere.");

    public static readonly Rule FolderIsLink = Error("UKB2045",
        "{0} 是符号链接：这个位置要是项目里真正的文件夹，没有读写", "{0} is a symbolic link where a folder of the project must stand; nothing was read or written there",
        "把文件夹本身放在这里。", "Put the folder itself there.");

    public static readonly Rule Utf16 = Error("UKB2046",
        "文件是 UTF-16 编码，不是 UTF-8", "the file is UTF-16, not UTF-8",
        "用编辑器另存为 UTF-8（记事本的“Unicode”是 UTF-16）。", "Save it as UTF-8 (what Notepad calls \"Unicode\" is UTF-16).");

    public static readonly Rule FileTooLarge = Error("UKB2047",
        "文件有 {0} MB，超过 {1} MB，没有读", "the file has {0} MB, more than {1} MB; it was not read",
        "分成几个文件；数据不要放进正文。", "Split it into several files, and keep data out of pages.");

    public static readonly Rule ForbiddenName = Error("UKB2048",
        "文件或文件夹的名称里有不能显示的控制字符 {0}，没有读", "the name of the file or of a folder holds the control character {0}, which cannot be shown; it was not read",
        "给它改名。", "Rename it.");

    public static readonly Rule PublishedAsText = Warning("UKB2121",
        "浏览器打开 {0} 时会运行其中的程序，所以按纯文本放进网站：{1}", "browsers run what {0} holds, so it is published as plain text: {1}",
        "改成页面或 PDF；文件是自己做的、可以信任，就在 site.yml 的 trusted_files 里列出它。",
        "Make it a page or a PDF; if it is your own and can be trusted, list it under trusted_files in site.yml.");

    public static readonly Rule SvgCleaned = Warning("UKB2122",
        "图 {0} 里会运行或会向外取东西的部分没有放进网站：{1}", "parts of the picture {0} that run or load something are left out of the site: {1}",
        "从图里删去它们；图可以信任，就在 site.yml 的 trusted_files 里列出它。",
        "Remove them from the picture; if it can be trusted, list it under trusted_files in site.yml.");

    public static readonly Rule SvgUnread = Warning("UKB2123",
        "图 {0} 不是合格的 XML，网站里放的是一张空图", "the picture {0} is no well-formed XML; the site has an empty picture instead",
        "用绘图软件重新导出这张图。", "Export the picture again from a drawing program.");
}
