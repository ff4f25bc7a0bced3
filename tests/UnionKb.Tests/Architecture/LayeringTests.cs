using System.Reflection;

namespace UnionKb.Tests.Architecture;

/// <summary>Enforces the direction of dependencies on the built assembly, and shows on bad samples that it would notice.</summary>
public sealed class LayeringTests
{
    private const string Samples = "UnionKb.Tests.Architecture.Samples";

    [Fact]
    public void The_library_keeps_to_its_layers()
    {
        using var library = new AssemblyUses(typeof(Build).Assembly, "UnionKb");
        var uses = library.All().ToArray();
        Assert.Contains(uses, use => use is { FromNamespace: "UnionKb", Namespace: "UnionKb.Linking.Resolving" });
        AssertNone(LayeringRules.Broken(uses, "UnionKb"));
    }

    [Fact]
    public void The_rooms_of_a_house_form_no_cycle()
    {
        using var library = new AssemblyUses(typeof(Build).Assembly, "UnionKb");
        AssertNone(RoomCycles.Of(library.All(), "UnionKb"));
    }

    [Fact]
    public void The_command_uses_what_it_may()
    {
        using var command = new AssemblyUses(typeof(UnionKb.Cli.CommandLine).Assembly, "UnionKb.Cli");
        var uses = command.All().ToArray();
        Assert.Contains(uses, use => use is { Namespace: "UnionKb", Type: "Build" });
        AssertNone(LayeringRules.BrokenByCommand(uses));
    }

    [Fact]
    public void The_library_has_no_static_state()
    {
        using var library = new AssemblyUses(typeof(Build).Assembly, "UnionKb");
        AssertNone(library.MutableStatics());
    }

    [Theory]
    [InlineData("Linking.SeesCompiling -> *.Compiling.Compiler*: Linking may not see Compiling")]
    [InlineData("Linking.SeesInGenericArgument -> *.Compiling.Compiler: Linking may not see Compiling")]
    [InlineData("Linking.SeesInClosure -> *.Compiling.Compiler*: Linking may not see Compiling")]
    [InlineData("Linking.SeesStory -> *.Story*: Linking may not see the story files")]
    [InlineData("Text.SeesModel -> *.Model.Noun*: Text may not see Model")]
    [InlineData("Search.Answering.SeesWriting -> *.Search.Writing.Written*: Search.Answering may not see Search.Writing")]
    [InlineData("Search.Format.SeesAnswering -> *.Search.Answering.SeesWriting*: Search.Format may not see Search.Answering")]
    [InlineData("Nowhere.HasNoLayer -> *.Model.Noun*: the folder Nowhere has no place in the table of layers")]
    [InlineData("Linking.UsesParser -> Markdig.Markdown*: Markdig belongs to Compiling")]
    [InlineData("Linking.Writes -> System.Console.WriteLine: System.Console belongs to no place of the library")]
    [InlineData("Linking.ReadsClock -> System.DateTime.get_UtcNow: *")]
    [InlineData("Linking.AsksFolder -> System.IO.Directory.GetCurrentDirectory: *")]
    [InlineData("Linking.RunsParallel -> System.Threading.Tasks.Parallel.For: System.Threading.Tasks belongs to Running")]
    [InlineData("Linking.Names.SeesJoining -> *.Linking.Joining.SeesNames*: Linking.Names may not see Linking.Joining")]
    [InlineData("Templating.Nodes.SeesView -> *.Templating.Views.Content.Shown*: Templating.Nodes may not see Templating.Views.Content")]
    [InlineData("Templating.Views.Frame.SeesContent -> *.Templating.Views.Content.Shown*: Templating.Views.Frame may not see Templating.Views.Content")]
    [InlineData("Linking.IsAsynchronous -> System.Threading.Tasks.Task*: System.Threading.Tasks belongs to Running")]
    public void A_bad_sample_is_found_and_named(string expected)
    {
        using var samples = new AssemblyUses(Assembly.GetExecutingAssembly(), Samples);
        var parts = expected.Split('*');
        Assert.Contains(LayeringRules.Broken(samples.All(), Samples), line =>
        {
            var at = 0;
            foreach (var part in parts)
            {
                at = line.IndexOf(part, at, StringComparison.Ordinal);
                if (at < 0) return false;
                at += part.Length;
            }

            return line.StartsWith($"{Samples}.", StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_cycle_of_rooms_is_found_and_named()
    {
        using var samples = new AssemblyUses(Assembly.GetExecutingAssembly(), Samples);
        var cycles = RoomCycles.Of(samples.All(), Samples).Where(line => line.StartsWith($"{Samples}.Linking: ", StringComparison.Ordinal));
        Assert.Equal(
            [
                $"{Samples}.Linking: Joining/ -> Names/ ({Samples}.Linking.Joining.SeesNames -> {Samples}.Linking.Names.SeesJoining)",
                $"{Samples}.Linking: Names/ -> Joining/ ({Samples}.Linking.Names.SeesJoining -> {Samples}.Linking.Joining.SeesNames)",
            ],
            cycles);
    }

    [Fact]
    public void Good_samples_are_left_alone()
    {
        using var samples = new AssemblyUses(Assembly.GetExecutingAssembly(), Samples);
        Assert.DoesNotContain(LayeringRules.Broken(samples.All(), Samples), line =>
            line.StartsWith($"{Samples}.Story", StringComparison.Ordinal)
            || line.StartsWith($"{Samples}.Compiling.", StringComparison.Ordinal)
            || line.StartsWith($"{Samples}.Running.", StringComparison.Ordinal)
            || line.StartsWith($"{Samples}.Model.", StringComparison.Ordinal));
    }

    [Fact]
    public void Mutable_statics_are_found()
    {
        using var samples = new AssemblyUses(Assembly.GetExecutingAssembly(), Samples);
        var found = samples.MutableStatics().Select(line => line[(Samples.Length + 1)..]).ToArray();
        Assert.Contains("Linking.HasState.s_count (not readonly)", found);
        Assert.Contains("Linking.HasState.<Last>k__BackingField (not readonly)", found);
        Assert.Contains("Linking.HasState.Seen (System.Collections.Generic.List)", found);
        Assert.Equal(3, found.Length);
    }

    // Assert.Empty cuts its message short; here every line is wanted.
    private static void AssertNone(IEnumerable<string> broken)
    {
        var lines = string.Join('\n', broken);
        Assert.True(lines.Length == 0, lines);
    }
}
