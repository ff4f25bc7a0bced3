namespace UnionKb.Diagnostics;

public static partial class Rules
{
    public static readonly Rule SearchFileDamaged = Error("UKB8001",
        "搜索索引的文件缺失或已损坏：{0}", "a file of the search index is missing or damaged: {0}",
        "重新运行 unionkb build；索引不在默认的 public 里时用 --out 指明。",
        "Run unionkb build again; name the folder with --out when the site is not in public.");

    public static readonly Rule NoBrowser = Error("UKB8010",
        "没有找到能打印的浏览器 {0}；要打印的页面已放在 {1}", "found no browser that prints {0}; the pages to print are at {1}",
        "装一个 Chrome、Edge 或 Chromium，或用 --browser 指明；也可以用任何浏览器打开那个页面按 Ctrl+P，只是“见第几页”没有页码。",
        "Install Chrome, Edge or Chromium, or name one with --browser; or open that page in any browser and press Ctrl+P, without numbers of pages.");

    public static readonly Rule NothingToPrint = Error("UKB8011",
        "没有可以打印的：{0}", "nothing to print: {0}",
        "写页面的 id，或能搜到的词；要全部专题就写 --all。", "Give the id of a page, or words that a search finds; --all prints every topic.");

    public static readonly Rule NumbersMove = Error("UKB8012",
        "排了 {0} 遍，页码仍在变动", "after {0} passes the numbers of pages still move",
        "旧的 PDF 没有动。换一个版式（--profile）再试，并报告这一页。", "The PDF from before is left. Try another --profile, and report the page.");

    public static readonly Rule NoSuchTarget = Error("UKB8013",
        "要写页码的地方在 PDF 里找不到：{0}", "places whose page numbers are wanted are not in the PDF: {0}",
        "改正指向它们的链接。", "Correct the links that lead there.");

    public static readonly Rule NoGlyph = Error("UKB8014",
        "没有字体有这些字，会印成方框：{0}", "no installed face has these characters; they would be printed as boxes: {0}",
        "装上有这些字的字体（Debian：fonts-noto-cjk），或改正文字。", "Install a face that has them (Debian: fonts-noto-cjk), or correct the text.");

    public static readonly Rule FaceStandsIn = Warning("UKB8015",
        "没有装{0}，用别的字体代替；实际用的是 {1}", "{0} is not installed and others stand in; the faces used are {1}",
        "要照版式印，请装上它；字数和行数不变。", "Install it to print as the profile is meant; characters and lines stay as many.");

    public static readonly Rule PdfNotReadable = Error("UKB8016",
        "浏览器写的 PDF 不是预期的形式：第 {1} 字节处应有 {0}", "the PDF that the browser wrote has another form: at byte {1} there should be {0}",
        "换一个浏览器（--browser），并报告它的版本；旧的 PDF 没有动。", "Use another --browser, and report its version; the PDF from before is left.");

    public static readonly Rule PrintingFailed = Error("UKB8017",
        "没有印成：{0}", "could not be printed: {0}",
        "再试一次，或用 --browser 换一个浏览器；以 root 运行的容器里加 --no-sandbox。旧的 PDF 没有动。",
        "Try again, or another --browser; as root in a container add --no-sandbox. The PDF from before is left.");

    public static readonly Rule NoSuchPackTopic = Error("UKB8020",
        "资料包要收的“{0}”没有这一页", "the pack wants \"{0}\", which is no page",
        "改正 topics 里的这一项：写 id、标题或别名。", "Correct the entry of topics: an id, a title or an alias.");
}
