using UnionKb.Text;

namespace UnionKb.Config;

/// <summary>A text of <c>site.yml</c> with its place in the file, for findings about what it names.</summary>
public readonly record struct SettingText(string Text, LinePosition At, int Length);
