namespace UnionKb.Diagnostics;

public enum Severity
{
    Note,
    Warning,
    Error,
}

/// <summary>A kind of finding that a file asks not to report on one of its lines.</summary>
public readonly record struct SilencedLine(string Code, int Line);
