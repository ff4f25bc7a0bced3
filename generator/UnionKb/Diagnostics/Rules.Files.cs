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
}
