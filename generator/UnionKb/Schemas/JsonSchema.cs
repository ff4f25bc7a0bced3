using System.Text.Encodings.Web;
using System.Text.Json;
using UnionKb.Diagnostics;
using UnionKb.Yaml;

namespace UnionKb.Schemas;

/// <summary>
/// A table of keys as JSON Schema (draft 7, which the editors' YAML servers read). A key without a value counts as missing, as the readers have it, so
/// null is allowed everywhere.
/// </summary>
internal sealed class JsonSchema : IDisposable
{
    // Chinese stays readable; the file is no HTML.
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly MemoryStream _bytes = new();
    private readonly Utf8JsonWriter _json;
    private readonly Language _language;

    private JsonSchema(Language language)
    {
        _language = language;
        _json = new Utf8JsonWriter(_bytes, Options);
    }

    /// <param name="isOpen">Whether keys that the table does not have are allowed.</param>
    public static byte[] Of(string title, IReadOnlyList<YamlKey> keys, bool isOpen, Language language)
    {
        using var schema = new JsonSchema(language);
        schema.Root(title, keys, isOpen);
        return schema._bytes.ToArray();
    }

    public void Dispose()
    {
        _json.Dispose();
        _bytes.Dispose();
    }

    private void Root(string title, IReadOnlyList<YamlKey> keys, bool isOpen)
    {
        _json.WriteStartObject();
        _json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
        _json.WriteString("title", title);
        Map(keys, isOpen);
        _json.WriteEndObject();
        _json.Flush();
        _bytes.WriteByte((byte)'\n');
    }

    private void Map(IReadOnlyList<YamlKey> keys, bool isOpen = false)
    {
        _json.WriteString("type", "object");
        _json.WriteBoolean("additionalProperties", isOpen);
        if (keys.Any(k => k.IsRequired))
        {
            _json.WriteStartArray("required");
            foreach (var key in keys.Where(k => k.IsRequired)) _json.WriteStringValue(key.Name);
            _json.WriteEndArray();
        }

        _json.WriteStartObject("properties");
        foreach (var key in keys)
        {
            _json.WriteStartObject(key.Name);
            _json.WriteString("description", key.Meaning.In(_language));
            Value(key);
            _json.WriteEndObject();
        }

        _json.WriteEndObject();
    }

    private void Value(YamlKey key)
    {
        switch (key.Form)
        {
            case KeyForm.Text or KeyForm.Date: Types("string", "number", "boolean", "null"); break;
            case KeyForm.Number: Types("integer", "null"); break;
            case KeyForm.Flag: Words(["yes", "no"], withFlags: true); break;
            case KeyForm.Choice: Words(key.Choices); break;
            case KeyForm.Texts: OneOrMore(() => Types("string", "number", "boolean", "null")); break;
            case KeyForm.Choices: OneOrMore(() => Words(key.Choices)); break;
            case KeyForm.Map: AnyOf(() => Map(key.Keys), () => Types("null")); break;
            case KeyForm.Maps: List(() => Map(key.Keys)); break;
            case KeyForm.TextsOrMaps: List(() => AnyOf(() => Types("string", "number", "boolean"), () => Map(key.Keys))); break;
            case KeyForm.Rows: List(() => List(() => Types("string", "number", "boolean", "null"))); break;
            case KeyForm.Words: Open(() => Types("string")); break;
            case KeyForm.ChoiceByWord: Open(() => Words(key.Choices)); break;
            default: break;
        }
    }

    private void Types(params string[] types)
    {
        if (types is [var only])
        {
            _json.WriteString("type", only);
            return;
        }

        _json.WriteStartArray("type");
        foreach (var type in types) _json.WriteStringValue(type);
        _json.WriteEndArray();
    }

    private void Words(IReadOnlyList<string> words, bool withFlags = false)
    {
        _json.WriteStartArray("enum");
        if (withFlags) _json.WriteBooleanValue(true);
        if (withFlags) _json.WriteBooleanValue(false);
        foreach (var word in words) _json.WriteStringValue(word);
        _json.WriteNullValue();
        _json.WriteEndArray();
    }

    private void OneOrMore(Action item) => AnyOf(item, () => List(item, mayBeNull: false));

    private void List(Action item, bool mayBeNull = true)
    {
        if (mayBeNull) Types("array", "null");
        else Types("array");
        _json.WriteStartObject("items");
        item();
        _json.WriteEndObject();
    }

    private void Open(Action value)
    {
        Types("object", "null");
        _json.WriteStartObject("additionalProperties");
        value();
        _json.WriteEndObject();
    }

    private void AnyOf(params Action[] forms)
    {
        _json.WriteStartArray("anyOf");
        foreach (var form in forms)
        {
            _json.WriteStartObject();
            form();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }
}
