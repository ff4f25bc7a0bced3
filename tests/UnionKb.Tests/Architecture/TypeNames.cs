using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace UnionKb.Tests.Architecture;

/// <summary>Reduces a signature to the outermost types it names; everything else about a type (arrays, pointers, arguments) is unwrapped.</summary>
internal sealed class TypeNames(MetadataReader reader) : ISignatureTypeProvider<ImmutableArray<TypeNames.Name>, object?>
{
    public readonly record struct Name(string Namespace, string Type);

    public ImmutableArray<Name> Of(EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeDefinition => GetTypeFromDefinition(reader, (TypeDefinitionHandle)handle, 0),
        HandleKind.TypeReference => GetTypeFromReference(reader, (TypeReferenceHandle)handle, 0),
        HandleKind.TypeSpecification => GetTypeFromSpecification(reader, null, (TypeSpecificationHandle)handle, 0),
        _ => [],
    };

    public ImmutableArray<Name> GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
    {
        var type = reader.GetTypeDefinition(handle);
        while (!type.GetDeclaringType().IsNil) type = reader.GetTypeDefinition(type.GetDeclaringType());
        return [Plain(reader.GetString(type.Namespace), reader.GetString(type.Name))];
    }

    public ImmutableArray<Name> GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        var type = reader.GetTypeReference(handle);
        while (type.ResolutionScope.Kind == HandleKind.TypeReference) type = reader.GetTypeReference((TypeReferenceHandle)type.ResolutionScope);
        return [Plain(reader.GetString(type.Namespace), reader.GetString(type.Name))];
    }

    public ImmutableArray<Name> GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public ImmutableArray<Name> GetArrayType(ImmutableArray<Name> elementType, ArrayShape shape) => elementType;

    public ImmutableArray<Name> GetByReferenceType(ImmutableArray<Name> elementType) => elementType;

    public ImmutableArray<Name> GetFunctionPointerType(MethodSignature<ImmutableArray<Name>> signature) =>
        [.. signature.ReturnType, .. signature.ParameterTypes.SelectMany(type => type)];

    public ImmutableArray<Name> GetGenericInstantiation(ImmutableArray<Name> genericType, ImmutableArray<ImmutableArray<Name>> typeArguments) =>
        [.. genericType, .. typeArguments.SelectMany(type => type)];

    public ImmutableArray<Name> GetGenericMethodParameter(object? genericContext, int index) => [];

    public ImmutableArray<Name> GetGenericTypeParameter(object? genericContext, int index) => [];

    public ImmutableArray<Name> GetModifiedType(ImmutableArray<Name> modifier, ImmutableArray<Name> unmodifiedType, bool isRequired) => unmodifiedType;

    public ImmutableArray<Name> GetPinnedType(ImmutableArray<Name> elementType) => elementType;

    public ImmutableArray<Name> GetPointerType(ImmutableArray<Name> elementType) => elementType;

    public ImmutableArray<Name> GetPrimitiveType(PrimitiveTypeCode typeCode) => [];

    public ImmutableArray<Name> GetSZArrayType(ImmutableArray<Name> elementType) => elementType;

    private static Name Plain(string space, string name)
    {
        var arity = name.IndexOf('`', StringComparison.Ordinal);
        return new Name(space, arity < 0 ? name : name[..arity]);
    }
}
