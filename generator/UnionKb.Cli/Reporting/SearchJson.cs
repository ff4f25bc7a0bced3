using System.Text.Json;
using UnionKb.Diagnostics;
using UnionKb.Search.Answering;
using UnionKb.Text;

namespace UnionKb.Cli.Reporting;

/// <summary>Search results for programs, named as the page script names them.</summary>
internal static class SearchJson
{
    public static void Print(Shell shell, SearchAnswer answer, Diagnostic[] findings, ExitCode exit) => JsonReport.Print(shell, json =>
    {
        JsonReport.Findings(json, shell, findings);
        json.WriteNumber("total", answer.Total);
        json.WriteObjects("results", answer.Results, hit =>
        {
            Address(json, hit.Page);
            json.WriteNumber("hits", hit.Hits);
            json.WriteBoolean("inTitle", hit.InTitle);
            json.WriteString("anchor", hit.Anchor);
            Excerpt(json, hit.Excerpt);
            json.WriteObjects("sections", hit.Sections, section =>
            {
                json.WriteString("anchor", section.Anchor);
                json.WriteString("title", section.Title);
                Excerpt(json, section.Excerpt);
            });
        });
        json.WriteObjects("related", answer.Related, page =>
        {
            Address(json, page.Page);
            json.WriteString("via", page.Via);
            json.WriteString("name", page.Name);
            json.WriteString("anchor", page.Anchor);
        });
        json.WriteNumber("exit", (int)exit);
    });

    private static void Address(Utf8JsonWriter json, PageAddress page)
    {
        json.WriteString("id", page.Id);
        json.WriteString("url", page.Url);
        json.WriteString("title", page.Title);
        json.WriteString("kind", page.Kind);
    }

    private static void Excerpt(Utf8JsonWriter json, ExcerptPiece[] pieces) => json.WriteObjects("excerpt", pieces, piece =>
    {
        json.WriteString("text", piece.Text);
        json.WriteBoolean("hit", piece.IsHit);
    });
}
