namespace UnionKb.Tests.Cli;

/// <summary>A test that needs a file of the machine; without it the test is skipped, and says which file is missing.</summary>
internal sealed class FileFactAttribute : FactAttribute
{
    public FileFactAttribute(string path)
    {
        if (!File.Exists(path)) Skip = $"{path} is not on this machine";
    }
}
