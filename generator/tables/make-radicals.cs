// Makes the committed table Printing/radicals.table from Unicode's own data files (UAX #44): characters that look like a unified ideograph and are none,
// each with the ideograph that a reader means.
// Run from the repository root:
//   dotnet run generator/tables/make-radicals.cs -- UNICODE_DIR generator/UnionKb
// UNICODE_DIR holds EquivalentUnifiedIdeograph.txt (radicals, strokes) and UnicodeData.txt (compatibility ideographs: canonical decompositions to one).
//
// One line of pairs, UTF-8, in order of code points: the character, the ideograph.
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false

using System.Globalization;
using System.Text;

if (args.Length != 2)
{
    Console.Error.WriteLine("usage: dotnet run make-radicals.cs -- UNICODE_DIR OUT_DIR");
    return 2;
}

var meant = new SortedDictionary<int, int>();
foreach (var line in File.ReadLines(Path.Combine(args[0], "EquivalentUnifiedIdeograph.txt")))
{
    var fields = line.Split('#')[0].Split(';');
    if (fields.Length != 2) continue;
    var range = fields[0].Trim().Split("..");
    for (var code = Hex(range[0]); code <= Hex(range[^1]); code++) meant.Add(code, Hex(fields[1].Trim()));
}

foreach (var line in File.ReadLines(Path.Combine(args[0], "UnicodeData.txt")))
{
    var fields = line.Split(';');
    var isIdeograph = fields[1].StartsWith("CJK COMPATIBILITY IDEOGRAPH", StringComparison.Ordinal);
    if (isIdeograph && fields[5] is { Length: > 0 } form && !form.Contains(' ') && !form.StartsWith('<')) meant.Add(Hex(fields[0]), Hex(form));
}

var table = new StringBuilder();
foreach (var (code, ideograph) in meant) table.Append(char.ConvertFromUtf32(code)).Append(char.ConvertFromUtf32(ideograph));
File.WriteAllText(Path.Combine(args[1], "Printing", "radicals.table"), table.Append('\n').ToString(), new UTF8Encoding(false));
Console.WriteLine($"{meant.Count} characters");
return 0;

static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
