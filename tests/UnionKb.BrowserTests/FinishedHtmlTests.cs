using UnionKb.Verifying;

namespace UnionKb.BrowserTests;

/// <summary>The built site read back by the checker of <c>check --html</c>; needs no browser.</summary>
[Collection(InBrowser.Name)]
public sealed class FinishedHtmlTests(BrowserSession session)
{
    [Fact]
    public void Every_page_passes_every_rule()
    {
        var files = session.Built.Files.ToDictionary(path => path, path => File.ReadAllBytes(Path.Combine(session.Built.Folder, path)));
        Assert.Contains("index.html", files.Keys);
        var findings = OutputChecker.Check(files);
        string[] found = [.. findings.Select(d => $"{d.File}:{d.At?.Line}:{d.At?.Column}: {d.Rule.Code} {d.Message(Diagnostics.Language.En)}")];
        Assert.True(found.Length == 0, string.Join('\n', found));
    }
}
