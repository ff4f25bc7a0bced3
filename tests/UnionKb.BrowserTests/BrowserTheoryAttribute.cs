namespace UnionKb.BrowserTests;

/// <inheritdoc cref="BrowserFactAttribute"/>
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.MissingReason;
}
