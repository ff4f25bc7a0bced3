namespace UnionKb.Cli.Commands.Importing;

/// <summary>How far an import goes.</summary>
internal enum ImportMode
{
    /// <summary>Compares only; writes nothing.</summary>
    Check,

    /// <summary>Plans only; writes nothing.</summary>
    DryRun,

    Apply,
}
