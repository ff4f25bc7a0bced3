using System.Text;
using System.Text.Json;
using UnionKb.Cli;
using UnionKb.Compiling;
using UnionKb.Config;
using UnionKb.Diagnostics;
using UnionKb.Importing.Recipes;
using UnionKb.Model.Front;
using UnionKb.Tests.Cli;
using UnionKb.Tests.Fixtures;
using UnionKb.Text;
using UnionKb.Yaml;

namespace UnionKb.Tests.Documents;

/// <summary>The schemas say what the readers read: same keys, same values, in every file of the repository.</summary>
public sealed class SchemaTests
{
    /// <summary>With UNIONKB_ACCEPT=1 the files of the sample project are written anew.</summary>
    [Theory]
    [InlineData("site")]
    [InlineData("recipe")]
    public void The_sample_project_has_the_schemas_of_the_program(string name)
    {
        var path = Repository.Path(SchemaFiles.Folder, name + SchemaFiles.Suffix);
        var expected = SchemaFiles.Of(name, Language.Zh);
        if (Environment.GetEnvironmentVariable("UNIONKB_ACCEPT") == "1") File.WriteAllBytes(path, expected);
        else Assert.Equal(Encoding.UTF8.GetString(expected), File.ReadAllText(path));
        Assert.Contains($"{name}{SchemaFiles.Suffix}", File.ReadAllText(Repository.Path(".vscode", "settings.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_and_recipes_of_the_repository_are_valid()
    {
        string[] settings = [Repository.Path("site.yml"), .. Directory.GetFiles(Repository.Path("tests", "sites"), "site.yml", SearchOption.AllDirectories)];
        string[] recipes = Directory.GetFiles(Repository.Path(), "*" + Recipe.Suffix, SearchOption.AllDirectories);
        Assert.NotEmpty(recipes);
        Assert.Empty(settings.SelectMany(f => Faults("site", f)).Concat(recipes.SelectMany(f => Faults("recipe", f))));
    }

    /// <summary>What each form allows is read without a finding, and what it forbids is not, or the schema and the reader disagree.</summary>
    [Fact]
    public void Readers_and_schemas_agree_on_every_key()
    {
        foreach (var key in SiteKeys.All.Where(k => k.Example.Zh is not null)) Agree("site", key, $"title: 站\n{key.Name}: ", SettingsCodes);
        foreach (var key in FrontKeys.All) Agree("front", key, $"{key.Name}: ", FrontCodes);
    }

    [Fact]
    public void A_recipe_with_every_key_has_no_unknown_one()
    {
        var pages = string.Concat(RecipeKeys.Page.Where(k => k.Name is not "body").Select((k, i) => $"{(i == 0 ? "  - " : "    ")}{k.Name}: {Value(k)}\n"));
        var text = string.Concat(RecipeKeys.All.Where(k => k.Form != KeyForm.Maps).Select(k => $"{k.Name}: {Value(k)}\n"))
            + "topics:\n" + pages + "    body:\n"
            + "      - home: 1.1\n        definition: 甲\n      - quote: 1.1\n      - list: [甲, {text: 乙, page: b}]\n        ordered: true\n        from: 1.1\n"
            + "      - table: [甲]\n        rows: [[乙]]\n        labels: true\n        from: 1.1\n      - links: [b]\n"
            + "      - heading: 甲\n        id: a\n        level: 2\n      - editor: 甲\n      - pending: 甲\n"
            + "entries: []\nspeech:\n  - span: 1.1\n    by: 甲\n    when: 乙\ndrop:\n  - span: 1.1\n    reason: 甲\n";
        var source = new SourceText("a.import.yml", text);
        var bag = new DiagnosticBag();
        Assert.NotNull(RecipeReader.Read(source, bag));
        Assert.Empty(bag.ToArray().Select(d => d.Message(Language.Zh)));
        var used = YamlReader.Read(source, new TextSpan(0, text.Length), bag)!;
        Assert.Empty(SchemaFaults.Of(JsonDocument.Parse(SchemaFiles.Of("recipe", Language.Zh)).RootElement, used));
        Assert.Empty(RecipeKeys.Block.Where(k => !text.Contains($"{k.Name}: ", StringComparison.Ordinal)).Select(k => k.Name));
    }

    [Fact]
    public void The_command_lists_prints_and_writes_them()
    {
        using var folder = new TemporaryFolder();
        using var terminal = new TestTerminal(folder.Path);
        Assert.Equal(ExitCode.Fine, terminal.Run("schema"));
        Assert.Equal(SchemaFiles.Names, terminal.Out.Trim().Split('\n'));
        Assert.Equal(ExitCode.Fine, terminal.Run("schema", "--to", "s"));
        Assert.Equal(SchemaFiles.Names.Length, Directory.GetFiles(Path.Combine(folder.Path, "s")).Length);
        Assert.Equal(ExitCode.Usage, terminal.Run("schema", "sight"));
        using var one = new TestTerminal(folder.Path);
        one.Run("schema", "front-term");
        using var schema = JsonDocument.Parse(one.Out);
        Assert.Equal("term", schema.RootElement.GetProperty("properties").GetProperty("kind").GetProperty("enum")[0].GetString());
    }

    private static void Agree(string schema, YamlKey key, string before, Func<string, string[]> codes)
    {
        foreach (var value in Values(key))
        {
            var root = Yaml(before + value);
            var allowed = SchemaFaults.Of(JsonDocument.Parse(SchemaFiles.Of(schema, Language.Zh)).RootElement, root).Length == 0;
            var read = codes(before + value).Length == 0;
            Assert.True(allowed == read, $"{key.Name}: {value}: allowed by the schema {allowed}, by the reader {read}");
        }
    }

    /// <summary>Values of all forms; those whose form is right and whose words are not for the schema to judge are left out.</summary>
    private static IEnumerable<string> Values(YamlKey key)
    {
        if (key.Example.Zh is { } example) yield return example;
        if (key.Form == KeyForm.Any) yield break;
        if (key.Form is not (KeyForm.Map or KeyForm.Words or KeyForm.ChoiceByWord)) yield return "{a: {b: c}}";
        foreach (var choice in key.Choices) yield return key.Form == KeyForm.ChoiceByWord ? $"{{UKB3004: {choice}}}" : choice;
        if (key.Form is KeyForm.Text) yield return "[[a]]";
        if (key.Form is KeyForm.Number or KeyForm.Flag) yield return "[1]";
        if (key.Form is KeyForm.Number) yield return "一";
        if (key.Form is KeyForm.Flag) yield return "maybe";
        if (key.Form is KeyForm.Choice or KeyForm.Choices) yield return "什么";
    }

    private static string[] SettingsCodes(string text)
    {
        var bag = new DiagnosticBag();
        SiteConfigReader.Read(new SourceText("site.yml", text), bag);
        return [.. bag.ToArray().Select(d => d.Rule.Code)];
    }

    private static string[] FrontCodes(string text) =>
        [.. new PageCompiler().Compile(new SourceText("a.md", $"---\n{text}\n---\n\n文。\n")).Diagnostics.Select(d => d.Rule.Code)];

    private static YamlNode Yaml(string text) => YamlReader.Read(new SourceText("a.yml", text), new TextSpan(0, text.Length), new DiagnosticBag())!;

    private static string Value(YamlKey key) => key.Form switch
    {
        KeyForm.Flag => "true",
        KeyForm.Number => "1",
        KeyForm.Choice => key.Choices[0],
        KeyForm.Texts => "[甲 b]",
        _ => "甲",
    };

    private static IEnumerable<string> Faults(string name, string file)
    {
        var text = File.ReadAllText(file);
        return SchemaFaults.Of(JsonDocument.Parse(SchemaFiles.Of(name, Language.Zh)).RootElement, Yaml(text)).Select(f => $"{file}: {f}");
    }
}
