namespace UnionKb.Tests.Fixtures;

/// <summary>A test that makes symbolic links; on Windows, where that takes rights, it is skipped and says so.</summary>
internal sealed class LinkFactAttribute : FactAttribute
{
    public LinkFactAttribute()
    {
        if (OperatingSystem.IsWindows()) Skip = "making symbolic links takes rights on Windows";
    }
}

/// <summary>The same for tests with several cases.</summary>
internal sealed class LinkTheoryAttribute : TheoryAttribute
{
    public LinkTheoryAttribute()
    {
        if (OperatingSystem.IsWindows()) Skip = "making symbolic links takes rights on Windows";
    }
}
