using UnionKb.Text;

namespace UnionKb.Emitting.StructuredData;

/// <summary>Persons and bodies of whom only the name is known: which of the two they are is not said.</summary>
internal static class StatedName
{
    public static void Write(JsonOutput json, ReadOnlySpan<byte> member, string? name)
    {
        if (name is null) return;
        json.Name(member);
        json.BeginObject();
        json.Member("name"u8, name);
        json.EndObject();
    }
}
