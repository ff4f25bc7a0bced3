using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using UnionKb.Diagnostics;
using UnionKb.Emitting.Search;
using UnionKb.Model;
using UnionKb.Search.Answering;
using UnionKb.Search.Format;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Search;

/// <summary>Whatever happened to the files of an index: a search never throws; it gives an answer or names the file that is damaged.</summary>
public sealed partial class DamagedIndexTests
{
    private static readonly (string, string)[] Pages =
    [
        ("content/gongzi.md", "---\ntitle: 工资集体协商\naliases: [工资协商]\nsummary: 每年谈一次工资。\ntags: [工资]\ncode: DM-014\n---\n工会与企业协商工资。\n\n## 程序\n\n先提出要约。\n"),
        ("content/union.md", "---\ntitle: 中华全国总工会\nkind: organisation\naliases: [全总]\ndate: 2018-10-29\nparent: gongzi\n---\n群众组织。\n\n## 职工代表\n\n民主管理的形式。\n"),
        .. Enumerable.Range(0, 80).Select(n => ($"content/p{n:d2}.md", $"---\ntitle: 第{n}篇\n---\n{string.Concat(Enumerable.Repeat("工作", 100))}\n")),
    ];

    private static readonly Site Site = TestSite.Link(Pages);
    private static readonly Dictionary<string, byte[]> Index = SearchIndexText.Files(new SearchEmitter().Emit(Site));

    private static readonly (string Query, SearchOptions Options)[] Questions =
    [
        ("工会", new SearchOptions()),
        ("工", new SearchOptions { Offset = 60, Limit = 30 }),
        ("作", new SearchOptions()),
        ("工作 -协商 标题:第", new SearchOptions { Limit = 3 }),
        ("全总", new SearchOptions()),
        .. new SearchIndexText(new SearchEmitter().Emit(Site)).PairOfEachShard().Select(pair => (pair, new SearchOptions { Literal = true })),
        ("gongzixieshang", new SearchOptions()),
        ("chengxu", new SearchOptions()),
        ("工资集协商", new SearchOptions()),
        ("每年谈", new SearchOptions()),
        ("标签:工资 类型:专题", new SearchOptions()),
        ("年份:2018", new SearchOptions()),
        ("工会", new SearchOptions { Kinds = ["organisation"], Tags = ["工资"], Pillars = ["工资集体协商"] }),
    ];

    /// <summary>The files that the questions read: all but the folding tables, which are the program's own, and shards of positions that are empty.</summary>
    private static readonly string[] Files = FilesRead();

    private static readonly string[] Texts = [.. Files.Where(path => TextFile().IsMatch(path))];

