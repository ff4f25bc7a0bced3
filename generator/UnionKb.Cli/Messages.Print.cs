using UnionKb.Diagnostics;

namespace UnionKb.Cli;

internal static partial class Messages
{
    public static readonly Localized PrintCommand = new("印成 PDF，页码、书签和文字层都对", "Print pages as PDF, with right page numbers, bookmarks and text");
    public static readonly Localized PrintArgument = new("页面", "page");
    public static readonly Localized PrintArgumentHelp = new("页面的 id，或搜索词；可以写几个", "Ids of pages, or words to search for");
    public static readonly Localized PrintAllOption = new("全部专题", "Every topic");
    public static readonly Localized ProfileOption = new(
        "版式：study 讲义（默认），large 大字，gbt9704 公文式，save 省纸",
        "Layout: study (default), large letters, gbt9704 as official papers, save paper");

    public static readonly Localized DuplexOption = new(
        "双面印：每章从右页起，页数成双，订口在里侧", "For both sides: chapters begin on right pages, margins are mirrored");

    public static readonly Localized BookletOption = new(
        "另做一份小册子：A4 纸对折装订，双面印，沿短边翻转", "A booklet besides: two pages a side in folding order; print on both sides, flipped at the short edge");

    public static readonly Localized PdfOutOption = new("放 PDF 的文件夹；默认是项目里的 pdf", "Folder for the PDFs; default: pdf inside the project");
    public static readonly Localized BrowserOption = new(
        "浏览器的路径或名称；默认看 UNIONKB_BROWSER，再找已装的 Chrome、Edge、Chromium",
        "Path or name of the browser; default: UNIONKB_BROWSER, then an installed Chrome, Edge or Chromium");

    public static readonly Localized HtmlOnlyOption = new("只写打印用的网页，不用浏览器", "Write the print pages only; needs no browser");
    public static readonly Localized NoSandboxOption = new("浏览器不用沙箱（以 root 运行的容器里才需要）", "Run the browser without its sandbox (as root in a container only)");
    public static readonly Localized NoSocketOption = new(
        "每一页都另开浏览器（浏览器不让程序连接时）", "Start the browser anew for each page (where it does not speak to programs)");

    public static readonly Localized PrintNeedsName = new("写明要印的页面，或写 --all；两样不能同写。", "Name pages to print, or give --all; not both.");
    public static readonly Localized PrintedSheets = new("{0}：{1} 页{2}", "{0}: {1} pages{2}");
    public static readonly Localized PrintedSame = new("（没有变化）", " (unchanged)");
}
