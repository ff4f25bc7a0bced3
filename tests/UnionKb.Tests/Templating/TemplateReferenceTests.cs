using UnionKb.Templating;
using UnionKb.Templating.Views.Frame;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Templating;

/// <summary>templates/README.md is what editors know of the views: it must say neither less nor more than the records.</summary>
public sealed class TemplateReferenceTests
{
    private static readonly string[] Readme = File.ReadAllLines(Path.Combine(TestSite.Theme, "README.md"));

    [Fact]
    public void The_tables_of_names_are_those_of_the_records()
    {
        var expected = Records().SelectMany(r =>
            ViewTypes.PropertiesOf(r).Where(n => Own(r, n.Name)).Select(n => $"{r.Name}.{n.Name}: {Kind(n.Property.PropertyType)}"));
        Assert.Equal(expected.Order(StringComparer.Ordinal), Documented().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_table_of_files_names_every_template_and_its_view()
    {
        var text = string.Join('\n', Readme);
        Assert.All(ViewTypes.Templates, t =>
            Assert.Contains(Readme, l => l.StartsWith('|') && l.Contains($"`{t.Key}.html`") && l.Contains($"`{t.Value.Name}`")));
        Assert.All(TemplateFunctions.All, f => Assert.Contains("{{ " + f.Name + " ", text));
        Assert.All(new[] { "if", "else if", "else", "end", "for", "wrap", "$$", "#" }, word => Assert.Contains("{{ " + word + " ", text));
    }

    [Fact]
    public void The_example_is_a_template_of_the_theme()
    {
        var text = string.Join('\n', Readme);
        var example = text.Split("```html\n")[1].Split("```")[0];
        Assert.Equal(File.ReadAllText(Path.Combine(TestSite.Theme, "partials", "entries.html")), example);
    }

    private static IEnumerable<Type> Records() =>
        typeof(FrameView).Assembly.GetTypes().Where(t => t.IsPublic && t.Namespace!.StartsWith("UnionKb.Templating.Views.", StringComparison.Ordinal));

    /// <summary>What all pages share is documented once, with <see cref="FrameView"/>.</summary>
    private static bool Own(Type record, string name) =>
        record == typeof(FrameView) || !record.IsSubclassOf(typeof(FrameView)) || ViewTypes.PropertiesOf(typeof(FrameView)).All(p => p.Name != name);

    private static IEnumerable<string> Documented()
    {
        var record = "";
        foreach (var line in Readme)
        {
            if (line.StartsWith("### `", StringComparison.Ordinal))
            {
                record = line[5..^1];
            }
            else if (record.Length > 0 && line.StartsWith("| `", StringComparison.Ordinal))
            {
                var cells = line.Split('|', StringSplitOptions.TrimEntries);
                Assert.NotEmpty(cells[3]);
                yield return $"{record}.{cells[1].Trim('`')}: {cells[2].Replace("，可缺", "").Replace("`", "")}";
            }
        }
    }

    private static string Kind(Type type) =>
        type.IsArray ? "列表：" + Kind(type.GetElementType()!)
        : type == typeof(string) ? "文字"
        : type == typeof(int) ? "数"
        : type == typeof(bool) ? "是否"
        : type == typeof(Fragment) ? "HTML"
        : type.Name;
}
