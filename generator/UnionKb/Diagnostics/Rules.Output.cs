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

    public static readonly Rule MoveTargetUnknown = Error("UKB5041",
        "没有 id、标题、文件或文件夹是“{0}”的页面", "no page has the id, title, file or folder \"{0}\"",
        "查看拼写；路径从当前文件夹或 content/ 写起。", "Check the spelling; paths are written from the current folder or from content/.");

    public static readonly Rule MoveTaken = Error("UKB5042",
        "“{0}”已经由 {1} 占用", "\"{0}\" is taken by {1}",
        "换一个名字；要合成一页，用 unionkb merge。", "Choose another name; to make one page of two, use unionkb merge.");

    public static readonly Rule LinkNotRewritten = Error("UKB5043",
        "这个链接指向要移动的“{0}”，程序改不了它的写法", "this link leads to \"{0}\", which is to move, and cannot be rewritten",
        "先改成 [[id]]，再移动。", "Write it as [[id]] first, then move.");

    public static readonly Rule StillLinked = Error("UKB5044",
        "这里还指向“{0}”", "\"{0}\" is still named here",
        "写明由哪一页代替：--to 页面的 id；或者先去掉这些链接。", "Say which page takes its place: --to ID; or remove these links first.");

    public static readonly Rule MoveBadName = Error("UKB5045",
        "“{0}”不能作 id、文件名或位置", "\"{0}\" cannot be an id, a file name or a place",
        "id 用字母、数字、汉字和连字符；位置要在 content/ 里，文件夹不能移进自己。",
        "Ids are made of letters, digits, Han and hyphens; a place lies below content/, and no folder goes into itself.");

    public static readonly Rule MergedKeyLeft = Warning("UKB5046",
        "“{0}”没有并过去", "\"{0}\" was not taken over",
        "需要的话，写进合并后的那一页。", "Write it into the merged page if it is needed.");

    public static readonly Rule AddressGone = Warning("UKB5050",
        "发布过的地址 {0} 没有了，也没有转到别处", "the published address {0} is gone and leads nowhere",
        "在代替它的页面里写 redirect_from；确实不要了，从 .addresses 删去这一行。",
        "Write redirect_from on the page that takes its place; if it is not wanted, remove this line.");

    public static readonly Rule DateInFuture = Warning("UKB5051",
        "发布日期 {0} 还没有到", "the publication date {0} is in the future",
        "改正日期；要到那一天才发布，写 publish_at。", "Correct the date; to publish on that day, write publish_at.");

    public static readonly Rule PublishNotOurs = Error("UKB5060",
        "{0} 里有不是发布来的文件：{1}", "{0} holds what was not published: {1}",
        "换一个空文件夹，或先把它们移走：发布会换掉整个文件夹。", "Choose an empty folder, or move them away: publishing replaces the folder.");

    public static readonly Rule PublishedMissing = Error("UKB5061",
        "少了 {0}", "{0} is missing",
        "重新发布，或重新拷贝这个文件。", "Publish again, or copy the file again.");

    public static readonly Rule PublishedChanged = Error("UKB5062",
        "{0} 与发布时不同", "{0} is not what was published",
        "重新发布，或重新拷贝这个文件。", "Publish again, or copy the file again.");

    public static readonly Rule PublishedExtra = Warning("UKB5063",
        "{0} 不是发布来的", "{0} was not published",
        "不需要就删去它。", "Remove it if it is not needed.");

    public static readonly Rule NoManifest = Error("UKB5064",
        "{0} 里没有 manifest.sha256，无法核对", "{0} has no manifest.sha256 and cannot be verified",
        "写明 unionkb publish 发布到的文件夹，或它打的 zip。", "Name the folder that unionkb publish wrote, or its zip.");

    public static readonly Rule PublishBlocked = Error("UKB5065",
        "没有发布，{0}：{1}", "nothing was published; {0}: {1}",
        "检查文件夹的权限和磁盘空间，关掉正在用它的程序。", "Check permissions and disk space, and close programs that use it.");

    public static readonly Rule CopyWidth = Warning("UKB4031",
        "汉字后面是半角的“{0}”", "the half-width \"{0}\" stands behind Han",
        "改成全角标点；unionkb fmt 会改好。", "Use the full-width mark; unionkb fmt does.");

    public static readonly Rule CopySpace = Warning("UKB4032",
        "全角标点旁边有空格", "a space stands beside a full-width mark",
        "删去空格；unionkb fmt 会改好。", "Remove the space; unionkb fmt does.");

    public static readonly Rule CopyTwice = Warning("UKB4033",
        "标点“{0}”写了两次", "the mark \"{0}\" stands twice",
        "留一个；unionkb fmt 会改好。", "Keep one; unionkb fmt does.");

    public static readonly Rule CopyQuotes = Warning("UKB4034",
        "中文里的直引号：{0}", "straight quotation marks around Chinese: {0}",
        "改成“……”；unionkb fmt 会改好。", "Use “…”; unionkb fmt does.");

    public static readonly Rule CopyBrackets = Warning("UKB4035",
        "汉字后面是半角括号：{0}", "half-width brackets behind Han: {0}",
        "改成（……）；unionkb fmt 会改好。", "Use （…）; unionkb fmt does.");

    public static readonly Rule CopyUnpaired = Warning("UKB4036",
        "“{0}”没有配对", "\"{0}\" has no partner",
        "补上另一半，或删去它。", "Add the other half, or remove it.");

    public static readonly Rule CopyDe = Warning("UKB4037",
        "连写了两个“的”", "的 stands twice",
        "多半要删去一个；没有错的，在上面写 <!-- unionkb-ignore UKB4037 -->。", "Remove one; if it is right, write <!-- unionkb-ignore UKB4037 --> above.");

    public static readonly Rule CopyWestern = Warning("UKB4038",
        "汉字和西文之间的空格不合 copy_spaces：{0}", "the space between Han and Western words is not as copy_spaces asks: {0}",
        "unionkb fmt 会改好。", "unionkb fmt sets it right.");
}
