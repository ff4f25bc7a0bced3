using System.Text;
using Markdig.Syntax.Inlines;
using UnionKb.Compiling.Markup.Addresses;
using UnionKb.Compiling.Markup.Comments;
using UnionKb.Compiling.Markup.Foreign;
using UnionKb.Compiling.Markup.Formulas;
using UnionKb.Compiling.Markup.Html;
using UnionKb.Compiling.Markup.Inserts;
using UnionKb.Compiling.Markup.Notes;
using UnionKb.Compiling.Markup.WikiLinks;
using UnionKb.Text;

namespace UnionKb.Compiling.Rendering;

/// <summary>
/// The plain text of inlines, for what needs it before the HTML is written: heading ids, image descriptions, line joining. Readings over words (ruby)
/// are left out.
/// </summary>
internal static class InlineText
{
    public static string Of(ContainerInline? container)
    {
        if (container?.FirstChild is LiteralInline { NextSibling: null } only) return only.Content.ToString();
        var text = new StringBuilder();
        Append(container, text);
        return text.ToString();
    }

    /// <summary>First visible character of an inline, <c>\0</c> when it has none.</summary>
    public static char FirstCharacter(Inline? inline) => inline switch
    {
        LiteralInline { Content.Length: > 0 } literal => FirstCharacter(literal.Content.AsSpan()),
        WikiLinkInline wiki => (wiki.Label ?? wiki.Target) is { Length: > 0 } text ? text[0] : '\0',
        HtmlEntityInline { Transcoded.Length: > 0 } entity => entity.Transcoded.CurrentChar,
        CommentInline or ForeignInline or BlockIdInline => FirstCharacter(inline.NextSibling),
        BareAddressInline bare => bare.Text[0],
        MarkedText marked => marked.Text[0],
        RubyInline ruby => ruby.Base[0],
        FormulaInline formula => formula.Tex[0],
        UnclosedComment => '<',
        UndefinedNote => '[',
        ContainerInline container => FirstCharacter(container.FirstChild),
        _ => '\0',
    };

    /// <summary>A number before a Chinese word, as in 5月, belongs to it.</summary>
    private static char FirstCharacter(ReadOnlySpan<char> text)
    {
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        return digits > 0 && Han.IsIdeograph(text[digits]) ? text[digits] : text[0];
    }

    private static void Append(ContainerInline? container, StringBuilder text)
    {
        var inReading = false;
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is HtmlInline tag && AllowedHtml.ReadingOf(tag.Tag) is { } begins) inReading = begins;
            if (inReading) continue;
            switch (inline)
            {
                case LiteralInline literal: text.Append(literal.Content.AsSpan()); break;
                case CodeInline code: text.Append(code.ContentSpan); break;
                case HtmlEntityInline entity: text.Append(entity.Transcoded.AsSpan()); break;
                case WikiLinkInline wiki: text.Append(wiki.Label ?? wiki.Target); break;
                case AutolinkInline auto: text.Append(auto.Url); break;
                case BareAddressInline bare: text.Append(bare.Text); break;
                case LineBreakInline: text.Append(' '); break;
                case UnclosedComment: text.Append(UnclosedComment.Text); break;
                case UndefinedNote undefined: text.Append(undefined.Written); break;
                case MarkedText marked: text.Append(marked.Text); break;
                case RubyInline ruby: text.Append(ruby.Base); break;
                case FormulaInline formula: text.Append(formula.Tex); break;
                case HtmlInline html when !AllowedHtml.IsAllowed(html.Tag): text.Append(html.Tag); break;
                case DelimiterInline unpaired:
                    text.Append(unpaired.ToLiteral());
                    Append(unpaired, text);
                    break;
                case ContainerInline inner: Append(inner, text); break;
                default: break;
            }
        }
    }
}
