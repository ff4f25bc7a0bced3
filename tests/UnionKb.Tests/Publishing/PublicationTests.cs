using System.IO.Compression;
using System.Security.Cryptography;
using UnionKb.Cli;
using UnionKb.Tests.Cli;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Publishing;

/// <summary>A site is exchanged as a whole, former editions stay, and every byte can be verified.</summary>
public sealed class PublicationTests : IDisposable
{
    private readonly TemporaryProject _project = new TemporaryProject()
        .With("site.yml", "title: 站\nlang: zh-CN\n").With("content/topics/a.md", "---\nid: a\ntitle: 甲\n---\n\n第一版。\n");

    private string Site => Path.Combine(_project.Root, "www");

    public void Dispose() => _project.Dispose();

    [Fact]
    public void The_site_and_its_hashes_are_there_and_verify()
    {
        Publish();
        Assert.Contains("第一版。", File.ReadAllText(Path.Combine(Site, "topics/a.html")), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(Site, ".unionkb")));
        foreach (var line in File.ReadLines(Path.Combine(Site, "manifest.sha256")))
        {
            var (hash, path) = (line[..64], line[66..]);
            Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Site, path)))));
        }

        Assert.Equal(ExitCode.Fine, Verify("www").Exit);
        Assert.Equal(["content", "site.yml", "www"], Directory.EnumerateFileSystemEntries(_project.Root).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Former_editions_stay_as_many_as_are_asked_for()
    {
        foreach (var text in new[] { "第一版", "第二版", "第三版", "第四版" })
        {
            _project.With("content/topics/a.md", $"---\nid: a\ntitle: 甲\n---\n\n{text}。\n");
            Publish("--keep", "2");
        }

        foreach (var (folder, text) in new[] { ("www", "第四版"), ("www.1", "第三版"), ("www.2", "第二版") })
            Assert.Contains(text, File.ReadAllText(Path.Combine(_project.Root, folder, "topics/a.html")), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_project.Root, "www.3")));
        Assert.Equal(ExitCode.Fine, Verify("www.2").Exit);
        Publish("--keep", "0");
        Assert.Equal(["content", "site.yml", "www"], Directory.EnumerateFileSystemEntries(_project.Root).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Errors_leave_what_is_published_as_it_is()
    {
        Publish();
        var before = File.ReadAllText(Path.Combine(Site, "manifest.sha256"));
        _project.With("content/topics/b.md", "---\nid: b\norder: 一\n---\n\n文。\n");
        using var terminal = new TestTerminal(_project.Root);
        Assert.Equal(ExitCode.Errors, terminal.Run("publish", "--to", "www", "--zip", "www.zip"));
        Assert.Equal(before, File.ReadAllText(Path.Combine(Site, "manifest.sha256")));
        Assert.False(File.Exists(Path.Combine(_project.Root, "www.zip")));
        Assert.False(Directory.Exists(Path.Combine(_project.Root, "www.1")));
    }

    [Fact]
    public void Files_of_others_are_never_taken_away()
    {
        Publish();
        File.WriteAllText(Path.Combine(Site, "CNAME"), "kb.example.org");
        using var terminal = new TestTerminal(_project.Root);
        Assert.Equal(ExitCode.Errors, terminal.Run("publish", "--to", "www"));
        Assert.Contains("UKB5060", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("CNAME", terminal.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Site, "CNAME")));
        using var over = new TestTerminal(_project.Root);
        Assert.Equal(ExitCode.Errors, over.Run("publish", "--to", "content"));
    }

    [Fact]
    public void What_was_changed_lost_or_added_is_named()
    {
        Publish();
        File.AppendAllText(Path.Combine(Site, "index.html"), " ");
        File.Delete(Path.Combine(Site, "topics/a.html"));
        File.WriteAllText(Path.Combine(Site, "extra.txt"), "x");
        var (exit, text) = Verify("www");
        Assert.Equal(ExitCode.Errors, exit);
        Assert.Contains("错误 UKB5062: index.html", text, StringComparison.Ordinal);
        Assert.Contains("错误 UKB5061: 少了 topics/a.html", text, StringComparison.Ordinal);
        Assert.Contains("警告 UKB5063: extra.txt", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_zip_is_the_same_twice_and_verifies()
    {
        Publish("--zip", "one.zip");
        using (var terminal = new TestTerminal(_project.Root)) Assert.Equal(ExitCode.Fine, terminal.Run("publish", "--zip", "two.zip"));
        Assert.Equal(File.ReadAllBytes(Path.Combine(_project.Root, "one.zip")), File.ReadAllBytes(Path.Combine(_project.Root, "two.zip")));
        Assert.Equal(ExitCode.Fine, Verify("one.zip").Exit);
        Assert.Contains("UKB5064", Verify("site.yml").Text, StringComparison.Ordinal);

        ZipFile.ExtractToDirectory(Path.Combine(_project.Root, "one.zip"), Path.Combine(_project.Root, "unpacked"));
        Assert.Equal(ExitCode.Fine, Verify("unpacked").Exit);
        Assert.Equal(File.ReadAllText(Path.Combine(Site, "manifest.sha256")), File.ReadAllText(Path.Combine(_project.Root, "unpacked/manifest.sha256")));
    }

    [Fact]
    public void Packed_copies_stand_beside_texts_and_hold_them()
    {
        Publish("--precompress");
        var page = File.ReadAllBytes(Path.Combine(Site, "index.html"));
        using var brotli = new BrotliStream(File.OpenRead(Path.Combine(Site, "index.html.br")), CompressionMode.Decompress);
        using var gzip = new GZipStream(File.OpenRead(Path.Combine(Site, "index.html.gz")), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        using var unzipped = new MemoryStream();
        brotli.CopyTo(unpacked);
        gzip.CopyTo(unzipped);
        Assert.Equal(page, unpacked.ToArray());
        Assert.Equal(page, unzipped.ToArray());
        Assert.Equal(ExitCode.Fine, Verify("www").Exit);
    }

    [Fact]
    public void The_public_address_may_be_that_of_this_copy()
    {
        Publish("--base-url", "https://mirror.example/kb");
        Assert.Contains("https://mirror.example/kb/topics/a.html", File.ReadAllText(Path.Combine(Site, "sitemap.xml")), StringComparison.Ordinal);
        using var terminal = new TestTerminal(_project.Root);
        Assert.Equal(ExitCode.Usage, terminal.Run("publish", "--to", "www", "--base-url", "mirror"));
        Assert.Equal(ExitCode.Usage, terminal.Run("publish"));
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_said()
    {
        using var terminal = new TestTerminal(_project.Root);
        Assert.Equal(ExitCode.Errors, terminal.Run("publish", "--to", "site.yml/www"));
        Assert.Contains("UKB5065", terminal.Error, StringComparison.Ordinal);
    }

    private void Publish(params string[] more)
    {
        using var terminal = new TestTerminal(_project.Root);
        Assert.True(terminal.Run(["publish", "--to", "www", .. more]) == ExitCode.Fine, terminal.Error);
    }

    private (ExitCode Exit, string Text) Verify(string path)
    {
        using var terminal = new TestTerminal(_project.Root);
        return (terminal.Run("verify", path), terminal.Out);
    }
}
