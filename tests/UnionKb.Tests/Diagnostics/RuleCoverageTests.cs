using UnionKb.Diagnostics;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Diagnostics;

public sealed class RuleCoverageTests
{
    [Fact]
    public void Every_rule_has_a_test_that_names_its_code()
    {
        var tests = Directory.EnumerateFiles(Repository.Path("tests"), "*", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}"))
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}"))
            .Where(f => Path.GetExtension(f) is ".cs" or ".txt" or ".md" or ".diagnostics")
            .Select(File.ReadAllText).ToArray();
        Assert.Empty(Rules.All.Where(r => !Array.Exists(tests, t => t.Contains(r.Code))).Select(r => r.Code));
    }

    [Fact]
    public void Codes_are_unique() => Assert.Equal(Rules.All.Count, Rules.All.Select(r => r.Code).Distinct().Count());
}
