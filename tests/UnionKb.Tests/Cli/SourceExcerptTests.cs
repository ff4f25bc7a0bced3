using FsCheck;
using FsCheck.Fluent;
using UnionKb.Cli.Reporting;
using UnionKb.Text;

namespace UnionKb.Tests.Cli;

public sealed class SourceExcerptTests
{
    [Fact]
    public void Carets_stand_under_Han_characters()
    {
        var excerpt = SourceExcerpt.Of("见[[不存在]]。", new LinePosition(1, 2), 7, 80);
        Assert.Equal("见[[不存在]]。", excerpt.Line);
        Assert.Equal("  ^^^^^^^^^^", excerpt.Carets);
    }

    [Fact]
    public void A_tab_takes_one_cell() =>
        Assert.Equal(new SourceExcerpt(" title", " ^^^^^"), SourceExcerpt.Of("\ttitle", new LinePosition(1, 2), 5, 80));

    [Fact]
    public void A_place_behind_the_end_gets_one_caret() =>
        Assert.Equal("    ^", SourceExcerpt.Of("工会", new LinePosition(1, 9), 3, 80).Carets);

    /// <summary>Whatever the line and the place: both lines fit, and the carets begin under the character meant.</summary>
    [Fact]
    public void Any_line_fits_and_aligns()
    {
        var letters = Gen.Elements("工", "会", "a", "1", "，", "“", "𠮷", "é", "\t", " ");
        var cases =
            from count in Gen.Choose(0, 300)
            from parts in letters.ListOf(count)
            from column in Gen.Choose(1, 320)
            from length in Gen.Choose(0, 40)
            from width in Gen.Choose(20, 120)
            select (Line: string.Concat(parts), Column: column, Length: length, Width: width);
        Prop.ForAll(cases.ToArbitrary(), given =>
        {
            var excerpt = SourceExcerpt.Of(given.Line, new LinePosition(1, given.Column), given.Length, given.Width);
            var runes = given.Line.Replace('\t', ' ').EnumerateRunes().ToArray();
            var indent = excerpt.Carets.Length - excerpt.Carets.TrimStart().Length;
            var fits = CellWidth.Of(excerpt.Line) <= given.Width && excerpt.Carets.Length <= given.Width + 1;
            return fits && (given.Column > runes.Length || RuneAtCell(excerpt.Line, indent) == runes[given.Column - 1].ToString());
        }).QuickCheckThrowOnFailure();
    }

    private static string RuneAtCell(string line, int cell)
    {
        var at = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (at == cell) return rune.ToString();
            at += CellWidth.Of(rune);
        }

        return "";
    }
}
