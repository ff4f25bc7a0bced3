using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using UnionKb.Cli.Commands;
using UnionKb.Diagnostics;
using UnionKb.Model;
using UnionKb.Text;

namespace UnionKb.Cli.LanguageServer;

/// <summary>
/// The language server (Language Server Protocol 3.17): one thread reads messages, one answers them in order. When nothing has come for a moment, the
/// project is checked with the texts as the editor has them.
/// </summary>
internal sealed class Server(Wire wire, Shell shell)
{
    private const int NotFound = -32601;
    private const int BadRequest = -32600;
    private const int Failed = -32803;

    /// <summary>Milliseconds between key strokes.</summary>
    private const int Quiet = 150;

    private readonly BlockingCollection<JsonObject> _messages = [];
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);
    private OpenTexts? _texts;
    private Project? _project;
    private Site? _site;
    private bool _isDue;
    private bool _isShut;

    /// <summary>Serves until the editor says exit, or goes.</summary>
    public ExitCode Run()
    {
        var reading = new Thread(ReadAll) { IsBackground = true };
        reading.Start();
        while (true)
        {
            if (_messages.TryTake(out var next, _isDue ? Quiet : Timeout.Infinite))
            {
                if (!Handle(next)) return Ended;
            }
            else if (_messages.IsCompleted)
            {
                return Ended;
            }
            else
            {
                Check();
            }
        }
    }

    private ExitCode Ended => _isShut ? ExitCode.Fine : ExitCode.Errors;

    private void ReadAll()
    {
        while (wire.Read() is { } message) _messages.Add(message);
        _messages.CompleteAdding();
    }

    /// <summary>False for exit.</summary>
    private bool Handle(JsonObject message)
    {
        var (id, method, parameters) = (message["id"], message["method"]?.GetValue<string>(), message["params"]);
        if (method == "exit") return false;
        try
        {
            if (id is null) Note(method, parameters);
            else if (_isShut) wire.Refuse(id, BadRequest, "shut down");
            else Answer(id, method, parameters);
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException or NullReferenceException or KeyNotFoundException)
        {
            // A message that is not as the protocol has it.
            if (id is not null) wire.Refuse(id, BadRequest, e.Message);
        }

        return true;
    }

    private void Note(string? method, JsonNode? parameters)
    {
        if (_texts is null || parameters?["textDocument"]?["uri"]?.GetValue<string>() is not { } uri)
        {
            if (method is "initialized" or "workspace/didChangeWatchedFiles") _isDue = true;
            return;
        }

        if (_texts.PathOf(uri) is not { } path) return;
        if (method == "textDocument/didOpen") _texts.Set(path, parameters["textDocument"]!["text"]!.GetValue<string>());
        else if (method == "textDocument/didChange") _texts.Set(path, parameters["contentChanges"]!.AsArray()[^1]!["text"]!.GetValue<string>());
        else if (method == "textDocument/didClose") _texts.Close(path);
        _isDue = true;
    }

    private void Answer(JsonNode id, string? method, JsonNode? parameters)
    {
        switch (method)
        {
            case "initialize": wire.Answer(id, Initialize(parameters)); return;
            case "shutdown":
                _isShut = true;
                wire.Answer(id, null);
                return;
        }

        if (_isDue) Check();
        if (Place(parameters) is not var (source, offset) || _texts is not { } texts)
        {
            wire.Answer(id, null);
            return;
        }

        var navigation = _site is { } site ? new Navigation(site, texts) : null;
        switch (method)
        {
            case "textDocument/completion": wire.Answer(id, new Completion(_site, shell.Language).At(source, offset)); break;
            case "textDocument/hover": wire.Answer(id, navigation?.Hover(source, offset)); break;
            case "textDocument/definition": wire.Answer(id, navigation?.Definition(source, offset)); break;
            case "textDocument/references": wire.Answer(id, navigation?.References(source, offset) ?? []); break;
            case "textDocument/prepareRename": wire.Answer(id, Renamable(navigation, source, offset)); break;
            case "textDocument/rename": Rename(id, navigation, source, offset, parameters!["newName"]!.GetValue<string>()); break;
            default: wire.Refuse(id, NotFound, $"unknown method {method}"); break;
        }
    }

    private (SourceText Source, int Offset)? Place(JsonNode? parameters)
    {
        if (parameters?["textDocument"]?["uri"]?.GetValue<string>() is not { } uri || parameters["position"] is not { } position) return null;
        return _texts?.PathOf(uri) is { } path && _texts.Source(path) is { } source ? (source, OpenTexts.OffsetOf(source, position)) : null;
    }

    private JsonObject Initialize(JsonNode? parameters)
    {
        var folder = parameters?["workspaceFolders"]?.AsArray().FirstOrDefault()?["uri"]?.GetValue<string>() ?? parameters?["rootUri"]?.GetValue<string>();
        var start = folder is not null && Uri.TryCreate(folder, UriKind.Absolute, out var uri) && uri.IsFile ? uri.LocalPath : shell.Terminal.CurrentFolder;
        if (Project.RootAbove(start) is { } root)
        {
            _project = new Project(root, shell);
            _texts = new OpenTexts(root);
            _isDue = true;
        }

        return new JsonObject
        {
            ["serverInfo"] = new JsonObject { ["name"] = "unionkb", ["version"] = ProgramVersion.Text },
            ["capabilities"] = new JsonObject
            {
                ["textDocumentSync"] = new JsonObject { ["openClose"] = true, ["change"] = 1, ["save"] = true },
                ["completionProvider"] = new JsonObject { ["triggerCharacters"] = new JsonArray("[", ":", " ") },
                ["hoverProvider"] = true,
                ["definitionProvider"] = true,
                ["referencesProvider"] = true,
                ["renameProvider"] = new JsonObject { ["prepareProvider"] = true },
            },
        };
    }

    /// <summary>The whole project with the open texts; a file whose findings have gone gets an empty list.</summary>
    private void Check()
    {
        _isDue = false;
        if (_project is not { } project || _texts is not { } texts) return;
        var result = Build.Check(project.BuildOptions with { Open = texts.Open });
        _site = result.Site ?? _site;
        var findings = result.Diagnostics.SelectMany(d => d.Places.Length > 0 ? d.Places : [d]).Where(d => d.File is not null).ToLookup(d => d.File!);
        foreach (var path in findings.Select(f => f.Key).Concat(_reported).Concat(texts.Open.Keys).Distinct().ToArray())
        {
            var source = texts.Source(path) ?? new SourceText(path, "");
            var list = new JsonArray([.. findings[path].Select(d => Shown(source, d))]);
            wire.Notify("textDocument/publishDiagnostics", new JsonObject { ["uri"] = texts.UriOf(path), ["diagnostics"] = list });
        }

        _reported.Clear();
        _reported.UnionWith(findings.Select(f => f.Key));
    }

    private JsonObject Shown(SourceText source, Diagnostic finding)
    {
        var start = finding.At is { } at ? OpenTexts.OffsetOf(source, at) : 0;
        var help = finding.Help(shell.Language);
        if (finding.Suggestion is { } suggestion) help = $"{help} {shell.Say(Messages.Suggestion, suggestion)}".TrimStart();
        return new JsonObject
        {
            ["range"] = OpenTexts.Range(source, start, finding.Length),
            ["severity"] = finding.Severity switch { Severity.Error => 1, Severity.Warning => 2, _ => 3 },
            ["code"] = finding.Rule.Code,
            ["source"] = "unionkb",
            ["message"] = finding.Message(shell.Language) + (help.Length > 0 ? "\n" + shell.Say(Messages.Help) + help : ""),
        };
    }

    private static JsonObject? Renamable(Navigation? navigation, SourceText source, int offset)
    {
        if (navigation?.At(source, offset) is not var (page, _, span)) return null;
        var at = source.Text.IndexOf(page.Id, span.Start, span.Length, StringComparison.Ordinal);
        return at < 0 ? null : new JsonObject { ["range"] = OpenTexts.Range(source, at, page.Id.Length), ["placeholder"] = page.Id };
    }

    private void Rename(JsonNode id, Navigation? navigation, SourceText source, int offset, string name)
    {
        if (navigation?.At(source, offset) is not var (page, _, _))
        {
            wire.Answer(id, null);
            return;
        }

        if (_texts!.HasUnsaved)
        {
            wire.Refuse(id, Failed, shell.Say(Messages.SaveFirst));
            return;
        }

        var plan = Moves.Rename(_project!.Root, page.Id, name, _project.Root);
        if (plan.HasErrors) wire.Refuse(id, Failed, string.Join('\n', plan.Findings.Select(f => f.Message(shell.Language))));
        else wire.Answer(id, Renaming.Edit(plan, _texts));
    }
}
