namespace UnionKb.Diagnostics;

public static partial class Rules
{
    // Reading a seed.
    public static readonly Rule SeedEmpty = Error("UKB1001",
        "这个文件没有文字", "this file holds no text",
        "删去它，或者把正文放进去。", "Remove it, or put the text into it.");

    public static readonly Rule SeedNotText = Error("UKB1002",
        "这个文件不是文本文件", "this file is no text file",
        "请另存为纯文本（UTF-8）再放进 seeds/。", "Save it as plain text (UTF-8) and put that into seeds/.");

    public static readonly Rule SeedEncodingUnknown = Error("UKB1003",
        "从第 {0} 行起认不出编码", "the encoding is unknown from line {0} on",
        "请用编辑器另存为 UTF-8；能直接读的还有 GB18030、Big5 和带 BOM 的 UTF-16。", "Save it as UTF-8; GB18030, Big5 and UTF-16 with a BOM are read as well.");

    public static readonly Rule SeedConverted = Note("UKB1004",
        "按 {0} 编码读取", "read as {0}",
        "", "");

    public static readonly Rule BlockRepeated = Note("UKB1005",
        "第 {0} 行起与第 {1} 行起逐字重复（{2} 段，{3} 字），只保留一份",
        "what begins at line {0} repeats what begins at line {1} word for word ({2} paragraphs, {3} characters); one copy is kept",
        "", "");

    public static readonly Rule SeedNameTwice = Error("UKB1006",
        "两个文件都叫 {0}", "two files are called {0}",
        "改名以后再导入：seeds/ 里的名字只能用一次。", "Rename one: a name stands once in seeds/.");

    public static readonly Rule SeedDamaged = Error("UKB1007",
        "这个文件已损坏，或者不是 Word 文件", "this file is damaged, or no Word file",
        "用原来的程序另存一份再导入。", "Save it anew with the program that made it.");

    public static readonly Rule SeedTooLarge = Error("UKB1008",
        "这个文件的文字超过 {0} MB，没有读", "this file holds more than {0} MB of text; it was not read",
        "分成几个文件再导入。", "Split it into several files.");

    public static readonly Rule LineTooLong = Error("UKB1009",
        "这一行有 {0} 个字符，超过 {1} 个，没有读", "this line has {0} characters, more than {1}; the text was not read",
        "多半是换行丢了：从原来的网页或文件重新复制，或者按段落分行。", "Its line ends were probably lost: copy the text anew from its page or file, or put each paragraph on a line.");

    public static readonly Rule SeedTooDeep = Error("UKB1060",
        "标签一层套一层，超过 {0} 层，没有读", "elements nest deeper than {0}; the text was not read",
        "这不是写给人看的网页或文件：复制它显示的文字，另存为 .txt。", "No person made this page or file: copy the text that it shows into a .txt file.");

    public static readonly Rule SeedUnread = Error("UKB1061",
        "不读取叫 {0} 的文件", "a file called {0} is not read",
        "改成 .txt、.md、.html、.htm 或 .docx 结尾的名字；别的格式（如 .rtf、.pdf、.doc）先另存为其中一种。",
        "Give it a name that ends in .txt, .md, .html, .htm or .docx; save other formats (.rtf, .pdf, .doc) as one of these first.");

    public static readonly Rule SeedIgnored = Warning("UKB1062",
        "seeds/ 里的 {0} 没有读", "{0} in seeds/ is not read",
        "原文直接放在 seeds/ 里，名字以 .txt、.md、.html、.htm 或 .docx 结尾；不是原文就移到别处。",
        "Texts lie in seeds/ itself, with names that end in .txt, .md, .html, .htm or .docx; move anything else elsewhere.");

    public static readonly Rule SeedClosed = Error("UKB1064",
        "读不了这个文件：没有权限，或者别的程序占着它", "this file cannot be read: permission is missing, or another program holds it",
        "检查文件的权限，关掉正在用它的程序。", "Check its permissions and close the program that uses it.");

