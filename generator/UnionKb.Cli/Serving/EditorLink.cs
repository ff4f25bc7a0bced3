using UnionKb.Diagnostics;

namespace UnionKb.Cli.Serving;

/// <summary>Addresses that open a file in an editor, as <c>editor:</c> in the settings has them.</summary>
internal static class EditorLink
{
    public const string Default = "vscode://file/{path}:{line}:{column}";

    /// <summary>Null for a finding that is in no file.</summary>
    /// <param name="root">Absolute path of the project.</param>
    public static string? Of(string template, string root, Diagnostic finding)
    {
        if (finding.File is not { } file) return null;
        var path = string.Join('/', $"{root.Replace('\\', '/')}/{file}".Split('/').Select(part => part.EndsWith(':') ? part : Uri.EscapeDataString(part)));
        var at = finding.At ?? new Text.LinePosition(1, 1);
        return template.Replace("/{path}", path.StartsWith('/') ? path : "/" + path, StringComparison.Ordinal)
            .Replace("{path}", path, StringComparison.Ordinal)
            .Replace("{line}", $"{at.Line}", StringComparison.Ordinal).Replace("{column}", $"{at.Column}", StringComparison.Ordinal);
    }
}
