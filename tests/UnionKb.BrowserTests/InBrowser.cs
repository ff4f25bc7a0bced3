namespace UnionKb.BrowserTests;

/// <summary>All tests share the session and run one after another: the machine has few cores and timing is part of what is tested.</summary>
[CollectionDefinition(Name)]
public sealed class InBrowser : ICollectionFixture<BrowserSession>
{
    public const string Name = "browser";
}
