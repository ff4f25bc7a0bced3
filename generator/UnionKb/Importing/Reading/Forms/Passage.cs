namespace UnionKb.Importing.Reading.Forms;

/// <summary>Words with their marks, counted from the first word.</summary>
public sealed record Passage(string Text, InlineMark[] Marks)
{
    public static readonly Passage Empty = new("", []);
}
