using System.Text;
using Markdig.Syntax;
using UnionKb.Compiling.Markup.Code;
using UnionKb.Diagnostics;
using UnionKb.Model;

namespace UnionKb.Compiling.Rendering;

/// <summary>
/// Writes blocks of code: the text as it is, letters of its kinds as classes, lines that stand out, a title. Without a script, and without styles that
/// stand in the page.
/// </summary>
internal sealed class CodeRenderer(BodyBuilder body)
{
    private CodeColours? _colours;

    public void Write(CodeBlock code, RenderedText text)
    {
        var words = FenceWords.Of(code);
        Report(code, words, text);
        var lines = CodeLines.Of(code, words.Marked);
        if (words.Title is not null) WriteTitle(words.Title);
        body.BeginBlock(BlockKind.Code);
        body.BeginUnlinked();
        body.Tag("<pre tabindex=\"0\"><code"u8);
        if (words.Language.Length > 0)
        {
            body.Tag(" class=\"language-"u8);
            body.Attribute(words.Language);
            body.Tag("\""u8);
        }

        body.Tag(">"u8);
        WriteLines(lines, Colours(lines.Text, words.Language));
        body.Tag("</code></pre>\n"u8);
        body.EndUnlinked();
        body.EndBlock();
        if (words.Title is not null) body.Tag("</div>\n"u8);
    }

    /// <summary>Pages without code do not load what colours it.</summary>
    private char[]? Colours(string code, string language) => language.Length == 0 ? null : (_colours ??= new CodeColours()).Of(code, language);

    private void WriteTitle(string title)
    {
        body.Tag("<div class=\"code\">\n"u8);
        body.BeginBlock(BlockKind.Paragraph);
        body.BeginUnlinked();
        body.Tag("<p class=\"code-title\">"u8);
        body.Text(title);
        body.Tag("</p>\n"u8);
        body.EndUnlinked();
        body.EndBlock();
    }

    private void WriteLines(CodeLines code, char[]? kinds)
    {
        if (kinds is null && code.Looks.Count == 0)
        {
            body.Text(code.Text);
            return;
        }

        var line = 0;
        for (var start = 0; start < code.Text.Length; line++)
        {
            var end = code.Text.IndexOf('\n', start);
            var tag = code.Looks.TryGetValue(line, out var look) ? TagOf(look) : null;
            if (tag is not null) body.Tag($"<{tag} class=\"line\">");
            WriteRuns(code.Text, kinds, start, end);
            if (tag is not null) body.Tag($"</{tag}>");
            body.Text("\n");
            start = end + 1;
        }
    }

    /// <summary>Writes a part of a line, what is alike in one element.</summary>
    private void WriteRuns(string code, char[]? kinds, int start, int end)
    {
        while (start < end)
        {
            var kind = kinds is null ? ' ' : kinds[start];
            var length = kinds is null ? -1 : kinds.AsSpan(start, end - start).IndexOfAnyExcept(kind);
            var next = length < 0 ? end : start + length;
            var isPlain = kind == ' ' || code.AsSpan(start, next - start).IsWhiteSpace();
            if (!isPlain)
            {
                body.Tag("<span class=\"k-"u8);
                body.Tag([(byte)kind]);
                body.Tag("\">"u8);
            }

            body.Text(code.AsSpan(start, next - start));
            if (!isPlain) body.Tag("</span>"u8);
            start = next;
        }
    }

    private static string TagOf(CodeLook look) => look switch
    {
        CodeLook.Added => "ins",
        CodeLook.Removed => "del",
        _ => "mark",
    };

    /// <summary>Languages have ASCII names: other words behind the fence are text that was meant to be read.</summary>
    private static void Report(CodeBlock code, FenceWords words, RenderedText text)
    {
        if (code is not FencedCodeBlock { Info: { Length: > 0 } language } fenced) return;
        var isRead = words.Title is not null && Ascii.IsValid(words.Language);
        if (!isRead && !(Ascii.IsValid(language.Trim()) && Ascii.IsValid(fenced.Arguments)))
            text.Report(code, text.FirstLine(code).Length, Rules.FenceWordsNotShown, $"{language} {fenced.Arguments}".TrimEnd());
        if (CodeLanguages.IsDiagram(words.Language)) text.Report(code, text.FirstLine(code).Length, Rules.DiagramShownAsCode, words.Language);
    }
}
