using System.Text;
using UnionKb.Printing;

namespace UnionKb.Tests.Printing;

/// <summary>What is read from a browser's PDF, and that nothing else is taken for one.</summary>
public sealed class ChromiumPdfTests
{
    [Fact]
    public void Reads_on_which_page_each_target_stands()
    {
        var pdf = ChromiumPdf.Read(new TinyPdf { Pages = 3, Destinations = [("q-1", 2), ("%E4%B8%89#20%E4%B8%AA", 3), ("a#2Fb", 1)] }.Bytes());
        Assert.Equal(3, pdf.Pages.Count);
        Assert.Equal(new Dictionary<string, int> { ["q-1"] = 2, ["三 个"] = 3, ["a/b"] = 1 }, pdf.Destinations);
        Assert.Equal(["NotoSerifCJKsc-Regular"], pdf.Faces());
    }

    [Fact]
    public void Without_links_there_are_no_targets() => Assert.Empty(ChromiumPdf.Read(new TinyPdf().Bytes()).Destinations);

    [Fact]
    public void A_file_that_is_cut_off_anywhere_is_refused_and_nothing_else_happens()
    {
        var whole = new TinyPdf { Destinations = [("a", 1)] }.Bytes();
        for (var length = 0; length < whole.Length - 1; length++)
            Assert.Throws<UnreadablePdfException>(() => ChromiumPdf.Read(whole[..length]));
    }

    [Fact]
    public void A_byte_that_changed_is_refused_or_read_past_and_never_anything_else()
    {
        var whole = new TinyPdf { Destinations = [("a", 1)] }.Bytes();
        for (var at = 0; at < whole.Length; at++)
        {
            foreach (var changed in new byte[] { 0, (byte)'9', (byte)'(', 0xFF })
            {
                var damaged = whole.ToArray();
                damaged[at] = changed;
                try
                {
                    TextLayer.Repair(damaged, "", "20260101");
                }
                catch (UnreadablePdfException)
                {
                    // Said as it should be.
                }
            }
        }
    }

    [Theory]
    [InlineData("/Dests 3 0 R", "/Dests <</a []>>")]
    [InlineData("xref\n0 ", "xref\n1 ")]
    [InlineData("[7 0 R /XYZ", "[1 0 R /XYZ")]
    public void Another_form_than_Chromium_writes_is_named(string written, string other)
    {
        var text = Encoding.Latin1.GetString(new TinyPdf { Destinations = [("a", 1)] }.Bytes());
        Assert.Contains(written, text, StringComparison.Ordinal);
        var changed = Encoding.Latin1.GetBytes(text.Replace(written, other.PadRight(written.Length)));
        var error = Assert.Throws<UnreadablePdfException>(() => ChromiumPdf.Read(changed));
        Assert.NotEmpty(error.Expected);
    }
}
