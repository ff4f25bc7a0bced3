using System.Globalization;
using System.Text.Json;
using UnionKb.Yaml;

namespace UnionKb.Tests.Documents;

/// <summary>The part of JSON Schema (draft 7) that our schemas use, over YAML as the core schema of YAML 1.2 types it.</summary>
internal static class SchemaFaults
{
    public static string[] Of(JsonElement schema, YamlNode node, string at = "$")
    {
        if (schema.TryGetProperty("anyOf", out var forms))
            return forms.EnumerateArray().Any(f => Of(f, node, at).Length == 0) ? [] : [$"{at}: none of the forms"];
        if (schema.TryGetProperty("enum", out var words) && !words.EnumerateArray().Any(w => IsWord(w, node))) return [$"{at}: none of the words"];
        var type = TypeOf(node);
        if (schema.TryGetProperty("type", out var types) && !Types(types).Contains(type) && !(type == "integer" && Types(types).Contains("number")))
            return [$"{at}: {type} is none of {types}"];
        return node switch
        {
            YamlMap map => [.. OfMap(schema, map, at)],
            YamlList list when schema.TryGetProperty("items", out var items) => [.. list.Items.SelectMany((item, i) => Of(items, item, $"{at}[{i}]"))],
            _ => [],
        };
    }

    private static IEnumerable<string> OfMap(JsonElement schema, YamlMap map, string at)
    {
        if (schema.TryGetProperty("required", out var required))
        {
            foreach (var key in required.EnumerateArray().Where(k => map[k.GetString()!] is null)) yield return $"{at}: {key} is missing";
        }

        foreach (var (key, value) in map.Entries)
        {
            if (schema.TryGetProperty("properties", out var known) && known.TryGetProperty(key.Value, out var property))
            {
                foreach (var fault in Of(property, value, $"{at}.{key.Value}")) yield return fault;
            }
            else if (schema.TryGetProperty("additionalProperties", out var others) && others.ValueKind == JsonValueKind.False)
            {
                yield return $"{at}.{key.Value}: unknown";
            }
            else if (others.ValueKind == JsonValueKind.Object)
            {
                foreach (var fault in Of(others, value, $"{at}.{key.Value}")) yield return fault;
            }
        }
    }

    private static string[] Types(JsonElement types) =>
        types.ValueKind == JsonValueKind.String ? [types.GetString()!] : [.. types.EnumerateArray().Select(t => t.GetString()!)];

    private static bool IsWord(JsonElement word, YamlNode node) => TypeOf(node) switch
    {
        "null" => word.ValueKind == JsonValueKind.Null,
        "boolean" => word.ValueKind is JsonValueKind.True or JsonValueKind.False && word.GetBoolean() == (((YamlScalar)node).Value == "true"),
        "string" => word.ValueKind == JsonValueKind.String && word.GetString() == ((YamlScalar)node).Value,
        _ => false,
    };

    private static string TypeOf(YamlNode node) => node switch
    {
        YamlMap => "object",
        YamlList => "array",
        YamlScalar { IsNull: true } => "null",
        YamlScalar { Quoted: false, Value: "true" or "false" } => "boolean",
        YamlScalar { Quoted: false, Value: var value } when long.TryParse(value, CultureInfo.InvariantCulture, out _) => "integer",
        YamlScalar { Quoted: false, Value: var value } when double.TryParse(value, CultureInfo.InvariantCulture, out _) => "number",
        _ => "string",
    };
}
