using System.Text;
using UnionKb.Diagnostics;
using UnionKb.Importing.Proposing;
using UnionKb.Importing.Recipes;
using UnionKb.Text;

namespace UnionKb.Cli.Reporting;

/// <summary>The account of <c>import FILE… --propose</c> for programs: every file that joins, recipes with their text.</summary>
internal static class ProposalJson
{
    public static void Print(Shell shell, ProposedImport proposed, Diagnostic[] findings, ExitCode exit) => JsonReport.Print(shell, json =>
    {
        JsonReport.Findings(json, shell, findings);
        json.WriteObjects("files", proposed.Files, item =>
        {
            var (path, bytes) = item;
            json.WriteString("path", path);
            json.WriteNumber("bytes", bytes.Length);
            if (path.EndsWith(Recipe.Suffix, StringComparison.Ordinal)) json.WriteString("recipe", Encoding.UTF8.GetString(bytes));
        });
        json.WriteNumber("exit", (int)exit);
    });
}
