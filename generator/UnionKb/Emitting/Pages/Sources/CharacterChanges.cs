using System.Text;
using UnionKb.Templating;
using UnionKb.Templating.Views.Sources;

namespace UnionKb.Emitting.Pages.Sources;

/// <summary>
/// What normalising changed in a sentence: the text as received, cut at the characters that the pages have otherwise. Normalising removes
/// characters or puts one in another's place, so both texts are walked side by side; where that fails the sentence stays whole.
/// </summary>
internal static class CharacterChanges
{
    public static SourcePartView[] Of(string raw, string normalised, ThemeStrings strings)
    {
        var parts = new List<SourcePartView>();
        var same = new StringBuilder();
        var at = 0;
        for (var i = 0; i < raw.Length;)
        {
            if (at < normalised.Length && raw[i] == normalised[at])
            {
                same.Append(raw[i++]);
                at++;
                continue;
            }

            var start = i;
            while (i < raw.Length && char.IsWhiteSpace(raw[i]) && (at >= normalised.Length || raw[i] != normalised[at])) i++;
            if (i > start)
            {
                Add(raw[start..i], strings.Format("source.removed", $"{i - start}"));
                continue;
            }

            if (at >= normalised.Length) return [new SourcePartView(raw, null)];
            Add(raw[i].ToString(), strings.Format("source.changed", normalised[at].ToString()));
            i++;
            at++;
        }

        if (same.Length > 0) parts.Add(new SourcePartView(same.ToString(), null));
        return at == normalised.Length ? [.. parts] : [new SourcePartView(raw, null)];

        void Add(string text, string change)
        {
            if (same.Length > 0) parts.Add(new SourcePartView(same.ToString(), null));
            same.Clear();
            parts.Add(new SourcePartView(text, change));
        }
    }
}
