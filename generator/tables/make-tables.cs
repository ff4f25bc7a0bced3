// Makes the committed tables of the library from Unicode's own data files:
//   Folding/folding.table  NFKC and case folding, characters without a shape (UAX #15; Unicode Standard, section 3.13; UTS #51)
//   Pinyin/pinyin.table    one Mandarin reading for each Han character (UAX #38: kMandarin, kTGHZ2013, kHanyuPinlu)
// Run from the repository root:
//   dotnet run generator/tables/make-tables.cs -- UNICODE_DIR generator/UnionKb/Text
// UNICODE_DIR holds UnicodeData.txt, CaseFolding.txt, CompositionExclusions.txt, DerivedCoreProperties.txt, emoji/emoji-data.txt,
// and Unihan_Readings.txt (or .txt.bz2, read through bzcat).
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false

using System.Diagnostics;
using System.Globalization;
using System.Text;

if (args.Length != 2)
{
    Console.Error.WriteLine("usage: dotnet run make-tables.cs -- UNICODE_DIR OUT_DIR");
    return 2;
}

var unicode = args[0];
Write("Folding/folding.table", Folding());
Write("Pinyin/pinyin.table", Pinyin());
return 0;

void Write(string name, string text)
{
    var path = Path.Combine(args[1], name);
    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    File.WriteAllText(path, text);
    Console.WriteLine($"{path}: {text.Length} bytes");
}

// Four mappings one after the other: combining classes, composable pairs, other one-step decompositions, case folds; then two sets: characters
// without a shape, and those that a joiner makes one emoji of.
string Folding()
{
    var excluded = Lines("CompositionExclusions.txt").Select(f => Hex(f[0])).ToHashSet();
    var classes = new SortedDictionary<int, int[]>();
    var pairs = new SortedDictionary<int, int[]>();
    var others = new SortedDictionary<int, int[]>();
    foreach (var field in Lines("UnicodeData.txt"))
    {
        var code = Hex(field[0]);
        if (field[3] != "0") classes[code] = [int.Parse(field[3])];
    }

    foreach (var field in Lines("UnicodeData.txt"))
    {
        var code = Hex(field[0]);
        if (field[5].Length == 0) continue;
        var parts = field[5].Split(' ');
        var canonical = parts[0][0] != '<';
        int[] target = [.. parts.Skip(canonical ? 0 : 1).Select(Hex)];
        // UAX #15, 5.1: singletons, listed exclusions and decompositions that involve a non-starter in front never compose.
        var composes = canonical && target.Length == 2 && !excluded.Contains(code)
            && !classes.ContainsKey(code) && !classes.ContainsKey(target[0]);
        (composes ? pairs : others)[code] = target;
    }

    var folds = new SortedDictionary<int, int[]>();
    foreach (var field in Lines("CaseFolding.txt"))
    {
        if (field[1].Trim() is "C" or "F") folds[Hex(field[0])] = [.. field[2].Trim().Split(' ').Select(Hex)];
    }

    var table = new StringBuilder();
    foreach (var mapping in new[] { classes, pairs, others, folds }) Mapping(table, mapping);
    Ranges(table, WithProperty("DerivedCoreProperties.txt", "Default_Ignorable_Code_Point"));
    Ranges(table, WithProperty("emoji/emoji-data.txt", "Extended_Pictographic").Union(WithProperty("emoji/emoji-data.txt", "Emoji_Modifier")));
    return table.ToString();
}

// A line with all readings in dictionary order, those of words only included, then for each character: gap to the one before, number of its reading.
string Pinyin()
{
    var mandarin = new SortedDictionary<int, string[]>();
    var standard = new Dictionary<int, string[]>();
    var spoken = new Dictionary<int, (string Reading, int Count)[]>();
    foreach (var line in Text("Unihan_Readings.txt").Split('\n'))
    {
        var field = line.Split('\t');
        if (field.Length != 3) continue;
        var code = Hex(field[0][2..]);
        var values = field[2].Trim().Split(' ');
        if (field[1] == "kMandarin") mandarin[code] = [.. values.Select(Numbered)];
        if (field[1] == "kTGHZ2013") standard[code] = [.. values.Select(v => Numbered(v[(v.IndexOf(':') + 1)..]))];
        if (field[1] == "kHanyuPinlu") spoken[code] = [.. values.Select(v => (Numbered(v[..v.IndexOf('(')]), int.Parse(v[(v.IndexOf('(') + 1)..^1])))];
    }

    var readings = mandarin.ToDictionary(m => m.Key, m => Toned(Chosen(m.Value[0], standard.GetValueOrDefault(m.Key)), spoken.GetValueOrDefault(m.Key)));
    string[] names =
    [
        .. mandarin.Values.Concat(standard.Values).Concat(spoken.Values.Select(s => s.Select(r => r.Reading).ToArray()))
            .SelectMany(r => r).Distinct().Order(StringComparer.Ordinal),
    ];
    var table = new StringBuilder().AppendJoin(' ', names).Append('\n');
    var last = -1;
    foreach (var code in mandarin.Keys)
    {
        Number(table, code - last - 1);
        Number(table, Array.BinarySearch(names, readings[code], StringComparer.Ordinal));
        last = code;
    }

    return table.ToString();
}

// The dictionary of the standard list of characters (2013) overrules a reading that it does not know (罗 luó, 绩 jì, 著 zhù).
static string Chosen(string reading, string[]? standard) => standard is null || standard.Contains(reading) ? reading : standard[0];

