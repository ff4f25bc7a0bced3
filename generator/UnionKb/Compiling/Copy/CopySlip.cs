using UnionKb.Diagnostics;
using UnionKb.Text;

namespace UnionKb.Compiling.Copy;

/// <summary>A place of a text that is not as Chinese is set.</summary>
/// <param name="Instead">What should stand there, when that is certain; null for what only an editor can tell.</param>
internal readonly record struct CopySlip(TextSpan Span, Rule Rule, string? Instead);
