using UnionKb.Text;

namespace UnionKb.Yaml;

/// <summary>A YAML value with its place in the file (not in the block it was cut from).</summary>
public abstract record YamlNode(TextSpan Span);

/// <param name="Quoted">True when the value was written in quotes, so that "12" stays a text.</param>
public sealed record YamlScalar(string Value, bool Quoted, TextSpan Span) : YamlNode(Span)
{
    public bool IsNull => !Quoted && Value is "" or "~" or "null";
}

public sealed record YamlList(YamlNode[] Items, TextSpan Span) : YamlNode(Span);

/// <summary>Keys in file order; the reader has reported keys written twice and kept the first.</summary>
public sealed record YamlMap((YamlScalar Key, YamlNode Value)[] Entries, TextSpan Span) : YamlNode(Span)
{
    public YamlNode? this[string key] => Array.Find(Entries, e => e.Key.Value == key).Value;
}
