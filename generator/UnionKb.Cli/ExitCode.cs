namespace UnionKb.Cli;

/// <summary>What the command tells its caller. The numbers are part of the public interface.</summary>
internal enum ExitCode
{
    Fine = 0,
    Errors = 1,
    Usage = 2,

    /// <summary>Warnings, and <c>--strict</c> was given.</summary>
    Warnings = 3,

    /// <summary>Something an editor wrote stands in the way; it was left as it is.</summary>
    Conflict = 4,

    /// <summary>A program that the command needs is not installed.</summary>
    MissingProgram = 5,
}
