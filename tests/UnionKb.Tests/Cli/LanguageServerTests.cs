using System.IO.Pipes;
using System.Text;
using System.Text.Json.Nodes;
using UnionKb.Cli;
using UnionKb.Cli.LanguageServer;
using UnionKb.Diagnostics;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Cli;

/// <summary>A scripted editor: what is typed, asked and shown, message by message.</summary>
public sealed class LanguageServerTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TemporaryProject _project = new TemporaryProject()
        .With("site.yml", "title: 站\nlang: zh-CN\n")
        .With("content/terms/xie-shang.md", "---\nid: xie-shang\ntitle: 集体协商\nkind: term\ntags: [劳动关系]\n---\n\n协商是一件事。还有别的。\n\n## 步骤 {#steps}\n\n先提出。\n")
        .With("content/topics/a.md", "---\nid: a\ntitle: 甲\nparent: b\n---\n\n𠀀见[[xie-shang]]和[[xie-shang#steps|步骤]]。\n")
        .With("content/topics/b.md", "---\nid: b\ntitle: 乙\n---\n\n文。\n");

    private readonly AnonymousPipeServerStream _toServer = new(PipeDirection.Out);
    private readonly AnonymousPipeServerStream _fromServer = new(PipeDirection.In);
    private readonly TestTerminal _terminal;
    private readonly Task<ExitCode> _serving;
    private int _number;

    public LanguageServerTests()
    {
        _terminal = new TestTerminal(_project.Root);
        var input = new AnonymousPipeClientStream(PipeDirection.In, _toServer.ClientSafePipeHandle);
        var output = new AnonymousPipeClientStream(PipeDirection.Out, _fromServer.ClientSafePipeHandle);
        var shell = new Shell(_terminal.Terminal, Language.Zh, false);
        _serving = Task.Run(() => new Server(new Wire(input, output), shell).Run());
    }

    public void Dispose()
    {
        _toServer.Dispose();
        _fromServer.Dispose();
        _terminal.Dispose();
        _project.Dispose();
    }

    [Fact]
    public async Task A_session_from_opening_to_exit()
    {
        var capabilities = Ask("initialize", new JsonObject { ["rootUri"] = Uri("") })!["capabilities"]!;
        Assert.True(capabilities["hoverProvider"]!.GetValue<bool>());
        Tell("initialized", new JsonObject());

        // Findings come as one types, and go when they are mended.
        var text = _project.Read("content/topics/a.md");
        Open("content/topics/a.md", text.Replace("[[xie-shang]]", "[[xie-shagn]]", StringComparison.Ordinal));
        var wrong = Findings("content/topics/a.md", list => list.Count > 0)[0]!;
        Assert.Equal("UKB3001", wrong["code"]!.GetValue<string>());
        Assert.Equal(1, wrong["severity"]!.GetValue<int>());
        Assert.Equal((6, 3), Place(wrong["range"]!["start"]!));
        Assert.Contains("也许是：xie-shang", wrong["message"]!.GetValue<string>(), StringComparison.Ordinal);
        Change("content/topics/a.md", text);
        Findings("content/topics/a.md", list => list.Count == 0);

        // Hover and definition.
        var hover = Ask("textDocument/hover", At("content/topics/a.md", 6, 8))!["contents"]!["value"]!.GetValue<string>();
        Assert.Contains("**集体协商** · term · `xie-shang`", hover, StringComparison.Ordinal);
        Assert.Contains("协商是一件事。", hover, StringComparison.Ordinal);
        Assert.DoesNotContain("还有别的", hover, StringComparison.Ordinal);
        var section = Ask("textDocument/definition", At("content/topics/a.md", 6, 22))!;
        Assert.Equal(Uri("content/terms/xie-shang.md"), section["uri"]!.GetValue<string>());
        Assert.Equal(9, section["range"]!["start"]!["line"]!.GetValue<int>());
        Assert.Equal(Uri("content/topics/b.md"), Ask("textDocument/definition", At("content/topics/a.md", 3, 8))!["uri"]!.GetValue<string>());
        Assert.Null(Ask("textDocument/definition", At("content/topics/a.md", 6, 2)));

        // References, from a link and from the page itself.
        Assert.Equal(2, Ask("textDocument/references", At("content/topics/a.md", 6, 8))!.AsArray().Count);
        Assert.Equal(2, Ask("textDocument/references", At("content/terms/xie-shang.md", 7, 1))!.AsArray().Count);

        // Completion by title, id, pinyin and its initials.
        Change("content/topics/a.md", text + "\n[[jt\n");
        var page = Ask("textDocument/completion", At("content/topics/a.md", 8, 4))!.AsArray().Single(i => i!["label"]!.GetValue<string>() == "集体协商")!;
        Assert.Equal("xie-shang", page["textEdit"]!["newText"]!.GetValue<string>());
        Assert.Equal((8, 2), Place(page["textEdit"]!["range"]!["start"]!));
        foreach (var typed in new[] { "集体", "xie-shang", "jitixieshang", "jtxs" })
            Assert.Contains(typed, page["filterText"]!.GetValue<string>(), StringComparison.Ordinal);
        Change("content/topics/a.md", "---\nid: a\nki\nkind: \ntags: [\nparent: \n---\n");
        Assert.Contains("kind", Labels(At("content/topics/a.md", 2, 2)));
        Assert.Equal(UnionKb.Model.PageKinds.All, Labels(At("content/topics/a.md", 3, 6)));
        Assert.Contains("乙", Labels(At("content/topics/a.md", 5, 8)));
        Change("content/topics/a.md", "---\nid: a\ntags: [\n---\n");
        Assert.Equal(["劳动关系"], Labels(At("content/topics/a.md", 2, 7)));
        Open("site.yml", _project.Read("site.yml") + "\n");
        Assert.Contains("pillars", Labels(At("site.yml", 2, 0)));

        // Rename: what unionkb mv does, as changes of the editor; not while something is unsaved.
        Assert.Contains("先保存", Refused("textDocument/rename", Named(At("content/terms/xie-shang.md", 1, 6), "tan-pan")), StringComparison.Ordinal);
        Change("content/topics/a.md", text);
        Change("site.yml", _project.Read("site.yml"));
        var range = Ask("textDocument/prepareRename", At("content/topics/a.md", 6, 8))!;
        Assert.Equal("xie-shang", range["placeholder"]!.GetValue<string>());
        Assert.Equal((6, 5), Place(range["range"]!["start"]!));
        var edit = Ask("textDocument/rename", Named(At("content/topics/a.md", 6, 8), "tan-pan"))!["documentChanges"]!.AsArray();
        var rename = edit.Single(e => e!["kind"] is not null)!;
        Assert.Equal(Uri("content/terms/tan-pan.md"), rename["newUri"]!.GetValue<string>());
        var edited = edit.Single(e => e!["textDocument"]?["uri"]?.GetValue<string>() == Uri("content/topics/a.md"))!;
        var changed = edited["edits"]![0]!["newText"]!.GetValue<string>();
        Assert.Contains("[[tan-pan]]和[[tan-pan#steps|步骤]]", changed, StringComparison.Ordinal);
        Assert.Contains("UKB", Refused("textDocument/rename", Named(At("content/topics/a.md", 6, 8), "a b")) + "UKB", StringComparison.Ordinal);

        // What is no request of ours is refused, and the server goes on.
        Assert.NotEmpty(Refused("textDocument/unknown", At("content/topics/a.md", 0, 0)));
        var nowhere = At("site.yml", 0, 0);
        nowhere["position"] = new JsonObject();
        Assert.NotEmpty(Refused("textDocument/hover", nowhere));
        Ask("shutdown", null);
        Tell("exit", null);
        Assert.Equal(ExitCode.Fine, await _serving.WaitAsync(Patience));
    }

    [Fact]
    public async Task An_editor_that_goes_without_a_word_ends_the_server()
    {
        Ask("initialize", new JsonObject { ["rootUri"] = Uri("") });
        _toServer.Dispose();
        Assert.Equal(ExitCode.Errors, await _serving.WaitAsync(Patience));
    }

    private string Uri(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.Combine(_project.Root, path)).Replace('\\', '/');
        return "file://" + string.Join('/', full.Split('/').Select(System.Uri.EscapeDataString));
    }

    private JsonObject At(string path, int line, int character) => new()
    {
        ["textDocument"] = new JsonObject { ["uri"] = Uri(path) }, ["position"] = new JsonObject { ["line"] = line, ["character"] = character },
    };

    private static JsonObject Named(JsonObject parameters, string name)
    {
        parameters["newName"] = name;
        return parameters;
    }

    private string[] Labels(JsonObject at) => [.. Ask("textDocument/completion", at)!.AsArray().Select(i => i!["label"]!.GetValue<string>())];

    private void Open(string path, string text) =>
        Tell("textDocument/didOpen", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = Uri(path), ["text"] = text } });

    private void Change(string path, string text) => Tell("textDocument/didChange", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = Uri(path) }, ["contentChanges"] = new JsonArray(new JsonObject { ["text"] = text }),
    });

    private static (int, int) Place(JsonNode position) => (position["line"]!.GetValue<int>(), position["character"]!.GetValue<int>());

    private JsonNode? Ask(string method, JsonNode? parameters)
    {
        var answer = Answered(method, parameters);
        Assert.True(answer["error"] is null, answer.ToJsonString());
        return answer["result"];
    }

    private string Refused(string method, JsonNode? parameters) => Answered(method, parameters)["error"]?["message"]?.GetValue<string>() ?? "";

    private JsonNode Answered(string method, JsonNode? parameters)
    {
        var number = ++_number;
        Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = number, ["method"] = method, ["params"] = parameters });
        while (true)
        {
            var message = Receive();
            if (message["id"]?.GetValue<int>() == number) return message;
        }
    }

    private void Tell(string method, JsonNode? parameters) => Send(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters });

    /// <summary>The next findings of a file that are as wanted.</summary>
    private JsonArray Findings(string path, Func<JsonArray, bool> isWanted)
    {
        while (true)
        {
            var message = Receive();
            if (message["method"]?.GetValue<string>() != "textDocument/publishDiagnostics") continue;
            var list = message["params"]!["diagnostics"]!.AsArray();
            if (message["params"]!["uri"]!.GetValue<string>() == Uri(path) && isWanted(list)) return list;
        }
    }

    private void Send(JsonObject message)
    {
        var body = Encoding.UTF8.GetBytes(message.ToJsonString());
        _toServer.Write(Encoding.ASCII.GetBytes($"Content-Length: {body.Length}\r\n\r\n"));
        _toServer.Write(body);
        _toServer.Flush();
    }

    private JsonNode Receive()
    {
        var header = new StringBuilder();
        while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            var next = _fromServer.ReadByte();
            Assert.True(next >= 0, "the server has ended");
            header.Append((char)next);
        }

        var body = new byte[int.Parse(header.ToString().Split(':')[1].Trim(), System.Globalization.CultureInfo.InvariantCulture)];
        _fromServer.ReadExactly(body);
        return JsonNode.Parse(body)!;
    }
}
