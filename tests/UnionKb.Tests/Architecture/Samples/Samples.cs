// Namespaces here stand for folders of the library; several in one file, because together they are one test input.
#pragma warning disable CA1822, CA1852, CA1812, IDE0130, IDE0161, IDE0051, IDE0052, IDE0044, CA2211, CA1802, CA1805, CA1823
namespace UnionKb.Tests.Architecture.Samples
{
    internal sealed class Story
    {
        public Compiling.Compiler Compiler { get; } = new();

        public Linking.SeesStory? Linker { get; init; }
    }
}

namespace UnionKb.Tests.Architecture.Samples.Model
{
    internal sealed record Noun(string Name);
}

namespace UnionKb.Tests.Architecture.Samples.Compiling
{
    internal sealed class Compiler
    {
        public string Compile(string text) => Markdig.Markdown.ToHtml(text);
    }
}

namespace UnionKb.Tests.Architecture.Samples.Running
{
    internal sealed class Loop
    {
        public void Run() => Parallel.For(0, 1, _ => { });
    }
}

namespace UnionKb.Tests.Architecture.Samples.Text
{
    internal sealed class SeesModel
    {
        public Model.Noun? Noun { get; init; }
    }
}

namespace UnionKb.Tests.Architecture.Samples.Nowhere
{
    internal sealed class HasNoLayer
    {
        public Model.Noun Make() => new("x");
    }
}

namespace UnionKb.Tests.Architecture.Samples.Linking
{
    internal sealed class SeesCompiling
    {
        public string Run() => new Compiling.Compiler().Compile("");
    }

    internal sealed class SeesInGenericArgument
    {
        public List<Compiling.Compiler[]>? All { get; init; }
    }

    internal sealed class SeesInClosure
    {
        public Func<string> Run(string text) => () => new Compiling.Compiler().Compile(text);
    }

    internal sealed class SeesStory
    {
        public object Make() => new Story();
    }

    internal sealed class UsesParser
    {
        public string Run() => Markdig.Markdown.ToHtml("");
    }

    internal sealed class Writes
    {
        public void Run() => Console.WriteLine();
    }

    internal sealed class ReadsClock
    {
        public DateTime Now() => DateTime.UtcNow;
    }

    internal sealed class AsksFolder
    {
        public string Where() => Directory.GetCurrentDirectory();
    }

    internal sealed class RunsParallel
    {
        public void Run() => Parallel.For(0, 1, _ => { });
    }

    internal sealed class IsAsynchronous
    {
        public async Task Run() => await Task.Yield();
    }

    internal static class HasState
    {
        internal static readonly string Fixed = "";
        internal static readonly List<string> Seen = [];
        internal const int Limit = 3;
        private static int s_count;

        public static int Last { get; set; }

        public static int Next() => ++s_count;
    }
}

namespace UnionKb.Tests.Architecture.Samples.Search.Writing
{
    internal sealed record Written(string Text);
}

namespace UnionKb.Tests.Architecture.Samples.Search.Answering
{
    internal sealed class SeesWriting
    {
        public Writing.Written? Written { get; init; }
    }
}

namespace UnionKb.Tests.Architecture.Samples.Search.Format
{
    internal sealed class SeesAnswering
    {
        public Answering.SeesWriting? Answer { get; init; }
    }
}

namespace UnionKb.Tests.Architecture.Samples.Linking.Names
{
    internal sealed class SeesJoining
    {
        public Joining.SeesNames? Joined { get; init; }
    }
}

namespace UnionKb.Tests.Architecture.Samples.Linking.Joining
{
    internal sealed class SeesNames
    {
        public Names.SeesJoining? Names { get; init; }
    }
}

namespace UnionKb.Tests.Architecture.Samples.Templating.Views.Frame
{
    internal sealed class SeesContent
    {
        public Content.Shown? Shown { get; init; }
    }
}

namespace UnionKb.Tests.Architecture.Samples.Templating.Views.Content
{
    internal sealed record Shown(string Title);
}

namespace UnionKb.Tests.Architecture.Samples.Templating.Nodes
{
    internal sealed class SeesView
    {
        public Views.Content.Shown? Shown { get; init; }
    }
}