// A neutral tone is how a particle sounds; in a title the full tone is meant wherever speech has it in one case of ten (子, 地; not 的, 了, 着).
static string Toned(string reading, (string Reading, int Count)[]? spoken)
{
    if (!reading.EndsWith('5') || spoken is null) return reading;
    var toned = spoken.Where(s => !s.Reading.EndsWith('5')).OrderByDescending(s => s.Count).FirstOrDefault();
    return toned.Count * 10 >= spoken.Sum(s => s.Count) ? toned.Reading : reading;
}

// zhòng -> zhong4, lǜ -> lv4: letters first, so that ordinal order is syllable, then tone; v stands for ü as on keyboards.
static string Numbered(string reading)
{
    const string marked = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ";
    const string plain = "aaaaeeeeiiiioooouuuuvvvvnnnm";
    const string tones = "1234123412341234123412342342"; // ń ň ǹ and ḿ have no first tone
    var tone = '5';
    var letters = new StringBuilder();
    var simple = reading.Replace("ê̄", "ē").Replace("ế", "é").Replace("ê̌", "ě").Replace("ề", "è").Replace("m̄", "m").Replace("m̀", "m");
    foreach (var letter in simple.Replace('ê', 'e'))
    {
        var at = marked.IndexOf(letter);
        if (at >= 0) tone = tones[at];
        letters.Append(at >= 0 ? plain[at] : letter == 'ü' ? 'v' : letter);
    }

    return letters.Append(tone).ToString();
}

// Runs of code points whose targets rise in step: gap, length - 1, shape, then each target against the same slot of the run before.
static void Mapping(StringBuilder table, SortedDictionary<int, int[]> mapping)
{
    var runs = new List<(int Start, int Step, bool Rises, List<int[]> Targets)>();
    foreach (var (code, target) in mapping)
    {
        if (runs.Count > 0 && Extends(runs[^1], code, target, out var longer)) runs[^1] = longer;
        else runs.Add((code, 1, false, [target]));
    }

    Number(table, runs.Count);
    var last = -1;
    var slots = new int[32];
    foreach (var (start, step, rises, targets) in runs)
    {
        Number(table, start - last - 1);
        Number(table, targets.Count - 1);
        Number(table, targets[0].Length * 4 + (step == 2 ? 2 : 0) + (rises ? 1 : 0));
        for (var k = 0; k < targets[0].Length; k++)
        {
            var change = targets[0][k] - slots[k];
            Number(table, change < 0 ? -2 * change - 1 : 2 * change);
            slots[k] = targets[^1][k];
        }

        last = start + step * (targets.Count - 1);
    }
}

// The code points of a set in order: number of stretches, then of each the gap before it and its length - 1.
static void Ranges(StringBuilder table, IEnumerable<int> codes)
{
    var ranges = new List<(int Start, int End)>();
    foreach (var code in codes.Order())
    {
        if (ranges.Count > 0 && ranges[^1].End == code) ranges[^1] = (ranges[^1].Start, code + 1);
        else ranges.Add((code, code + 1));
    }

    Number(table, ranges.Count);
    var last = 0;
    foreach (var (start, end) in ranges)
    {
        Number(table, start - last);
        Number(table, end - start - 1);
        last = end;
    }
}

static bool Extends(
    (int Start, int Step, bool Rises, List<int[]> Targets) run, int code, int[] target, out (int, int, bool, List<int[]>) longer)
{
    longer = run;
    var count = run.Targets.Count;
    if (target.Length != run.Targets[0].Length) return false;
    var step = count == 1 ? code - run.Start : run.Step;
    if (step is not (1 or 2) || code != run.Start + step * count) return false;
    var equal = target.AsSpan().SequenceEqual(run.Targets[^1]);
    var rises = target.Length == 1 && target[0] == run.Targets[^1][0] + step;
    if (count == 1 ? !equal && !rises : run.Rises ? !rises : !equal) return false;
    run.Targets.Add(target);
    longer = (run.Start, step, count == 1 ? rises : run.Rises, run.Targets);
    return true;
}

// The library's PrintableNumber: digits of base 34 from ']' on, then one of base 57 from '#' to '['.
static void Number(StringBuilder table, int value)
{
    var at = table.Length;
    table.Append((char)('#' + value % 57));
    for (value /= 57; value > 0; value /= 34) table.Insert(at, (char)(']' + value % 34));
}

IEnumerable<int> WithProperty(string name, string property) => Lines(name).Where(f => f[1].Trim() == property).SelectMany(f =>
{
    var bounds = f[0].Trim().Split("..");
    return Enumerable.Range(Hex(bounds[0]), Hex(bounds[^1]) - Hex(bounds[0]) + 1);
});

IEnumerable<string[]> Lines(string name) =>
    Text(name).Split('\n').Select(l => l.Split('#')[0].Trim()).Where(l => l.Length > 0).Select(l => l.Split(';'));

string Text(string name)
{
    var path = Path.Combine(unicode, name);
    if (File.Exists(path)) return File.ReadAllText(path);
    var start = new ProcessStartInfo("bzcat", [path + ".bz2"]) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 };
    using var process = Process.Start(start)!;
    var text = process.StandardOutput.ReadToEnd();
    process.WaitForExit();
    return process.ExitCode == 0 ? text : throw new IOException($"cannot read {path} or {path}.bz2");
}

static int Hex(string digits) => int.Parse(digits.Trim(), NumberStyles.HexNumber);
