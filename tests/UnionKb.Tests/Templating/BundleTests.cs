using System.Text;
using UnionKb.Diagnostics;
using UnionKb.Templating.Bundles;
using UnionKb.Tests.Fixtures;

namespace UnionKb.Tests.Templating;

/// <summary>The files that are put together of others: what pages do is what the parts say, in less bytes.</summary>
public sealed class BundleTests
{
    [Theory]
    [InlineData("a  {\n  b: c;  /* d */\n  e: f;\n}\n", "a{b: c;e: f;}")]
    [InlineData("a::before { content: \"/*  x  */ ; }\"; }", "a::before{content: \"/*  x  */ ; }\";}")]
    [InlineData("a { content: '\\'  /*'; } /* b */ c d { e: f }", "a{content: '\\'  /*';}c d{e: f}")]
    [InlineData("a , b\n> c { margin : 0  1px }", "a,b > c{margin : 0 1px}")]
    [InlineData("a { b: c } /* never closed", "a{b: c}")]
    public void A_stylesheet_loses_what_only_its_authors_read(string css, string compact) => Assert.Equal(compact, StyleText.Compact(css).TrimEnd());

    [Theory]
    [InlineData("/*\n * a\n */\n  b();\n\n  // c\n  d('// e');\n", "b();\nd('// e');\n")]
    [InlineData("/* a */ b();\nc();", "b();\nc();\n")]
    [InlineData("a(`\n  b\n`);\n  c();", "a(`\n  b\n`);\n  c();")]
    public void A_script_keeps_its_lines_and_its_template_literals(string script, string compact) => Assert.Equal(compact, ScriptText.Compact(script));

    [Fact]
    public void A_bundle_holds_its_parts_in_order_and_those_of_the_project_in_place_of_the_themes()
    {
        using var project = new TemporaryProject().With("site.yml", "title: 站\n").With("content/a.md", "文\n")
            .With("templates/assets/page.css", ".mine { color: red }");
        var files = project.BuildToMemory();
        var css = Encoding.UTF8.GetString(files["assets/unionkb.css"]);
        Assert.Contains(".mine{color: red}", css);
        Assert.DoesNotContain("@import", css);
        Assert.True(css.IndexOf("--paper", StringComparison.Ordinal) < css.IndexOf(".mine", StringComparison.Ordinal));
        Assert.True(css.IndexOf(".mine", StringComparison.Ordinal) < css.IndexOf("@media print{", StringComparison.Ordinal));
        var script = Encoding.UTF8.GetString(files["assets/unionkb.js"]);
        Assert.DoesNotContain("import '", script);
        Assert.Contains("window.unionkb", script);
    }

    [Fact]
    public void A_part_that_is_missing_is_named()
    {
        using var project = new TemporaryProject().With("site.yml", "title: 站\n").With("content/a.md", "文\n")
            .With("templates/assets/unionkb.css", "/* @import \"none.css\"; */\n@import \"site.css\";\n@import \"own.css\";\na { b: c }\n");
        var finding = Assert.Single(project.Check().Diagnostics);
        Assert.Equal("UKB6024", finding.Rule.Code);
        Assert.Equal("own.css, which assets/unionkb.css asks for, is not in assets/", finding.Message(Language.En));
    }
}
