using UnionKb.Text.Pinyin;

namespace UnionKb.Cli;

/// <summary>What somebody may type who does not know the name of a command: in Chinese, in pinyin, or nearly right.</summary>
internal static class CommandNames
{
    private static readonly Dictionary<string, string[]> Says = new(StringComparer.Ordinal)
    {
        ["init"] = ["初始化", "开始"],
        ["build"] = ["生成", "构建", "编译"],
        ["serve"] = ["预览", "服务"],
        ["check"] = ["检查", "核对"],
        ["import"] = ["导入"],
        ["search"] = ["搜索", "查找"],
        ["new"] = ["新建", "新增"],
        ["schema"] = ["格式", "模式"],
        ["explain"] = ["说明", "解释"],
        ["mv"] = ["移动", "改名"],
        ["rm"] = ["删除"],
        ["merge"] = ["合并"],
        ["publish"] = ["发布"],
        ["verify"] = ["校验", "验证"],
        ["fmt"] = ["整理", "格式化"],
        ["topic"] = ["专题"],
        ["term"] = ["术语", "词条"],
        ["document"] = ["文献", "文件"],
        ["organisation"] = ["机构", "organization"],
        ["role"] = ["人物", "身份"],
        ["event"] = ["事件"],
        ["system"] = ["制度"],
        ["pack"] = ["资料包"],
        ["page"] = ["普通页", "页面"],
    };

    /// <summary>The word among those that may stand here, or null.</summary>
    public static string? Suggest(string typed, IEnumerable<string> words)
    {
        var known = words.ToArray();
        var said = known.SelectMany(w => Says.GetValueOrDefault(w, [])).ToArray();
        var near = new NearestName([.. known, .. said]).Of(typed);
        return Array.Find(known, w => w == near || Says.GetValueOrDefault(w, []).Contains(near));
    }
}
