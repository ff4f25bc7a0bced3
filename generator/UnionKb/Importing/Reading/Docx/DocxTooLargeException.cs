namespace UnionKb.Importing.Reading.Docx;

/// <summary>A part of a Word file unpacks to more than is read: a mistake or a zip bomb.</summary>
internal sealed class DocxTooLargeException : Exception;
