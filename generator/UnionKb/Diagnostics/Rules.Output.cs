namespace UnionKb.Diagnostics;

public static partial class Rules
{
    public static readonly Rule OutputNotOurs = Error("UKB5001",
        "输出文件夹里已有别的文件：{0}", "the output folder holds files that are not ours: {0}",
        "换一个空文件夹（--out），或先把它清空。", "Choose an empty folder (--out), or empty this one first.");

    public static readonly Rule OutputOverSources = Error("UKB5002",
        "输出文件夹 {0} 与 {1} 重叠", "the output folder {0} overlaps {1}",
        "把输出放到单独的文件夹，例如 public。", "Put the output into a folder of its own, such as public.");

    public static readonly Rule OutputIsFile = Error("UKB5003",
        "输出位置是一个文件：{0}", "the output is a file, not a folder: {0}",
        "换一个文件夹（--out）。", "Choose a folder (--out).");

    public static readonly Rule OutputLocked = Error("UKB5004",
        "另一个构建正在写 {0}", "another build is writing {0}",
        "等它结束再试。", "Wait until it is done.");

    public static readonly Rule OutputHasLinks = Error("UKB5005",
        "输出位置上有符号链接，不经过它写文件：{0}", "a symbolic link stands in the output, and nothing is written through it: {0}",
        "删去符号链接，或用 --out 写明另一个文件夹。", "Remove the link, or name another folder with --out.");

    public static readonly Rule SameAddress = Error("UKB5006",
        "两处要写同一个文件：{0}", "two things want to write the same file: {0}",
        "给其中一页换一个 id。", "Give one of the pages another id.");

    public static readonly Rule OutputNotWritable = Error("UKB5007",
        "不能写 {0}：{1}", "{0} cannot be written: {1}",
        "检查文件夹的权限和磁盘空间，或换一个文件夹（--out）。", "Check permissions and disk space, or choose another folder (--out).");

    public static readonly Rule OutputForeignFile = Error("UKB5008",
        "输出文件夹里的这个文件不是程序写的，不会覆盖：{0}", "this file in the output folder was not made by a build and is not overwritten: {0}",
        "把它移到别处，再生成一次。", "Move it elsewhere and build again.");

    public static readonly Rule OutputInTheWay = Error("UKB5009",
        "这里要写网站的文件，却已经有别的东西（文件夹占着文件的位置，或文件占着文件夹的位置）：{0}",
        "a folder stands where the site has a file, or a file where it has a folder: {0}",
        "把它移到别处，再生成一次。", "Move it elsewhere and build again.");

    public static readonly Rule OutputHalfWritten = Error("UKB5010",
        "写 {0} 时中断（{1}）：{3} 处改动里已做 {2} 处，网站现在新旧混杂", "writing {0} broke off ({1}): {2} of {3} changes were made, so the site is part old, part new",
        "除去原因后再生成一次，就会补完。", "Remove the cause and build again: that build finishes the work.");

    public static readonly Rule ProjectExists = Error("UKB5040",
        "这里已经是一个项目：{0}", "this is a project already: {0}",
        "直接改 site.yml；要另建一个，写明别的文件夹：unionkb init 文件夹。", "Edit site.yml; for another project name another folder: unionkb init FOLDER.");
}
