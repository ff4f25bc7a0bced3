namespace UnionKb.Diagnostics;

public static partial class Rules
{
    public static readonly Rule BadYaml = Error("UKB2001",
        "YAML 写法有误：{0}", "bad YAML: {0}",
        "检查这一行的缩进、冒号后的空格和引号。", "Check this line's indentation, the space after the colon and the quotes.");

    public static readonly Rule KeyTwice = Error("UKB2002",
        "键“{0}”写了两次", "the key \"{0}\" is written twice",
        "删去其中一处。", "Remove one of the two.");

    public static readonly Rule UnknownKey = Warning("UKB2003",
        "不认识的键“{0}”", "unknown key \"{0}\"",
        "查看拼写；认识的键见使用指南。", "Check the spelling; the guide lists the known keys.");

    public static readonly Rule WrongValue = Error("UKB2004",
        "“{0}”的值应当是{1}", "the value of \"{0}\" must be {1}",
        "改成要求的写法。", "Write it as asked.");
}
