using UnionKb.Diagnostics;

namespace UnionKb.Cli;

internal static partial class Messages
{
    public static readonly Localized MoveCommand = new("给页面换 id 或位置，链接都跟着改", "Give a page another id or place; links follow");
    public static readonly Localized RemoveCommand = new("删去一页，由另一页代替", "Take a page away; another takes its place");
    public static readonly Localized MergeCommand = new("把一页并入另一页", "Put one page into another");
    public static readonly Localized MoveOld = new("页面的 id、标题或文件，或者文件夹", "Id, title or file of a page, or a folder");
    public static readonly Localized MoveNew = new("新的 id，或者新的文件、文件夹（写有 / 或 .md）", "The new id, or a new file or folder (with / or .md)");
    public static readonly Localized MergeInto = new("并入哪一页", "The page that takes it in");
    public static readonly Localized RemoveTo = new("链接和旧地址改到哪一页", "The page that links and the address lead to");
    public static readonly Localized DiffOption = new("只显示会改什么，不写文件", "Show what would change, write nothing");
    public static readonly Localized RecordOption = new("把页面的地址记进 content/.addresses", "Record the addresses of pages in content/.addresses");
    public static readonly Localized PublishCommand = new("发布：整个换上，留下前几版，可以核对", "Publish: replaced as a whole, earlier editions kept, verifiable");
    public static readonly Localized PublishTo = new("发布到这个文件夹", "The folder that is published");
    public static readonly Localized KeepEditions = new("留下前几版，默认 3", "How many earlier editions are kept; default 3");
    public static readonly Localized ZipOption = new("另外打成一个 zip 文件", "Pack it into a zip file as well");
    public static readonly Localized CompressOption = new("在文字文件旁边放 .br 和 .gz", "Put .br and .gz beside files of text");
    public static readonly Localized BaseUrlOption = new("这一份的公开网址，代替 base_url", "Public address of this copy, instead of base_url");
    public static readonly Localized PublishNeedsPlace = new("要写明 --to 文件夹 或 --zip 文件。", "Name --to FOLDER or --zip FILE.");
    public static readonly Localized NotAnAddress = new("“{0}”不是 http:// 或 https:// 开头的网址。", "\"{0}\" is no address that begins with http:// or https://.");
    public static readonly Localized Published = new("已发布 {0} 个文件到 {1}（{2}）", "Published {0} files to {1} ({2})");
    public static readonly Localized Packed = new("已打包 {0}", "Packed {0}");
    public static readonly Localized EditionsKept = new("前几版：{0}", "Earlier editions: {0}");
    public static readonly Localized VerifyCommand = new("核对发布的网站或 zip：一个字节不差", "Verify a published site or zip, byte for byte");
    public static readonly Localized VerifyPath = new("文件夹或 zip", "Folder or zip");
    public static readonly Localized Verified = new("核对通过：{0} 个文件", "Verified: {0} files");
    public static readonly Localized FormatCommand = new("整理中文的写法：标点、引号、空格", "Set right how Chinese is set: marks, quotes, spaces");
    public static readonly Localized FormatPaths = new("只整理这些文件或文件夹", "Only these files or folders");
    public static readonly Localized FormatCheck = new("只列出要整理的文件；有就是失败", "Only list what would change; fail if anything would");
    public static readonly Localized LspCommand = new("语言服务器：编辑器里的提示、补全、跳转、改名", "Language server: findings, completion, navigation, rename in editors");
    public static readonly Localized SaveFirst = new("先保存打开的文件，再改名。", "Save the open files first, then rename.");
    public static readonly Localized NothingMoved = new("有错误，什么都没有改。", "There are errors; nothing was changed.");
    public static readonly Localized Moved = new("{0} → {1}", "{0} → {1}");
    public static readonly Localized Removed = new("删去 {0}", "Removed {0}");
    public static readonly Localized Changed = new("改了 {0} 个文件", "{0} files changed");
    public static readonly Localized WouldChange = new("会改 {0} 个文件（没有写）", "{0} files would change (nothing was written)");
}
