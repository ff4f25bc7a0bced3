using System.Diagnostics;
using System.Globalization;
using UnionKb.Fuzz;
using UnionKb.Fuzz.Targets;

// Rounds of changed inputs through the front doors of the program until the time is over: no exception, no round that takes longer than its share, and
// what is written is sound when it is read again. A round is made of its number, so any of them can be run again. A fault is kept as a folder.
//
//   dotnet run -c Release --project tests/UnionKb.Fuzz -- [--seconds 30] [--first N] [--target NAME] [--keep FOLDER]

const double MostSeconds = 10; // of processor time for one round, which has up to 25 pages; 2 s for one input on a quiet machine

(string Name, Action<Trial> Run)[] targets =
[
    ("pages", Sites.Pages), ("settings", Sites.Settings), ("templates", Sites.Templates), ("word", Imports.WordFiles), ("html", Imports.WebPages),
    ("texts", Imports.Texts), ("recipes", Imports.Recipes),
];
var seconds = double.Parse(Option("--seconds") ?? "30", CultureInfo.InvariantCulture);
var first = int.Parse(Option("--first") ?? "1", CultureInfo.InvariantCulture);
var keep = Option("--keep") ?? Path.Combine(Path.GetTempPath(), "unionkb-faults");
if (Option("--target") is { } only) targets = Array.FindAll(targets, t => t.Name == only);
if (targets.Length == 0 || Root() is not { } root) return Fail("No such target, or not called inside the repository.");

var samples = new Samples(root);
var (faults, slowest, clock) = (0, (Seconds: 0.0, Name: "none"), Stopwatch.StartNew());
var round = first;
for (; clock.Elapsed.TotalSeconds < seconds; round++)
{
    var (name, run) = targets[round % targets.Length];
    var folder = Directory.CreateTempSubdirectory("unionkb-fuzz-").FullName;
    var before = Process.GetCurrentProcess().TotalProcessorTime;
    string? fault = null;
    try
    {
        run(new Trial(samples, new Mutation(round), folder));
    }
    catch (Exception e)
    {
        fault = e.ToString();
    }

    var took = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
    if (took > slowest.Seconds) slowest = (took, $"{name} {round}");
    if (took > MostSeconds) fault ??= $"took {took:0.0} s of processor time";
    if (fault is not null)
    {
        faults++;
        var kept = Path.Combine(keep, $"{name}-{round}");
        if (Directory.Exists(kept)) Directory.Delete(kept, recursive: true);
        Directory.CreateDirectory(keep);
        Directory.Move(folder, kept);
        File.WriteAllText(Path.Combine(kept, "fault.txt"), fault);
        Console.WriteLine($"{name} {round}: {fault.Split('\n')[0]}\n  {kept}\n  again: --target {name} --first {round} --seconds 0.1");
        continue;
    }

    Directory.Delete(folder, recursive: true);
}

Console.WriteLine($"{round - first} rounds from {first}, {faults} faults; the slowest took {slowest.Seconds:0.0} s ({slowest.Name})");
return faults == 0 ? 0 : 1;

string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

static int Fail(string message)
{
    Console.Error.WriteLine(message);
    return 2;
}

static string? Root()
{
    for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
    {
        if (File.Exists(Path.Combine(folder, "UnionKb.sln"))) return folder;
    }

    return null;
}
