using System.Reflection;
using System.Runtime.CompilerServices;

namespace UnionKb.Tests.Architecture;

/// <summary>One word names one thing: no two types of the product share a name.</summary>
public sealed class NameTests
{
    /// <summary>Names that two types may have, with the reason.</summary>
    private static readonly Dictionary<string, string> Allowed = new(StringComparer.Ordinal);

    [Fact]
    public void No_two_types_share_a_name()
    {
        var types = new[] { typeof(Build).Assembly, typeof(UnionKb.Cli.CommandLine).Assembly }.SelectMany(a => a.GetTypes()).Where(IsWritten).ToArray();
        Assert.Contains(types, t => t is { IsNested: true, Name: "CurrentFragment" });
        var shared = types.GroupBy(NameOf, StringComparer.Ordinal).Where(g => g.Count() > 1).ToArray();
        var broken = shared.Where(g => !Allowed.ContainsKey(g.Key)).Select(g => $"{g.Key}: {string.Join(", ", g.Select(t => t.FullName))}")
            .Concat(Allowed.Keys.Where(name => !shared.Any(g => g.Key == name)).Select(name => $"{name} is one type now: remove it from the list"));
        Assert.Equal("", string.Join('\n', broken));
    }

    private static string NameOf(Type type) => type.Name.Split('`')[0];

    private static bool IsWritten(Type type) =>
        !type.Name.Contains('<', StringComparison.Ordinal) && type.FullName!.StartsWith("UnionKb", StringComparison.Ordinal)
        && !type.FullName.Contains('<', StringComparison.Ordinal) && type.GetCustomAttribute<CompilerGeneratedAttribute>() is null;
}
