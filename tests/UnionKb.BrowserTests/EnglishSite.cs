namespace UnionKb.BrowserTests;

/// <summary>The English project of tests/sites.</summary>
public sealed class EnglishSite : RepositorySite
{
    public EnglishSite()
        : base(Path.Combine(Root, "tests", "sites", "english"))
    {
    }
}
