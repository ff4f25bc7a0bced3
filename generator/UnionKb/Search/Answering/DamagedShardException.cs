namespace UnionKb.Search.Answering;

/// <summary>A file of the index that is missing or cannot be read; ends as a finding.</summary>
internal sealed class DamagedShardException(string path, Exception? cause = null) : Exception(path, cause)
{
    public string Path => Message;
}