    public static readonly Rule FrontMatterOpen = Error("UKB1065",
        "开头的 --- 没有结束的 ---", "the --- at the start has no closing ---",
        "在属性后面单独写一行 ---；不是属性就删去第一行。", "Write a line --- behind the fields; if they are none, delete the first line.");

    public static readonly Rule SeedPartLeft = Note("UKB1066",
        "没有照搬：{0}，{1} 处，如“{2}”", "not carried over: {0}, {1} times, such as \"{2}\"",
        "", "");

    public static readonly Rule SeedPartLeftWordless = Note("UKB1070",
        "没有照搬：{0}，{1} 处", "not carried over: {0}, {1} times",
        "", "");

    public static readonly Rule PictureEdited = Warning("UKB1071",
        "{0} 有人改过，或者原来就有这个文件：没有用原文里的图片覆盖", "{0} was changed by hand or was there before: the picture of the text was not written over it",
        "要用原文里的图片，删去这个文件再导入；要用现在的图片，不用做什么。", "To take the picture of the text, delete the file and import again; to keep the file, do nothing.");

    public static readonly Rule TitleLink = Note("UKB1072",
        "没有照搬：标题“{1}”里的链接“{0}”（页面的标题不带链接）", "not carried over: the link \"{0}\" in the title \"{1}\" (titles of pages hold no links)",
        "", "");

    public static readonly Rule HeadingsTooMany = Error("UKB1050",
        "标题超过 {0} 个，从这里起太多了，没有读", "there are more than {0} headings; here begins what is too much, and the text was not read",
        "分成几个文件再导入；如果是名册或数据，做成表格或附件。", "Split it into several files; a register or a set of data belongs into a table or an attachment.");

    public static readonly Rule SeedRenewed = Note("UKB1047",
        "{0} 换成新的一稿，上一稿留在 {1}", "{0} is replaced by a newer version; the former one stays in {1}",
        "", "");

    public static readonly Rule SeedNotRenewed = Note("UKB1051",
        "{0} 还是上一稿，新的一稿没有换上", "{0} is still the former version; the newer one did not replace it",
        "要换上并在旁边写出改好的方案（.proposed），运行 unionkb import --propose {1}",
        "To replace it and have the corrected recipe written beside it (.proposed), run unionkb import --propose {1}");

    public static readonly Rule SeedOther = Error("UKB1048",
        "{0} 已经是另一篇文字，没有换", "{0} is another text already; it was not replaced",
        "改名以后再导入；确实要换，先删去 seeds/ 里的那一份。", "Rename the file; if the other text is not wanted, delete it from seeds/ first.");

    // Reading a recipe.
    public static readonly Rule RecipeMissing = Warning("UKB1010",
        "还没有导入方案，按自动拆分的方案导入", "there is no recipe; imported by an automatic proposal",
        "写好 {0} 后再导入，可以定标题、id 和拆分。", "Write {0} and import again to set titles, ids and topics.");

    public static readonly Rule RecipeKeyMissing = Error("UKB1011",
        "这里缺少“{0}”", "\"{0}\" is missing here",
        "补上这一项。", "Add it.");

    public static readonly Rule RecipeAlone = Error("UKB1012",
        "没有这份方案所说的原文 {0}", "the text {0} of this recipe does not exist",
        "方案的名字应当是原文的文件名加 .import.yml。", "A recipe is named like its text with .import.yml added.");

    public static readonly Rule AddressMalformed = Error("UKB1013",
        "“{0}”不是出处", "\"{0}\" is no address",
        "写行号和句号，如 2.4、5.2-5.4 或 8，后面可以加开头几个字；别的原文写作“文件名开头:2.4”。",
        "Write line and sentence, such as 2.4, 5.2-5.4 or 8, and the opening words after it; another text is \"start of its file name:2.4\".");

    public static readonly Rule AddressAbsent = Error("UKB1014",
        "原文没有 {0} 这一句", "the text has no sentence {0}",
        "检查行号和句号。", "Check the line and the number of the sentence.");

    public static readonly Rule AddressNoSentence = Error("UKB1052",
        "第 {0} 行不是正文（{1}），不能作出处", "line {0} is no text ({1}): it cannot be an address",
        "正文的句子在它前面有 {2}，后面有 {3}。", "The sentence before it is {2}, the one behind it {3}.");