    [Fact]
    public void Whole_files_are_no_finding()
    {
        Assert.Empty(Ask(Index));
        var kinds = Files.Select(path => KindOfFile().Match(path).Value).Distinct();
        Assert.Equal(["aliases", "c", "facets", "headings", "index", "names", "p", "t"], kinds.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        foreach (var path in Files) Assert.Equal([path], Damaged(path, null));
    }

    [Fact]
    public void A_file_cut_short_is_named()
    {
        foreach (var path in Files)
        {
            foreach (var length in new[] { 0, 1, 2, 20, Index[path].Length / 2, Index[path].Length - 12, Index[path].Length - 10, Index[path].Length - 1 })
                Assert.Equal([path], Damaged(path, Index[path][..length]));
        }
    }

    [Fact]
    public void A_file_of_another_version_or_in_the_place_of_another_is_named()
    {
        foreach (var path in Files)
        {
            var other = Files.First(f => f != path && TextFile().IsMatch(f) == TextFile().IsMatch(path));
            Assert.Equal([path], Damaged(path, "unionkb.shard(\"x\",\"\",[1,2]);\n"u8.ToArray()));
            Assert.Equal([path], Damaged(path, Index[other]));
            Assert.Equal([path], Damaged(path, [.. Index[path], 0x20, 0]));
            Assert.Equal([path], Damaged(path, Encoding.Unicode.GetBytes("\uFEFF<html></html>")));
        }
    }

    [Fact]
    public void A_file_of_another_build_is_named()
    {
        var other = SearchIndexText.Files(new SearchEmitter().Emit(TestSite.Link([.. Pages, ("content/more.md", "---\ntitle: 后来的工会\n---\n工会又作了工作。\n")])));
        var stamped = Files.Where(f => f.StartsWith("search/p", StringComparison.Ordinal) || f.StartsWith("search/c", StringComparison.Ordinal));
        foreach (var path in stamped)
            Assert.Equal([path], Damaged(path, other[path]));
    }

    [Fact]
    public void A_single_changed_byte_anywhere_never_throws()
    {
        foreach (var path in Files)
        {
            var step = Math.Max(1, Index[path].Length / 40);
            for (var at = 0; at < Index[path].Length; at += step)
            {
                var bytes = Index[path].ToArray();
                bytes[at] ^= (byte)(1 << (at % 8));
                // Stamps that changed in the index name the files that do not have them.
                Assert.All(Damaged(path, bytes), named => Assert.True(named == path || path == "search/index.js", $"{named} instead of {path}"));
            }
        }
    }

    [Fact]
    public void Random_damage_never_throws()
    {
        var damage = from path in Gen.Elements(Files)
                     from start in Gen.Choose(0, Index[path].Length - 1)
                     from bytes in Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf().Resize(12)
                     from cut in Gen.Choose(0, 3)
                     let rest = Math.Min(Index[path].Length, start + (cut == 0 ? 0 : bytes.Length))
                     select (Path: path, Bytes: (byte[])[.. Index[path][..start], .. bytes, .. Index[path][rest..]]);
        Prop.ForAll(damage.ArrayOf().Resize(3).ToArbitrary(), changes =>
                Ask(With(changes)).All(path => changes.Any(c => c.Path == path || c.Path == "search/index.js")))
            .Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    /// <summary>Rightly framed and full of random bits: what the decoders themselves have to bear.</summary>
    [Fact]
    public void Random_bits_in_a_right_frame_never_throw()
    {
        var damage = from path in Gen.Elements(Files)
                     from units in Gen.Frequency((3, Gen.Choose(0, 0x7FFF)), (1, Gen.Constant(0)), (1, Gen.Constant(0x7FFF))).ArrayOf().Resize(60)
                     from kept in Gen.Choose(0, 12)
                     let random = string.Concat(units.Select(unit => (char)(0x3000 + unit)))
                     select (Path: path, Bytes: Reframed(path, value => value[..Math.Min(kept, value.Length)] + random));
        Prop.ForAll(damage.ToArbitrary(), change => Ask(With(change)).All(path => path == change.Path || change.Path == "search/index.js"))
            .Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    /// <summary>Rightly packed texts with wrong content: numbers, strings and brackets changed for others.</summary>
    [Fact]
    public void Wrong_content_never_throws()
    {
        var damage = from path in Gen.Elements(Texts)
                     let tokens = Token().Matches(Json(path)).Select(m => m.Value).ToArray()
                     from at in Gen.Choose(0, tokens.Length - 1)
                     from other in Gen.Elements(
                         "0", "-1", "7", "1.5", "99999999999", "2147483647", "null", "true", "\"\"", "\"工\"", "\"\\ud800\"", "[]", "[1]", "{}", "")
                     select (Path: path, Bytes: Repacked(path, string.Concat([.. tokens[..at], other, .. tokens[(at + 1)..]])));
        Prop.ForAll(damage.ToArbitrary(), change => Ask(With(change)).All(path => path == change.Path || change.Path == "search/index.js"))
            .Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void A_page_that_stands_twice_among_the_other_names_is_damage()
    {
        const string path = "search/aliases.js";
        var row = Row().Match(Json(path)).Value;
        Assert.Equal([path], Ask(With((path, Repacked(path, $"[{row},{row}]")))));
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_named()
    {
        foreach (var error in new Exception[] { new IOException("disk"), new UnauthorizedAccessException("rights") })
            Assert.Equal(["search/index.js"], Ask(path => path == "search/index.js" ? throw error : Index[path]));
    }

    private static string[] FilesRead()
    {
        var read = new SortedSet<string>(StringComparer.Ordinal);
        Ask(path =>
        {
            read.Add(path);
            return Index[path];
        });
        return [.. read];
    }

    private static string[] Damaged(string path, byte[]? bytes) => Ask(name => name == path ? bytes : Index[name]);

    private static string[] Ask(Dictionary<string, byte[]> files) => Ask(path => files[path]);

    /// <summary>Asks everything, one question twice, of one engine and returns the files that were named.</summary>
    private static string[] Ask(Func<string, byte[]?> read)
    {
        var named = new SortedSet<string>(StringComparer.Ordinal);
        var engine = new SearchEngine(read);
        foreach (var (query, options) in Questions.Append(Questions[0]))
        {
            var bag = new DiagnosticBag();
            var answer = engine.Search(query, options, bag);
            Assert.True(answer.Results.Length <= answer.Total);
            foreach (var finding in bag.ToSorted())
            {
                Assert.Equal("UKB8001", finding.Rule.Code);
                named.Add((string)finding.Arguments[0]);
            }
        }

        return [.. named];
    }

    private static Dictionary<string, byte[]> With(params (string Path, byte[] Bytes)[] changes)
    {
        var files = new Dictionary<string, byte[]>(Index);
        foreach (var (path, bytes) in changes) files[path] = bytes;
        return files;
    }

    private static byte[] Reframed(string path, Func<string, string> change)
    {
        var script = Encoding.Unicode.GetString(Index[path]);
        var (end, start) = (script.Length - 4, script.LastIndexOf('"', script.Length - 5) + 1);
        return Encoding.Unicode.GetBytes(script[..start] + change(script[start..end]) + script[end..]);
    }

    private static string Json(string path)
    {
        var json = "";
        Reframed(path, value =>
        {
            json = TextUnpacker.Unpack(new BitReader(value.Select(unit => (char)(unit - 0x3000)).ToArray()));
            return value;
        });
        return json;
    }

    private static byte[] Repacked(string path, string json)
    {
        var bits = new BitWriter();
        new TextPacker().Pack(json, bits);
        return Reframed(path, _ => new string(MemoryMarshal.Cast<byte, char>(bits.Script)));
    }

    [GeneratedRegex(@"search/(t\d+|names|headings|facets|aliases)\.js")]
    private static partial Regex TextFile();

    [GeneratedRegex("[a-z]+(?=[0-9]*\\.js)")]
    private static partial Regex KindOfFile();

    [GeneratedRegex("\"[^\"]*\"|[0-9]+|[^\"0-9]")]
    private static partial Regex Token();

    [GeneratedRegex(@"\[[^\[\]]+\]")]
    private static partial Regex Row();
}
