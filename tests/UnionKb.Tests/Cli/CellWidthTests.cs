using System.Text;
using UnionKb.Cli.Reporting;

namespace UnionKb.Tests.Cli;

public sealed class CellWidthTests
{
    [Theory]
    [InlineData("abc", 3)]
    [InlineData("工会", 4)]
    [InlineData("（一）", 6)]
    [InlineData("𠮷", 2)]
    [InlineData("é", 1)]
    [InlineData("e\u0301", 1)]
    [InlineData("“会”…", 5)]
    [InlineData("ｱ", 1)]
    [InlineData("Ａ", 2)]
    public void Counts_terminal_cells(string text, int cells) => Assert.Equal(cells, CellWidth.Of(text));

    [Fact]
    public void Padding_fills_to_the_width()
    {
        Assert.Equal("工会  ", CellWidth.Pad("工会", 6));
        Assert.Equal("工会", CellWidth.Pad("工会", 3));
    }

    /// <summary>The table against the file it stands for, code point by code point.</summary>
    [FileFact("/usr/share/unicode/EastAsianWidth.txt")]
    public void Agrees_with_the_Unicode_data()
    {
        var wrong = new List<string>();
        foreach (var line in File.ReadLines("/usr/share/unicode/EastAsianWidth.txt"))
        {
            var parts = line.Split('#')[0].Split(';', StringSplitOptions.TrimEntries);
            if (parts.Length < 2) continue;
            var range = parts[0].Split("..");
            for (var value = Convert.ToInt32(range[0], 16); value <= Convert.ToInt32(range[^1], 16); value++)
            {
                if (!Rune.TryCreate(value, out var rune)) continue;
                var cells = CellWidth.Of(rune);
                if (cells != 0 && cells != (parts[1] is "W" or "F" ? 2 : 1)) wrong.Add($"U+{value:X}");
            }
        }

        Assert.Empty(wrong);
    }
}