    public static readonly Rule AnchorMismatch = Error("UKB1015",
        "{0} 的开头不是“{1}”，而是“{2}”", "{0} does not begin with \"{1}\" but with \"{2}\"",
        "原文变了，请改出处或开头的字。", "The text has changed; correct the address or the opening words.");

    public static readonly Rule AddressFolded = Error("UKB1016",
        "{0} 是重复的段落，已经并入 {1}", "{0} is a repetition that was folded into {1}",
        "改写为保留的那一处。", "Name the copy that was kept.");

    public static readonly Rule WordsNotInSource = Error("UKB1017",
        "“{0}”不是 {1} 的原文字句", "\"{0}\" is not in the words of {1}",
        "照抄原文的字句，一字不差。", "Copy the words of the text exactly.");

    public static readonly Rule DateNotPrinted = Error("UKB1018",
        "原文没有印出“{0}”这个日期", "the text does not print the date \"{0}\"",
        "照抄原文印出的日期；原文没有的写进 pending。", "Copy the date as printed; what the text does not say belongs under pending.");

    public static readonly Rule HomeTwice = Error("UKB1019",
        "{0} 已经归入“{1}”", "{0} already has its home in \"{1}\"",
        "一句只归入一个专题，别处用 quote。", "A sentence has one home; use quote elsewhere.");

    public static readonly Rule HomeMissing = Error("UKB1020",
        "{0} 没有归入任何专题：{1}", "{0} has no home: {1}",
        "用 home 归入一个专题，或写进 drop 并说明理由。", "Give it a home in one topic, or list it under drop with a reason.");

    public static readonly Rule HomeOrder = Error("UKB1021",
        "{0} 排在 {1} 之后，与原文次序不合", "{0} stands after {1}, against the order of the text",
        "专题内按原文次序排列。", "Keep the order of the text inside a topic.");

    public static readonly Rule IdInvalid = Error("UKB1022",
        "“{0}”不能作 id", "\"{0}\" cannot be an id",
        "用小写字母、数字和连字符，如 labor-relations，最多 60 个字符。", "Use lower-case letters, digits and hyphens, such as labor-relations, at most 60 characters.");

    public static readonly Rule IdTwice = Error("UKB1023",
        "id“{0}”用了两次，另一处在 {1}", "the id \"{0}\" is used twice, also in {1}",
        "给其中一个换名。", "Rename one of the two.");

    public static readonly Rule PageUnknown = Error("UKB1024",
        "没有 id 为“{0}”的页面", "no page has the id \"{0}\"",
        "查看拼写，或先写出这一页。", "Check the spelling, or add that page first.");

    public static readonly Rule SpeakerLost = Error("UKB1025",
        "{0} 是转述的话，前面缺少说明谁说的 {1}", "{0} is reported speech and stands without {1}, which names the speaker",
        "把两句放在同一段。", "Keep both in one span.");

    public static readonly Rule AddressesMoved = Note("UKB1026",
        "原文变了，{0} 处出处按开头的字重新找到：{1}", "the text has changed; {0} addresses were found again by their opening words: {1}",
        "运行 unionkb import --propose{2}，改好的方案会写在旁边（.proposed），审阅后换上。",
        "Run unionkb import --propose{2}: the corrected recipe is written beside this one (.proposed), to take its place when reviewed.");

    public static readonly Rule AddressUnchecked = Warning("UKB1027",
        "原文变了，{0} 没有开头的字，无法核对", "the text has changed, and {0} cannot be checked without opening words",
        "看一看说的还是不是那一句，并在出处后面写上开头几个字。", "See whether it still names the sentence that is meant, and write its opening words behind it.");

    // Comparing content/ with seeds/.
    public static readonly Rule SentenceLost = Error("UKB1030",
        "{0} 在 content/ 里找不到：{1}", "{0} is not in content/: {1}",
        "放回 {2}，或在导入方案的 drop 里写明理由。", "Put it back into {2}, or list it under drop in the recipe with a reason.");

