using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using UnionKb.Importing.Normalising;
using UnionKb.Tests.Fixtures;
using UnionKb.Text;

namespace UnionKb.Tests.Importing;

public sealed partial class NormalisingTests
{
    /// <summary>Characters that normalisation touches, among some that it does not.</summary>
    internal const string Alphabet = "工会职𠮷a1B() ,.:;?!\"'-\t\u3000\u00A0\u200B\uFEFF，。：；？！“”‘’（）《》…·—Ａ９～、\r";

    public static TheoryData<Example> Examples => [.. SpecDocument.Read(Repository.Path("tests", "specs", "import", "normalising.md"))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_spec_document_holds(Example example) =>
        Assert.Equal(example.Expected, Visible(Normaliser.Normalise(Real(example.Input)).Text));

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_normalised_text_is_left_as_it_is(Example example)
    {
        var again = Normaliser.Normalise(Real(example.Expected));
        Assert.Equal(example.Expected, Visible(again.Text));
        Assert.Empty(again.Changes);
    }

    [Fact]
    public void No_character_of_any_text_is_lost() =>
        ForAnyText(text => SentenceKey.Of(Normaliser.Normalise(text).Text) == SentenceKey.Of(text));

    [Fact]
    public void Every_character_knows_where_it_came_from() => ForAnyText(text =>
    {
        var normalised = Normaliser.Normalise(text);
        return normalised.Origins.Length == normalised.Text.Length
            && normalised.Origins.Zip(normalised.Origins.Skip(1)).All(p => p.First <= p.Second)
            && normalised.Origins.All(o => o >= 0 && o < text.Length)
            && Enumerable.Range(0, normalised.Text.Length).All(i => SentenceKey.Of([normalised.Text[i]]) == SentenceKey.Of([text[normalised.Origins[i]]]));
    });

    [Fact]
    public void The_account_of_changes_explains_the_change_of_length() => ForAnyText(text =>
    {
        var normalised = Normaliser.Normalise(text);
        return normalised.Text.Length - text.Length == normalised.Changes.Sum(c => (c.To.Length - c.From.Length) * c.Count)
            && (normalised.Changes.Length > 0) == (normalised.Text != text);
    });

    private static void ForAnyText(Func<string, bool> holds)
    {
        var texts = Gen.Elements(Alphabet.ToCharArray()).ArrayOf().Select(c => new string(c));
        Prop.ForAll(texts.ToArbitrary(), holds).Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    /// <summary>In the document ␠ stands for a space and &lt;U+XXXX&gt; for another character that cannot be seen.</summary>
    private static string Real(string text) =>
        CodePoint().Replace(text, m => ((char)int.Parse(m.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()).Replace('␠', ' ');

    private static string Visible(string text) => text.Replace(' ', '␠');

    [GeneratedRegex("<U\\+([0-9A-F]{4})>")]
    private static partial Regex CodePoint();
}
