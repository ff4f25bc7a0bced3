using UnionKb.Config;
using UnionKb.Diagnostics;
using UnionKb.Text;

namespace UnionKb.Templating;

/// <summary>The picture before the name of the site: a file of the project's own <c>assets/</c>.</summary>
internal static class ThemeLogo
{
    private const string Folder = "assets/";

    public static string? AddressOf(SiteConfig config) => config.Logo is { } logo ? Folder + logo.Text : null;

    /// <summary>UKB4030 where the file is missing.</summary>
    public static void Check(SiteConfig config, TemplateSet templates, DiagnosticBag diagnostics)
    {
        if (config.Logo is not { } logo || templates.Assets.Any(a => a.Address == AddressOf(config))) return;
        diagnostics.Add(Diagnostic.About("site.yml", Rules.LogoMissing, logo.Text) with
        {
            At = logo.At,
            Length = logo.Length,
            Suggestion = Nearest.Of(logo.Text, templates.Assets.Select(a => a.Address[Folder.Length..])),
        });
    }
}
