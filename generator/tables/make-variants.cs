// Makes the committed table Folding/variants.table from Unicode's own data files (UAX #38) and variants-by-hand.txt beside this file: traditional and
// variant characters with their simplified forms; and one-to-many.txt, the characters for which that is a choice.
// Run from the repository root:
//   dotnet run generator/tables/make-variants.cs -- UNICODE_DIR generator/UnionKb/Text
// UNICODE_DIR holds Unihan_Readings.txt and Unihan_Variants.txt (or .txt.bz2, read through bzcat).
//
// Two lines of pairs, each a character and its form: characters outside the standard list (2013), then those of the list. The first rule that has an
// answer decides: variants-by-hand.txt; a simplified form in the list (Unihan; where there are several the first, and the line goes to
// one-to-many.txt); the one form in the list that semantic and Z-variants lead to; a simplified form outside the list. Forms are followed to the end, so
// that all spellings of a word become one.
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false

using System.Diagnostics;
using System.Globalization;
using System.Text;

if (args.Length != 2)
{
    Console.Error.WriteLine("usage: dotnet run make-variants.cs -- UNICODE_DIR OUT_DIR");
    return 2;
}

var standard = new HashSet<int>();
foreach (var line in Text("Unihan_Readings.txt").Split('\n'))
{
    var field = line.Split('\t');
    if (field.Length == 3 && field[1] == "kTGHZ2013") standard.Add(Hex(field[0][2..]));
}

var simplified = new SortedDictionary<int, List<int>>();
var alike = new SortedDictionary<int, List<int>>();
foreach (var line in Text("Unihan_Variants.txt").Split('\n'))
{
    var field = line.Split('\t');
    if (field.Length != 3) continue;
    var code = Hex(field[0][2..]);
    foreach (var value in field[2].Trim().Split(' '))
    {
        var other = Hex(value.Split('<')[0][2..]);
        if (code == other || code > 0xFFFF || other > 0xFFFF) continue;
        if (field[1] == "kSimplifiedVariant") AddTo(simplified, code, other);
        if (field[1] == "kTraditionalVariant") AddTo(simplified, other, code);
        if (field[1] is not ("kSemanticVariant" or "kZVariant")) continue;
        AddTo(alike, code, other);
        AddTo(alike, other, code);
    }
}

var forms = new SortedDictionary<int, int>();
foreach (var pair in ByHand()) forms.Add(pair[0], pair[1]);
var choices = new StringBuilder();
foreach (var from in simplified.Keys.Where(c => !standard.Contains(c)))
{
    int[] targets = [.. simplified[from].Where(standard.Contains)];
    if (targets.Length > 1) choices.Append((char)from).Append(' ').AppendJoin(' ', targets.Select(t => (char)t)).Append('\n');
    if (targets.Length > 0) forms.TryAdd(from, targets[0]);
}

var direct = new Dictionary<int, int>(forms);
foreach (var from in alike.Keys.Where(c => !standard.Contains(c) && !direct.ContainsKey(c)))
{
    int[] targets = [.. alike[from].Select(c => direct.GetValueOrDefault(c, c)).Where(standard.Contains).Distinct()];
    if (targets.Length == 1) forms.Add(from, targets[0]);
}

foreach (var (from, targets) in simplified.Where(s => !standard.Contains(s.Key))) forms.TryAdd(from, targets[0]);
var (outside, within) = (new StringBuilder(), new StringBuilder());
foreach (var (from, first) in forms)
{
    var to = first;
    for (var steps = 0; forms.TryGetValue(to, out var next); to = next)
    {
        if (++steps > 3) throw new InvalidDataException($"{(char)from} leads nowhere");
    }

    (standard.Contains(from) ? within : outside).Append((char)from).Append((char)to);
}

File.WriteAllText(Path.Combine(args[1], "Folding", "variants.table"), $"{outside}\n{within}");
File.WriteAllText("generator/tables/one-to-many.txt", choices.ToString());
return 0;

static void AddTo(SortedDictionary<int, List<int>> lists, int key, int value)
{
    if (!lists.TryGetValue(key, out var list)) lists.Add(key, list = []);
    if (!list.Contains(value)) list.Add(value);
}

static IEnumerable<string> ByHand() => File.ReadLines("generator/tables/variants-by-hand.txt").Where(l => !l.StartsWith('#'))
    .SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries))
    .Select(pair => pair.Length == 2 ? pair : throw new InvalidDataException($"variants-by-hand.txt: {pair} is no pair"));

string Text(string name)
{
    var path = Path.Combine(args[0], name);
    if (File.Exists(path)) return File.ReadAllText(path);
    var start = new ProcessStartInfo("bzcat", [path + ".bz2"]) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 };
    using var process = Process.Start(start)!;
    var text = process.StandardOutput.ReadToEnd();
    process.WaitForExit();
    return process.ExitCode == 0 ? text : throw new IOException($"cannot read {path} or {path}.bz2");
}

static int Hex(string digits) => int.Parse(digits.Trim(), NumberStyles.HexNumber);
