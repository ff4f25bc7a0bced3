namespace UnionKb.Diagnostics;

/// <summary>What is shown as text and looks like a slip of the pen.</summary>
public static partial class Rules
{
    public static readonly Rule AddressSlip = Warning("UKB2084",
        "“{0}”不是链接，按文字显示", "\"{0}\" is no link and is shown as text",
        "地址里有空格的写成 [字](<路 径.md>)；括号用半角的。", "Put an address with blanks in <…>; use ASCII parentheses.");

    public static readonly Rule BracketSlip = Warning("UKB2085",
        "“{0}”不是链接，按文字显示", "\"{0}\" is no link and is shown as text",
        "写成 [[页名]]：方括号用半角的，前后各两个，在一行里。", "Write [[name]]: two ASCII brackets on either side, on one line.");

    public static readonly Rule HeadingSlip = Warning("UKB2086",
        "“{0}”不是标题，按文字显示", "\"{0}\" is no heading and is shown as text",
        "用半角的 #，后面空一格。", "Use ASCII # and a blank behind it.");

    public static readonly Rule TableSlip = Warning("UKB2087",
        "“{0}”不是表格，按文字显示", "\"{0}\" is no table and is shown as text",
        "在第一行下面加一行 | --- | --- |。", "Add a line | --- | --- | below the first.");

    public static readonly Rule LinesSlip = Warning("UKB2088",
        "“{0}”和下一行连成一段", "\"{0}\" and the next line run together in one paragraph",
        "要分行，就在行末加两个空格或反斜线；要成列表，写成“1. ”或“- ”。", "End the line with two blanks or a backslash to break it; a list is written 1. or -.");

    public static readonly Rule NumberedLines = Warning("UKB2094",
        "“{0}”和下一行按两行显示，但不是列表", "\"{0}\" and the next line are shown as two lines, but are no list",
        "要成列表，写成“1. ”或“- ”；本来就是这样的，用 <!-- unionkb-ignore UKB2094 --> 去掉这个提示。",
        "A list is written 1. or -; if this is meant, silence the warning with <!-- unionkb-ignore UKB2094 -->.") with { IsGrouped = true };

    public static readonly Rule WideBars = Warning("UKB2095",
        "“{0}”里是全角的竖线，不成表格", "\"{0}\" has full-width bars and makes no table",
        "改成半角的 |，第二行写 | --- | --- |。", "Write |, and | --- | --- | in the second line.");

    public static readonly Rule ListNotBegun = Warning("UKB2096",
        "“{0}”接在上一行后面，不成列表", "\"{0}\" continues the line above and begins no list",
        "在它前面空一行；紧接着文字的编号列表要从 1 开始。", "Put a blank line before it; a numbered list right below text has to begin with 1.");

    public static readonly Rule ItemNotInside = Warning("UKB2097",
        "“{0}”缩进不够，不在上一项里面", "\"{0}\" is not indented far enough to be inside the item above",
        "缩进到上一项文字的位置：“1. ”下面是三格，“10. ”下面是四格。", "Indent it to where the text of the item begins: three columns below 1., four below 10.");

    public static readonly Rule NoteSlip = Warning("UKB2089",
        "“{0}”不是注，按文字显示", "\"{0}\" is no note and is shown as text",
        "写成 [^1]，另起一段写“[^1]: 注文”。", "Write [^1], and a paragraph [^1]: text.");
}
