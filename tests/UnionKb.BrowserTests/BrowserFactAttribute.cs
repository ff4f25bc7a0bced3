namespace UnionKb.BrowserTests;

/// <summary>A test that needs a browser, and perhaps other programs; it is skipped with the reason where one is missing.</summary>
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute(params string[] programs)
    {
        var missing = Array.Find(programs, name => Programs.Find(name) is null);
        Skip = Chromium.MissingReason ?? (missing is null ? null : $"{missing} is not installed (Debian: poppler-utils)");
    }
}
