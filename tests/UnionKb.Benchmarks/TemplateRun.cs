using System.Diagnostics;
using System.Reflection;
using System.Text.Json;

namespace UnionKb.Benchmarks;

/// <summary>
/// One process that loads the library of a published command and renders with it. By reflection, so that any build can be measured whose
/// template set has the same door; rendering itself goes through a delegate.
/// </summary>
internal sealed class TemplateRun
{
    public const string Argument = "--render-templates";
    public const int Pages = 10_000;
    private const string Views = "UnionKb.Templating.Views";

    private static readonly (string Template, string View)[] Templates =
    [
        ("header", "HeaderView"), ("footer", "HeaderView"), ("nav", "NavView"), ("page", "PageView"), ("home", "HomeView"), ("listing", "ListingView"),
        ("timeline", "ListingView"), ("source", "SourceView"), ("map", "MapView"), ("search", "PlainView"), ("404", "PlainView"),
    ];

    private readonly Assembly _library;
    private readonly object _output;
    private readonly Action<string, object> _render;
    private readonly Action _clear;
    private readonly Func<int> _length;

    private TemplateRun(Assembly library, string theme)
    {
        _library = library;
        var writer = library.GetType("UnionKb.Text.Utf8Writer", true)!;
        _output = Activator.CreateInstance(writer, 1 << 20)!;
        var bag = library.GetType("UnionKb.Diagnostics.DiagnosticBag", true)!;
        var set = library.GetType("UnionKb.Templating.TemplateSet", true)!;
        var findings = Activator.CreateInstance(bag, bag.GetConstructors()[0].GetParameters().Select(_ => (object?)null).ToArray());
        var loaded = set.GetMethod("Load")!.Invoke(null, [theme, null, "zh-CN", findings])!;
        if ((int)bag.GetProperty("Count")!.GetValue(findings)! > 0) throw new InvalidOperationException("the theme has findings");
        _clear = writer.GetMethod("Clear")!.CreateDelegate<Action>(_output);
        _length = writer.GetProperty("Length")!.GetMethod!.CreateDelegate<Func<int>>(_output);
        _render = (Action<string, object>)GetType().GetMethod(nameof(Bound), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(writer).Invoke(null, [set.GetMethod("Render"), loaded, _output])!;
    }

    /// <summary>Measures and prints the figures as JSON.</summary>
    public static void Print(string folder)
    {
        var library = Assembly.LoadFrom(Path.Combine(folder, "UnionKb.dll"));
        var before = Cpu();
        var run = new TemplateRun(library, Path.Combine(folder, "templates"));
        foreach (var (template, view) in Templates) run.Render(template, run.Make(run.View(view)), 1);
        var prepare = Cpu() - before;

        var page = run.Make(run.View("PageView"));
        run.Render("page", page, Pages);
        Thread.Sleep(TimeSpan.FromSeconds(1)); // the runtime compiles what is hot in the background
        run.Render("page", page, Pages);
        var (start, allocated) = (Cpu(), GC.GetAllocatedBytesForCurrentThread());
        var bytes = run.Render("page", page, Pages);
        var (cpu, garbage) = (Cpu() - start, GC.GetAllocatedBytesForCurrentThread() - allocated);
        Console.WriteLine(JsonSerializer.Serialize(new TemplateStage.Figures(prepare, cpu, garbage / 1e6, bytes / 1e6)));
    }

    /// <summary>A view by its name: the rooms that views lie in differ between builds.</summary>
    private Type View(string name) =>
        _library.GetTypes().Single(type => type.Name == name && type.Namespace!.StartsWith(Views, StringComparison.Ordinal));

    private static double Cpu()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime.TotalMilliseconds;
    }

    private static Action<string, object> Bound<TWriter>(MethodInfo render, object set, TWriter output)
    {
        var typed = render.CreateDelegate<Action<string, object, TWriter>>(set);
        return (template, view) => typed(template, view, output);
    }

    private long Render(string template, object view, int times)
    {
        long bytes = 0;
        for (var i = 0; i < times; i++)
        {
            _clear();
            _render(template, view);
            bytes += _length();
        }

        return bytes;
    }

    /// <summary>A view in which nothing is missing: two items in every list, a short text wherever there can be one.</summary>
    private object Make(Type view)
    {
        var constructor = view.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        var made = constructor.Invoke([.. constructor.GetParameters().Select(p => Value(p.ParameterType))]);
        var given = constructor.GetParameters().Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var property in view.GetProperties().Where(p => p.CanWrite && !given.Contains(p.Name)))
            property.SetValue(made, Value(property.PropertyType));
        return made;
    }

    private object Value(Type type)
    {
        if (type == typeof(bool)) return true;
        if (type == typeof(int)) return 7;
        if (type == typeof(string)) return "中华人民共和国工会法 & 职工";
        if (type.Name == "Fragment")
            return Activator.CreateInstance(_library.GetType("UnionKb.Templating.BytesFragment", true)!, _output, "<b>工会</b>"u8.ToArray())!;
        if (!type.IsArray) return Make(type);
        var items = Array.CreateInstance(type.GetElementType()!, 2);
        for (var i = 0; i < items.Length; i++) items.SetValue(Value(type.GetElementType()!), i);
        return items;
    }
}
