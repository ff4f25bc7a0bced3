using System.Text.RegularExpressions;
using UnionKb.Text;

namespace UnionKb.Importing.Covering;

/// <summary>
/// Reads the sentences of a Markdown body with the part each plays. Not a Markdown parser: it tells running text from quotations,
/// lists, tables, headings and code by how a block begins, which is all that the question "is this sentence still here?" needs.
/// </summary>
internal static partial class MarkdownSentences
{
    public static ContentSentence[] Read(string text, int start)
    {
        var reading = new Reading(1 + text.AsSpan(0, start).Count('\n'));
        foreach (var line in text[start..].Split('\n')) reading.Line(line.TrimEnd('\r'));
        return reading.Done();
    }

    /// <summary>The state between two lines: the block that is open and its text so far.</summary>
    private sealed class Reading(int line)
    {
        private readonly List<ContentSentence> _sentences = [];
        private readonly List<string> _block = [];
        private ContentRole _role = ContentRole.Running;
        private int _blockLine;
        private int _line = line - 1;
        private string? _fence;
        private bool _inList;
        private bool _inQuote;

        public void Line(string line)
        {
            _line++;
            var text = line.TrimStart();
            if (InFence(text)) return;
            if (text.Length == 0)
            {
                Close();
                return;
            }

            if (IsIndented(line) && (_inList || _block.Count == 0)) Add(text, ContentRole.Derived);
            else Unindented(text);
        }

        public ContentSentence[] Done()
        {
            Close();
            return [.. _sentences];
        }

        private bool InFence(string text)
        {
            if (_fence is not null)
            {
                if (text.StartsWith(_fence, StringComparison.Ordinal)) _fence = null;
                return true;
            }

            if (Fence().Match(text) is not { Success: true } fence) return false;
            Close();
            _fence = fence.Value;
            return true;
        }

        private void Unindented(string text)
        {
            switch (text)
            {
                case ['>', ..]:
                    Quoted(text[1..].TrimStart());
                    break;
                case var _ when Heading().IsMatch(text):
                    Close();
                    Add(HeadingId().Replace(text, "").Trim('#', ' '), ContentRole.Heading);
                    Close();
                    break;
                case var _ when Underline().IsMatch(text) && _block.Count > 0 && _role == ContentRole.Running:
                    _role = ContentRole.Heading;
                    Close();
                    break;
                case var _ when Item().IsMatch(text):
                    Close();
                    _inList = true;
                    Add(text, ContentRole.Derived);
                    break;
                case ['|' or ':', ..] or ['[', '^', ..]:
                    Add(text, ContentRole.Derived);
                    break;
                default:
                    // A plain line right under a quotation or list item continues it (CommonMark, lazy continuation).
                    _inList = _inList && _block.Count > 0;
                    Add(text, _block.Count == 0 ? ContentRole.Running : _role);
                    break;
            }
        }

        private void Quoted(string text)
        {
            if (_block.Count > 0 && _role == ContentRole.Running) Close();
            var callout = Callout().Match(text);
            if (callout.Success)
            {
                Close();
                _role = callout.Groups["name"].Value == "DEFINITION" ? ContentRole.Definition : ContentRole.Derived;
                _inQuote = true;
                return;
            }

            var role = _inQuote ? _role : ContentRole.Derived;
            if (text.Length == 0) Flush();
            else Add(text, role);
            _inQuote = true;
            _role = role;
        }

        private void Add(string text, ContentRole role)
        {
            if (_block.Count == 0) (_role, _blockLine) = (role, _line);
            _block.Add(text);
        }

        private void Close()
        {
            Flush();
            _inQuote = false;
            _role = ContentRole.Running;
        }

        private void Flush()
        {
            var text = MarkdownInlines.Plain(string.Join('\n', _block));
            foreach (var span in Sentences.Split(text))
                _sentences.Add(new ContentSentence(SentenceKey.Of(text.AsSpan(span.Start, span.Length)), _role, _blockLine));
            _block.Clear();
        }

        private static bool IsIndented(string line) => line.StartsWith("  ", StringComparison.Ordinal) || line.StartsWith('\t');
    }

    [GeneratedRegex("^(```+|~~~+)")]
    private static partial Regex Fence();

    [GeneratedRegex("^#{1,6}( |$)")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\{#[^}]*\} *$")]
    private static partial Regex HeadingId();

    [GeneratedRegex("^(=+|-+) *$")]
    private static partial Regex Underline();

    [GeneratedRegex(@"^([-*+]|\d{1,9}[.)])( |$)")]
    private static partial Regex Item();

    [GeneratedRegex(@"^\[!(?<name>[A-Z]+)\]")]
    private static partial Regex Callout();
}
