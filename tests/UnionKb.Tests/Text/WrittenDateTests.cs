using UnionKb.Yaml;

namespace UnionKb.Tests.Text;

/// <summary>Dates as people write them; a time of day never moves the day.</summary>
public sealed class WrittenDateTests
{
    [Theory]
    [InlineData("2024-01-02", "2024-01-02")]
    [InlineData("2024-1-2", "2024-01-02")]
    [InlineData("2024/01/02", "2024-01-02")]
    [InlineData("2024.1.2", "2024-01-02")]
    [InlineData("2024年1月2日", "2024-01-02")]
    [InlineData("2024 年 1 月 2 日 9时30分", "2024-01-02")]
    [InlineData("20240102", "2024-01-02")]
    [InlineData("２０２４-０１-０２", "2024-01-02")]
    [InlineData("2024-01-02 23:30:00", "2024-01-02")]
    [InlineData("2024-01-02T23:30:00+08:00", "2024-01-02")]
    [InlineData("2024-01-02T23:30:00.123Z", "2024-01-02")]
    [InlineData("2024-01-02 16:33 +0800", "2024-01-02")]
    [InlineData("2024年1月", "2024-01")]
    [InlineData("2024/1", "2024-01")]
    [InlineData("2024年", "2024")]
    [InlineData("2024", "2024")]
    [InlineData("2024-02-30", null)]
    [InlineData("2024-1/2", null)]
    [InlineData("2024-13", null)]
    [InlineData("20241", null)]
    [InlineData("1月2日", null)]
    [InlineData("2024-01-02 以后", null)]
    public void Is_read_in_ISO_form(string written, string? read) => Assert.Equal(read, WrittenDate.Read(written));
}
