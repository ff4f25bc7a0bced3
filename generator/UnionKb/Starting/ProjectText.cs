using System.Text;
using UnionKb.Config;
using UnionKb.Diagnostics;

namespace UnionKb.Starting;

/// <summary>The files of a project that has just begun; they build without a finding.</summary>
internal static class ProjectText
{
    public const string GitIgnore = "/public/\n*.conflict.txt\n";

    /// <summary>What VS Code asks its YAML extension to check, and which it recommends; comments are allowed in these files.</summary>
    public const string EditorSettings = """
        {
          "yaml.schemas": {
            "./.vscode/schemas/site.schema.json": "site.yml",
            "./.vscode/schemas/recipe.schema.json": "seeds/*.import.yml"
          },
          "files.encoding": "utf8",
          "[markdown]": { "editor.wordWrap": "on" }
        }

        """;

    public const string EditorExtensions = """
        {
          "recommendations": ["redhat.vscode-yaml"]
        }

        """;

    public static string Settings(Language language)
    {
        var zh = language == Language.Zh;
        var text = new StringBuilder(zh
            ? "# 站点设置。两行就够；下面其余的每两行是一项，去掉那一项前面的 # 就起作用。\ntitle: 我的知识库\nlang: zh-CN\n\n"
            : "# Settings of the site. Two lines are enough; each pair below is a key: remove its # to use it.\ntitle: My knowledge base\nlang: en\n\n");
        foreach (var key in SiteKeys.All)
        {
            if (key.Name is not ("title" or "lang")) PageText.Append(text, key, language);
        }

        return text.ToString();
    }

    /// <summary>A topic and a document that link to each other.</summary>
    public static (string Path, string Text)[] Pages(Language language) => language == Language.Zh
        ?
        [
            ("content/topics/first-topic.md", """
                ---
                id: first-topic
                title: 第一个专题
                summary: 一篇样例，改成自己的
                tags: [样例]
                ---

                把正文写在这里。写到另一页时用方括号：依据见[[first-document]]。

                ## 下一步

                1. 运行 `unionkb serve`，在浏览器里看着这一页改。
                2. `unionkb new topic "标题"` 新建一页；`term`（术语）、`document`（文献）、`event`（事件）等也一样。
                3. `unionkb import 文件` 把 Word、网页或纯文本整理成专题。
                4. `unionkb publish --to 文件夹` 发布。

                > [!NOTE]
                > 这是提示框。表格、图片、脚注等写法见使用指南。

                """),
            ("content/documents/first-document.md", """
                ---
                id: first-document
                title: 第一份文献
                kind: document
                summary: 一份文献的样例
                tags: [样例]
                ---

                文献的原文或摘要写在这里。哪些页提到它，会自动列在下面。

                """),
        ]
        :
        [
            ("content/topics/first-topic.md", """
                ---
                id: first-topic
                title: First topic
                summary: A sample to be made your own
                tags: [sample]
                ---

                Write the text here. Square brackets lead to another page: see [[first-document]].

                ## What comes next

                1. Run `unionkb serve` and watch this page in a browser while you write.
                2. `unionkb new topic "Title"` makes a page; so do `term`, `document`, `event` and the other kinds.
                3. `unionkb import FILE` turns a Word file, a web page or plain text into topics.
                4. `unionkb publish --to FOLDER` publishes.

                > [!NOTE]
                > This is a callout. The guide shows tables, pictures, notes and the rest.

                """),
            ("content/documents/first-document.md", """
                ---
                id: first-document
                title: First document
                kind: document
                summary: A sample of a document
                tags: [sample]
                ---

                The text of a document, or what it says, stands here. Pages that speak of it are listed below by themselves.

                """),
        ];
}
