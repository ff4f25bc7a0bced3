namespace UnionKb.Emitting.Reports;

/// <summary>What the editors of a site may want to look after. None of it is an error.</summary>
/// <param name="Orphans">Pages that no other page links to or names as related.</param>
/// <param name="DeadEnds">Pages that link to no other page.</param>
/// <param name="Wanted">Names without a page, with the pages that ask for them, most asked first.</param>
/// <param name="FormerNames">Links that use a former id: they work, and lead on in one step.</param>
/// <param name="Numerals">Numeral abbreviations that no page explains and no pending entry awaits, with their places.</param>
/// <param name="Variants">Pages that the text names in several ways, with how often each is used.</param>
/// <param name="Proposals">Sentences that say a relation which no front matter holds yet.</param>
public sealed record SiteReport(
    int[] Orphans,
    int[] DeadEnds,
    ReportItem[] Wanted,
    ReportItem[] FormerNames,
    ReportItem[] Numerals,
    ReportItem[] Variants,
    ReportItem[] Proposals);

/// <param name="Name">What is reported.</param>
/// <param name="Note">More about it, or empty.</param>
/// <param name="Pages">Where it stands.</param>
public sealed record ReportItem(string Name, string Note, int[] Pages);
