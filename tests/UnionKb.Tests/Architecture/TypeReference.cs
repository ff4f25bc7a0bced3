namespace UnionKb.Tests.Architecture;

/// <summary>One use: a type of the assembly under test, and the type (or member of it) that its metadata or code names.</summary>
/// <param name="From">Full name of the outermost type.</param>
/// <param name="Namespace">Namespace of the used type.</param>
/// <param name="Type">Name of the used type, without arity.</param>
/// <param name="Member">Name of the used method or field, or null when the type itself is named.</param>
internal sealed record TypeReference(string From, string FromNamespace, string Namespace, string Type, string? Member)
{
    public string FullType => $"{Namespace}.{Type}";

    public override string ToString() => $"{From} -> {FullType}{(Member is null ? "" : "." + Member)}";
}
