namespace UnionKb.Diagnostics;

public static partial class Rules
{
    public static readonly Rule InternalError = Error("UKB9001",
        "内部错误（{0}时）：{1}", "internal error while {0}: {1}",
        "这不是内容的问题。加 --verbose 重新运行，把全部输出发给开发者；磁盘已满或无权写入时请先处理。",
        "This is not caused by the content. Run again with --verbose and send the whole output to the developers; "
        + "first make sure that the disk is neither full nor read-only.");
}
