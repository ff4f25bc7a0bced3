using UnionKb.Benchmarks;

// dotnet run -c Release --project tests/UnionKb.Benchmarks -- [--sizes 1000,10000] …: BenchmarkOptions says which sections there are.
if (args is [TemplateRun.Argument, var folder])
{
    TemplateRun.Print(folder);
    return 0;
}

if (args is [WordStage.Argument, var words])
{
    using var space = new WorkFolders();
    return WordStage.Print(words, PublishedTool.Publish(space.Disk), space) ? 0 : 1;
}

var options = BenchmarkOptions.Parse(args);
if (options is null) return 2;

using var work = new WorkFolders();
var tool = PublishedTool.Publish(work.Disk);
Console.WriteLine($"{Environment.ProcessorCount} processors; {tool.Description}; output in {work.Fast}; median of {options.Runs} (least–most)");
if (MachineLoad.Warning() is { } warning) Console.WriteLine(warning);
foreach (var size in options.Sizes)
{
    var corpus = Corpus.Make(options.Corpus, size, work);
    if (corpus is null) return 1;
    var report = Scenarios.Measure(tool, corpus, work, options.Runs);
    Console.WriteLine();
    ResultTable.Print(corpus, report);
}

if (options.Templates is { } against) TemplateStage.Measure(tool, against == "yes" ? null : against, options.Runs);
foreach (var pages in options.LinkPages)
{
    var corpus = Corpus.Make(options.Corpus, pages, work, LinkStage.Links);
    if (corpus is null) return 1;
    LinkStage.Measure(tool, corpus, options.Runs);
}

foreach (var pages in options.SearchPages)
{
    if (!SearchStage.Measure(tool, options, pages, work)) return 1;
}

if (options.DocsDev && !DocsStage.Measure(tool, work)) return 1;
return !options.Import || ImportStage.Measure(tool, work, options.Runs) ? 0 : 1;
