namespace UnionKb.Diagnostics;

public static partial class Rules
{
    public static readonly Rule SearchFileDamaged = Error("UKB8001",
        "搜索索引的文件缺失或已损坏：{0}", "a file of the search index is missing or damaged: {0}",
        "重新运行 unionkb build；索引不在默认的 public 里时用 --out 指明。",
        "Run unionkb build again; name the folder with --out when the site is not in public.");
}
