namespace UnionKb.Diagnostics;

public enum Severity
{
    Note,
    Warning,
    Error,
}
