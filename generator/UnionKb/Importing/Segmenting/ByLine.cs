namespace UnionKb.Importing.Segmenting;

/// <summary>The line right behind the title that is nothing but a name: one of the forty most frequent family names (Seventh National Population Census, 2020) and one or two characters.</summary>
internal static class ByLine
{
    private const string FamilyNames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余";

    public static bool Is(Segment[] body, int i) =>
        i == 1 && body[0].Kind == SegmentKind.Title && body[1].Text is { Length: 2 or 3 } name && FamilyNames.Contains(name[0]);
}
