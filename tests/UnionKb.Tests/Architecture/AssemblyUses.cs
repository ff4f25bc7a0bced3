using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace UnionKb.Tests.Architecture;

/// <summary>
/// Every use of a type that an assembly's metadata and code contain, and its static fields. Nested and compiler-made types
/// (closures, iterators) count as their outermost type.
/// </summary>
internal sealed class AssemblyUses : IDisposable
{
    private static readonly string?[] MutableCollections =
    [
        "System.Collections.Generic.List", "System.Collections.Generic.Dictionary", "System.Collections.Generic.HashSet",
        "System.Collections.Generic.Queue", "System.Collections.Generic.Stack", "System.Collections.Concurrent.ConcurrentDictionary",
        "System.Collections.Concurrent.ConcurrentQueue", "System.Collections.Concurrent.ConcurrentBag", "System.Text.StringBuilder",
        "System.Collections.Generic.IList", "System.Collections.Generic.IDictionary", "System.Collections.Generic.ISet",
    ];

    private readonly PEReader _file;
    private readonly MetadataReader _reader;
    private readonly TypeNames _names;
    private readonly string _root;

    /// <param name="root">Only types in this namespace and below are looked at.</param>
    public AssemblyUses(Assembly assembly, string root)
    {
        _file = new PEReader(File.OpenRead(assembly.Location));
        _reader = _file.GetMetadataReader();
        _names = new TypeNames(_reader);
        _root = root;
    }

    public void Dispose() => _file.Dispose();

    public IEnumerable<TypeReference> All() => Types().SelectMany(t => Uses(t.Type, t.From, t.Namespace)).Distinct();

    /// <summary>Static fields that can be assigned again, or that hold a collection which can be added to.</summary>
    public IEnumerable<string> MutableStatics()
    {
        foreach (var (type, from, _) in Types())
        {
            foreach (var field in type.GetFields().Select(_reader.GetFieldDefinition))
            {
                if (!field.Attributes.HasFlag(FieldAttributes.Static) || field.Attributes.HasFlag(FieldAttributes.Literal)) continue;
                var name = _reader.GetString(field.Name);
                if (IsCompilerMade(type, name)) continue;
                var holds = field.DecodeSignature(_names, null).Select(n => $"{n.Namespace}.{n.Type}").FirstOrDefault();
                if (!field.Attributes.HasFlag(FieldAttributes.InitOnly)) yield return $"{from}.{name} (not readonly)";
                else if (MutableCollections.Contains(holds)) yield return $"{from}.{name} ({holds})";
            }
        }
    }

    // Caches of delegates and switch tables: they have names that no source can have, on a type or a field.
    private bool IsCompilerMade(TypeDefinition type, string field) =>
        _reader.GetString(type.Name).Contains('<', StringComparison.Ordinal)
            || (field.StartsWith('<') && !field.EndsWith("BackingField", StringComparison.Ordinal));

    private IEnumerable<(TypeDefinition Type, string From, string Namespace)> Types()
    {
        foreach (var handle in _reader.TypeDefinitions)
        {
            var name = _names.GetTypeFromDefinition(_reader, handle, 0)[0];
            if (name.Namespace == _root || name.Namespace.StartsWith(_root + ".", StringComparison.Ordinal))
                yield return (_reader.GetTypeDefinition(handle), $"{name.Namespace}.{name.Type}", name.Namespace);
        }
    }

    private IEnumerable<TypeReference> Uses(TypeDefinition type, string from, string space)
    {
        IEnumerable<TypeReference> Whole(ImmutableArray<TypeNames.Name> names) =>
            names.Select(name => new TypeReference(from, space, name.Namespace, name.Type, null));

        var found = new List<TypeReference>();
        if (!type.BaseType.IsNil) found.AddRange(Whole(_names.Of(type.BaseType)));
        foreach (var handle in type.GetInterfaceImplementations()) found.AddRange(Whole(_names.Of(_reader.GetInterfaceImplementation(handle).Interface)));
        foreach (var handle in type.GetFields()) found.AddRange(Whole(_reader.GetFieldDefinition(handle).DecodeSignature(_names, null)));
        foreach (var method in type.GetMethods().Select(_reader.GetMethodDefinition))
        {
            var signature = method.DecodeSignature(_names, null);
            found.AddRange(Whole(signature.ReturnType).Concat(signature.ParameterTypes.SelectMany(Whole)));
            if (method.RelativeVirtualAddress == 0) continue;
            var body = _file.GetMethodBody(method.RelativeVirtualAddress);
            if (!body.LocalSignature.IsNil)
                found.AddRange(_reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(_names, null).SelectMany(Whole));
            foreach (var token in CodeTokens.Of(body)) found.AddRange(UsesOf(token, from, space));
        }

        return found;
    }

    private IEnumerable<TypeReference> UsesOf(EntityHandle token, string from, string space)
    {
        switch (token.Kind)
        {
            case HandleKind.MemberReference:
                var member = _reader.GetMemberReference((MemberReferenceHandle)token);
                return _names.Of(member.Parent).Select((name, i) =>
                    new TypeReference(from, space, name.Namespace, name.Type, i == 0 ? _reader.GetString(member.Name) : null));
            case HandleKind.MethodDefinition:
                var method = _reader.GetMethodDefinition((MethodDefinitionHandle)token);
                return _names.Of(method.GetDeclaringType())
                    .Select(name => new TypeReference(from, space, name.Namespace, name.Type, _reader.GetString(method.Name)));
            case HandleKind.FieldDefinition:
                var field = _reader.GetFieldDefinition((FieldDefinitionHandle)token);
                return _names.Of(field.GetDeclaringType())
                    .Select(name => new TypeReference(from, space, name.Namespace, name.Type, _reader.GetString(field.Name)));
            case HandleKind.MethodSpecification:
                var generic = _reader.GetMethodSpecification((MethodSpecificationHandle)token);
                return UsesOf(generic.Method, from, space)
                    .Concat(generic.DecodeSignature(_names, null).SelectMany(names => names)
                        .Select(name => new TypeReference(from, space, name.Namespace, name.Type, null)));
            default:
                return _names.Of(token).Select(name => new TypeReference(from, space, name.Namespace, name.Type, null));
        }
    }
}
