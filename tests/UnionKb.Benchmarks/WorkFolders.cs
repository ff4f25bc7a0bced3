namespace UnionKb.Benchmarks;

/// <summary>Two temporary places, gone at the end: one on disk, one in memory where the system has such a folder.</summary>
internal sealed class WorkFolders : IDisposable
{
    private const string MemoryBacked = "/dev/shm";

    public string Disk { get; } = Directory.CreateTempSubdirectory("unionkb-bench-").FullName;

    public string Fast { get; } = Directory.Exists(MemoryBacked)
        ? Directory.CreateDirectory(Path.Combine(MemoryBacked, $"unionkb-bench-{Environment.ProcessId}")).FullName
        : Directory.CreateTempSubdirectory("unionkb-bench-fast-").FullName;

    public void Dispose()
    {
        Directory.Delete(Disk, recursive: true);
        Directory.Delete(Fast, recursive: true);
    }
}
