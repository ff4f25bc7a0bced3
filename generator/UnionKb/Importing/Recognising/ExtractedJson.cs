using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using UnionKb.Importing.Reading;
using UnionKb.Text;

namespace UnionKb.Importing.Recognising;

/// <summary><c>extracted.json</c>: what the knowledge rules found, with lines of the text and names of the rules, and what was not carried over.</summary>
public static class ExtractedJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <param name="left">What of the document does not stand in its text.</param>
    public static byte[] Write(Knowledge knowledge, IEnumerable<LeftPart> left)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            List(json, "book_titles", "book-title", knowledge.BookTitles, t =>
            {
                json.WriteString("title", t.Title);
                json.WriteNumber("line", t.Line);
                json.WriteNumber("count", t.Count);
                json.WriteBoolean("outermost", t.Outermost);
            });
            List(json, "abbreviations", "abbreviation", knowledge.Abbreviations, a =>
            {
                json.WriteString("abbr", a.Short);
                json.WriteString("expansion", a.Expansion);
                json.WriteNumber("line", a.Line);
            });
            List(json, "dates", "date", knowledge.Dates, d =>
            {
                json.WriteString("iso", d.Iso);
                json.WriteString("printed", d.Printed);
                json.WriteNumber("line", d.Line);
                json.WriteNumber("count", d.Count);
            });
            List(json, "definitions", "definition", knowledge.Definitions, d =>
            {
                json.WriteString("term", d.Term);
                json.WriteString("sentence", d.Sentence);
                json.WriteString("address", $"{d.Line}.{d.SentenceNumber}");
            });
            List(json, "enumerations", "series", knowledge.Series, s =>
            {
                json.WriteNumber("first_line", s.FirstLine);
                json.WriteNumber("last_line", s.LastLine);
                json.WriteTexts("items", s.Items);
            });
            List(json, "tables", "type-table", knowledge.Tables, t =>
            {
                json.WriteString("address", $"{t.Line}.{t.SentenceNumber}");
                json.WriteString("noun", t.Noun);
                json.WriteStartArray("rows");
                foreach (var (type, text) in t.Rows)
                {
                    json.WriteStartArray();
                    json.WriteStringValue(type);
                    json.WriteStringValue(text);
                    json.WriteEndArray();
                }

                json.WriteEndArray();
            });
            List(json, "reported_speech", "reported-speech", knowledge.Speeches, s =>
            {
                json.WriteString("speaker", s.Speaker);
                json.WriteString("when", s.When);
                json.WriteString("span", $"{s.Line}.{s.First}-{s.Line}.{s.Last}");
            });
            json.WriteObjects("left", left, l =>
            {
                json.WriteString("kind", l.Kind.En);
                json.WriteString("kind_zh", l.Kind.Zh);
                json.WriteNumber("count", l.Count);
                json.WriteNumber("line", l.Line);
                json.WriteString("sample", l.Sample);
            });
            json.WriteStartObject("imprint");
            json.WriteString("source", knowledge.Imprint.Source);
            json.WriteString("author", knowledge.Imprint.Author);
            json.WriteString("published", knowledge.Imprint.Published);
            json.WriteString("rule", "imprint");
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return [.. buffer.ToArray(), (byte)'\n'];
    }

    private static void List<T>(Utf8JsonWriter json, string name, string rule, IEnumerable<T> items, Action<T> members) =>
        json.WriteObjects(name, items, item =>
        {
            members(item);
            json.WriteString("rule", rule);
        });
}
