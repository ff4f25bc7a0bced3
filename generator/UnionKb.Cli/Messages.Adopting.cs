using UnionKb.Diagnostics;

namespace UnionKb.Cli;

internal static partial class Messages
{
    public static readonly Localized AdoptOption = new("列出从别的工具接过来的写法：哪些读懂了，哪些没有", "List what was understood of another tool's ways, and what was not");
    public static readonly Localized Understood = new("读懂的", "Understood");
    public static readonly Localized NotUnderstood = new("没有读懂的，或者要改的", "Not understood, or to be corrected");
    public static readonly Localized OrderTaken = new("次序和层次来自 {0}：{2} 页里的 {1} 页", "order and hierarchy from {0}: {1} of {2} pages");
    public static readonly Localized KeyTaken = new("键 {0}", "key {0}");
    public static readonly Localized LinkByPlace = new("链接：不写扩展名、写 .html、写文件夹，或不写名称前的编号", "links without ending, as .html, by folder or without numbers");
    public static readonly Localized LinkByRoot = new("链接：从别的根写起", "links from another root");
    public static readonly Localized LinkByPrefix = new("链接：前面带语言或网站名", "links behind a language or the name of the site");
    public static readonly Localized LinkByAddress = new("链接：从网页的地址写起", "links from the address of the page");
    public static readonly Localized LinkByFileName = new("链接：只写文件名或路径的末尾", "links by file name or end of path");
    public static readonly Localized LinkByServed = new("文件：在 static/ 或 public/ 里", "files of static/ or public/");
}
