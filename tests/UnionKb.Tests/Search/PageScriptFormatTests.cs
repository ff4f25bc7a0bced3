using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using UnionKb.Model;
using UnionKb.Search.Format;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Search;

/// <summary>The page script reads what the build writes: its copy of the format's numbers is the same, name by name.</summary>
public sealed partial class PageScriptFormatTests
{
    [Fact]
    public void The_page_script_has_the_numbers_of_the_format()
    {
        var ours = typeof(IndexFormat).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (char.ToLowerInvariant(field.Name[0]) + field.Name[1..], Convert.ToInt64(field.GetRawConstantValue())));
        var theirs = Entry().Matches(Format().Match(Script("search-packing.js")).Groups[1].Value)
            .Select(entry => (entry.Groups[1].Value, Number(entry.Groups[2].Value)));
        Assert.Equal(ours.Order(), theirs.Order());
    }

    [Fact]
    public void The_page_script_numbers_kinds_as_the_program_does() =>
        Assert.Equal(PageKinds.All, Kinds().Match(Script("search-head.js")).Groups[1].Value.Split(", ").Select(name => name.Trim('\'')));

    private static string Script(string name) => File.ReadAllText(Path.Combine(TestSite.Theme, "assets", name));

    private static long Number(string written) =>
        written.StartsWith("0x", StringComparison.Ordinal) ? long.Parse(written[2..], NumberStyles.HexNumber) : long.Parse(written);

    [GeneratedRegex(@"const format = \{([^}]*)\}")]
    private static partial Regex Format();

    [GeneratedRegex(@"const kindNames = \[([^\]]*)\]")]
    private static partial Regex Kinds();

    [GeneratedRegex(@"(\w+): (\w+)")]
    private static partial Regex Entry();
}
