using UnionKb.Importing.Covering;
using UnionKb.Importing.Segmenting;

namespace UnionKb.Importing;

/// <summary>What one import has read, so that nothing is taken apart or compiled twice.</summary>
internal sealed record ImportTexts(SeedTexts Seeds, ContentPages Pages);
