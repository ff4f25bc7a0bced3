using UnionKb.Compiling.Front;
using UnionKb.Diagnostics;
using UnionKb.Model;
using UnionKb.Text;
using UnionKb.Yaml;

namespace UnionKb.Compiling;

/// <summary>
/// Reads the block between <c>---</c> lines at the start of a file. Unknown keys are warnings with the nearest known one; values of
/// the wrong form are errors. A broken block yields an empty front matter, so that the rest of the file is still checked.
/// </summary>
internal static class FrontMatterReader
{
    /// <summary>The front matter, and the offset at which the Markdown body starts.</summary>
    public static (FrontMatter Front, int BodyStart) Read(SourceText source, DiagnosticBag diagnostics)
    {
        if (FrontBlock.Find(source.Text) is not { } block) return (FrontMatter.Empty, 0);
        switch (block.Form)
        {
            case FrontForm.NotClosed:
                diagnostics.Add(source, block.Yaml, Rules.FrontMatterNotClosed);
                return (FrontMatter.Empty, 0);
            case FrontForm.NoFences:
                diagnostics.Add(source, FirstLine(source.Text), Rules.FrontMatterNoFences);
                return (FrontMatter.Empty, block.Yaml.End);
            case FrontForm.BelowBlankLines: diagnostics.Add(source, new TextSpan(0, 1), Rules.FrontMatterBelowBlank); break;
            case FrontForm.NotOpened: diagnostics.Add(source, FirstLine(source.Text), Rules.FrontMatterNotOpened); break;
            default: break;
        }

        var node = FrontLines.Read(source, block.Yaml, diagnostics);
        if (node is YamlMap map) return (FromMap(source, KeyNames.Canonical(source, map, diagnostics), diagnostics), block.BodyStart);
        if (node is not null) diagnostics.Add(source, node.Span, Rules.WrongValue, new Localized("元数据", "front matter"), new Localized("“键: 值”", "key: value"));
        return (FrontMatter.Empty, block.BodyStart);
    }

    private static TextSpan FirstLine(string text) => new(0, text.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var end ? end : text.Length);

    private static FrontMatter FromMap(SourceText source, YamlMap written, DiagnosticBag diagnostics)
    {
        var foreign = ForeignFront.Of(written, KeyNames.All);
        var map = foreign.Map;
        foreach (var key in foreign.Unused) diagnostics.Add(source, key.Span, Rules.KeyOfOtherTool, key.Value);
        foreach (var (key, _) in map.Entries)
        {
            if (Array.IndexOf(KeyNames.All, key.Value) < 0)
                diagnostics.Add(Diagnostic.In(source, key.Span, Rules.UnknownKey, key.Value) with { Suggestion = KeyNames.Suggest(key.Value) });
        }

        var values = new YamlValues(source, map, diagnostics);
        return new FrontMatter
        {
            Id = Id(values, source, diagnostics),
            Title = values.Text("title"),
            ShortTitle = values.Text("short_title"),
            OwnAddresses = foreign.Addresses,
            Understood = foreign.Understood,
            Kind = Kind(values, source, diagnostics),
            Parent = values.Text("parent"),
            Order = values.Number("order"),
            Tags = values.Names("tags"),
            Aliases = values.Texts("aliases"),
            Summary = values.Text("summary"),
            Date = values.Date("date"),
            Updated = values.Date("updated"),
            When = When(values, source, diagnostics),
            Issuer = values.Text("issuer"),
            AbbreviationOf = values.Text("abbreviation_of") is { } full ? new Placed(full, At("abbreviation_of") ?? default) : null,
            Source = values.Text("source"),
            Author = values.Text("author"),
            Published = values.Text("published"),
            Pinyin = values.Text("pinyin"),
            SeeAlso = Placed("see_also"),
            RedirectFrom = Placed("redirect_from"),
            Relations = Placed("relations"),
            Pin = Placed("pin"),
            NoLink = values.Texts("no_link"),
            NeverLink = values.Flag("never_link"),
            Slogan = values.Flag("slogan"),
            Pending = values.Texts("pending"),
            Pack = PackReader.Read(map, source, diagnostics),
            Draft = values.Flag("draft"),
            PublishAt = values.Date("publish_at"),
            ExpiresAt = values.Date("expires_at"),
            Code = values.Text("code"),
            IdAt = At("id"),
            DateAt = At("date"),
            ParentAt = At("parent"),
            IssuerAt = At("issuer"),
            PinyinAt = At("pinyin"),
        };

        Placed[] Placed(string key) =>
            [.. values.PlacedTexts(key).Select(t => new Placed(t.Text, new Place(source.PositionOf(t.Span.Start), t.Span.Length)))];

        Place? At(string key) => map[key] is { } node ? new Place(source.PositionOf(node.Span.Start), node.Span.Length) : null;
    }

    private static string? Id(YamlValues values, SourceText source, DiagnosticBag diagnostics)
    {
        var id = values.Text("id");
        if (id is null || PageIds.IsValid(id)) return id;
        diagnostics.Add(source, values.SpanOf("id"), Rules.BadId, id);
        return null;
    }

    /// <summary>A date as printed stays as it is; one that no calendar has is reported (UKB2026).</summary>
    private static string? When(YamlValues values, SourceText source, DiagnosticBag diagnostics)
    {
        var when = values.Text("when");
        if (when is not null && PrintedDate.IsImpossible(when)) diagnostics.Add(source, values.SpanOf("when"), Rules.ImpossibleDate, when);
        return when;
    }

    private static PageKind Kind(YamlValues values, SourceText source, DiagnosticBag diagnostics)
    {
        if (values.Text("kind") is not { } name) return PageKind.Topic;
        if (KeyNames.Kind(name) is { } kind) return kind;
        var finding = Diagnostic.In(source, values.SpanOf("kind"), Rules.WrongValue, "kind", string.Join(" | ", PageKinds.All));
        diagnostics.Add(finding with { Suggestion = KeyNames.SuggestKind(name) });
        return PageKind.Topic;
    }
}