    public static readonly Rule SentenceEdited = Note("UKB1031",
        "{0} 在 {1} 里改动过（相似度 {2}）", "{0} was edited in {1} (likeness {2})",
        "", "");

    public static readonly Rule SentenceTwice = Warning("UKB1032",
        "{0} 在正文里出现两次：{1} 和 {2}", "{0} stands in running text twice: {1} and {2}",
        "留一处，另一处改为引文（> ）。", "Keep one and make the other a quotation (> ).");

    public static readonly Rule SentenceInDraft = Error("UKB1034",
        "{0} 只在草稿 {1} 里，读者看不到：{2}", "{0} is only in the draft {1}, which no reader sees: {2}",
        "把草稿定下来（删去 draft: true），或把这一句放进别的页面。", "Finish the draft (take out draft: true), or put the sentence on another page.");

    public static readonly Rule HeadingUnused = Warning("UKB1033",
        "原文的标题“{0}”没有成为任何页面的标题或别名", "the heading \"{0}\" of the text is no page's title or alias",
        "作为标题、别名或小标题写进一页。", "Use it as a title, an alias or a heading.");

    // Writing.
    public static readonly Rule ImportConflict = Error("UKB1040",
        "这一页改过，导入的新稿也变了，没有覆盖", "this page was edited and its import changed too; it was not overwritten",
        "页面旁边的 .conflict.txt 列出了两边的改动：把新稿的改动并进这一页；要保留编者的话，运行 unionkb import --keep 这一页。",
        "The .conflict.txt beside the page lists the changes of both sides: merge those of the new text into the page, or "
        + "let yours stand with unionkb import --keep PAGE.");

    public static readonly Rule ImportDue = Warning("UKB1041",
        "{0} 改动过，需要重新导入", "{0} has changed since the last import",
        "运行 unionkb import。", "Run unionkb import.");

    public static readonly Rule LockDamaged = Error("UKB1042",
        "导入记录损坏：{0}", "the record of the last import is damaged: {0}",
        "从版本库恢复这个文件。", "Restore this file from version control.");

    public static readonly Rule PageDeleted = Note("UKB1043",
        "编者删去了“{0}”，不再生成", "\"{0}\" was deleted by an editor and stays deleted",
        "要恢复，请从版本库取回这个文件。", "To have it back, restore the file from version control.");

    public static readonly Rule PageOrphaned = Warning("UKB1044",
        "导入方案里已没有“{0}”，但这一页改过，予以保留", "\"{0}\" is gone from the recipe but its page was edited, so it stays",
        "不需要就手动删除。", "Delete it by hand if it is not wanted.");

    public static readonly Rule ImportNever = Warning("UKB1045",
        "{0} 还没有导入", "{0} has not been imported",
        "运行 unionkb import。", "Run unionkb import.");

    public static readonly Rule TextHomeless = Error("UKB1067",
        "{0} 还没有导入，{1} 句都没有归处", "{0} has not been imported; none of its {1} sentences has a home",
        "运行 unionkb import。", "Run unionkb import.");

    public static readonly Rule ImportNotWritable = Error("UKB1068",
        "不能写 {0}，什么都没有写入", "{0} cannot be written; nothing was written",
        "检查文件夹的权限和磁盘空间，看看那里是不是已经有同名的文件夹或文件。", "Check permissions and disk space, and whether a folder or file of that name stands in the way.");

    public static readonly Rule SeedGone = Warning("UKB1046",
        "{0} 不见了，它整理出的 {1} 页还在", "{0} is gone, but the {1} pages made from it are still there",
        "放回原文；确实不要了，就把导入记录和这些页面一起删去。", "Put the text back; if it is not wanted, delete the record of its import and those pages too.");

    public static readonly Rule NoConflict = Warning("UKB1049",
        "这一页没有冲突，不用 --keep", "this page is in no conflict; --keep has nothing to do",
        "查看路径，如 content/专栏/页面.md。", "Check the path, such as content/pillar/page.md.");

    private static Rule Note(string code, string zh, string en, string helpZh, string helpEn) =>
        new(code, Severity.Note, new(zh, en), new(helpZh, helpEn));
}
