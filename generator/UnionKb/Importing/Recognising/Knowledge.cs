namespace UnionKb.Importing.Recognising;

/// <summary>What the knowledge rules found in one text, in the order of the text. Everything is a proposal with the name of its rule.</summary>
public sealed record Knowledge(
    BookTitle[] BookTitles,
    Abbreviation[] Abbreviations,
    DateInText[] Dates,
    Definition[] Definitions,
    Series[] Series,
    TypeTable[] Tables,
    ReportedSpeech[] Speeches,
    StatedRelation[] Relations,
    Imprint Imprint);

/// <summary>A title between 《 and 》 or, inside one, between 〈 and 〉.</summary>
/// <param name="Line">Where it stands first.</param>
public sealed record BookTitle(string Title, int Line, int Count, bool Outermost);

/// <summary>Where a text says that it was published, by whom and when (yyyy, yyyy-MM or yyyy-MM-dd); empty where it does not.</summary>
public sealed record Imprint(string Source, string Author, string Published);

/// <summary>A short form that the text itself introduces.</summary>
/// <param name="Expansion">The long form; null when the text does not let it be told by its characters.</param>
public sealed record Abbreviation(string Short, string? Expansion, int Line);

/// <summary>A date with the precision printed: <paramref name="Iso"/> is yyyy, yyyy-MM or yyyy-MM-dd.</summary>
public sealed record DateInText(string Iso, string Printed, int Line, int Count);

/// <summary>A sentence that says what a term is.</summary>
public sealed record Definition(string Term, string Sentence, int Line, int SentenceNumber);

/// <summary>Items that count themselves: 一是, 二是; 第一, 第二; 首先, 其次.</summary>
public sealed record Series(string[] Items, int FirstLine, int LastLine);

/// <summary>One sentence whose clauses say the same about several types: rows of a type and what is said of it.</summary>
public sealed record TypeTable(string Noun, (string Type, string Text)[] Rows, int Line, int SentenceNumber);

/// <summary>A relation that a sentence states, in its own words.</summary>
public sealed record StatedRelation(string Subject, string Word, string Object, int Line, int SentenceNumber);

/// <summary>Sentences that report what somebody said: the first names the speaker, the last is one that goes on without naming him.</summary>
public sealed record ReportedSpeech(string Speaker, string? When, int Line, int First, int Last);
