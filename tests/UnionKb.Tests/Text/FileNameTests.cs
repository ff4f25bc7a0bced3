using UnionKb.Model;
using UnionKb.Text.Folding;

namespace UnionKb.Tests.Text;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("caf\u00E9", "cafe\u0301")]
    [InlineData("Caf\u00E9", "CAFE\u0301")]
    [InlineData("\uD55C\uAE00", "\u1112\u1161\u11AB\u1100\u1173\u11AF")]
    [InlineData("q\u0323\u0307", "q\u0307\u0323")]
    [InlineData("\u1E69", "s\u0323\u0307")]
    [InlineData("\uF900", "\u8C48")]
    [InlineData("工会-A", "工会-a")]
    [InlineData("ｅ\u0301", "Ｅ\u0301")]
    public void One_file_on_some_disk(string left, string right)
    {
        Assert.Equal(left, right, FileNameComparer.Instance);
        Assert.Equal(FileNameComparer.Instance.GetHashCode(left), FileNameComparer.Instance.GetHashCode(right));
    }

    [Theory]
    [InlineData("第１条", "第1条")]
    [InlineData("工会", "工會")]
    [InlineData("㈠", "(一)")]
    [InlineData("q\u0301\u0300", "q\u0300\u0301")]
    public void Two_files_on_every_disk(string left, string right) => Assert.NotEqual(left, right, FileNameComparer.Instance);

    [Theory]
    [InlineData("COM¹")]
    [InlineData("lpt²")]
    [InlineData("Com³.html")]
    [InlineData("COM0")]
    [InlineData("CONIN$")]
    [InlineData("conout$")]
    [InlineData("nul.tar.gz")]
    [InlineData("甲.")]
    [InlineData("甲 ")]
    public void Names_that_no_page_can_have(string id)
    {
        Assert.False(PageIds.IsValid(id));
        Assert.True(PageIds.IsValid(PageIds.FromFileName(id)));
    }

    [Theory]
    [InlineData("com")]
    [InlineData("COM⁴")]
    [InlineData("conin")]
    [InlineData("lpt10")]
    [InlineData("console")]
    public void Names_that_only_look_like_devices(string id) => Assert.True(PageIds.IsValid(id));
}
