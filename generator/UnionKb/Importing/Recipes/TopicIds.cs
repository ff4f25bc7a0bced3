using System.Text;
using UnionKb.Importing.Segmenting.Lines;
using UnionKb.Text.Pinyin;

namespace UnionKb.Importing.Recipes;

/// <summary>
/// Ids of proposed pages: ASCII words joined by hyphens, at most 60 characters, each once. A text is called by the pinyin of its title, its
/// topics by the initials of that and the pinyin of their heading without its number; so they stay when another part of the text changes.
/// </summary>
internal sealed class TopicIds(IEnumerable<string> taken)
{
    private const int Longest = 60;
    private const int MostInitials = 20;

    /// <summary>Next number of an id that is taken, so that many equal headings stay quick.</summary>
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    private readonly HashSet<string> _taken = new(taken, StringComparer.Ordinal);

    public string OfText(string title, string fallback)
    {
        var words = Joined(Pinyin.Syllables(title), Longest);
        return Claim(words.Length > 0 ? words : fallback);
    }

    public string OfTopic(string textTitle, string heading)
    {
        var initials = string.Concat(Pinyin.Syllables(textTitle).Select(s => Ascii(s)).Where(s => s.Length > 0).Select(s => s[0]));
        if (initials.Length > MostInitials) initials = initials[^MostInitials..];
        var own = Joined(Pinyin.Syllables(heading[HeadingMark.Read(heading).Length..]), Longest - initials.Length - 1);
        if (own.Length == 0) own = "part";
        return Claim(initials.Length == 0 ? own : $"{initials}-{own}");
    }

    private string Claim(string id)
    {
        if (_taken.Add(id)) return id;
        for (var number = _numbers.GetValueOrDefault(id, 2); ; number++)
        {
            var suffix = $"-{number}";
            var numbered = (id.Length + suffix.Length > Longest ? id[..(Longest - suffix.Length)].TrimEnd('-') : id) + suffix;
            if (!_taken.Add(numbered)) continue;
            _numbers[id] = number + 1;
            return numbered;
        }
    }

    private static string Joined(IEnumerable<string> syllables, int longest)
    {
        var id = new StringBuilder();
        foreach (var syllable in syllables.Select(Ascii).Where(s => s.Length > 0))
        {
            if (id.Length + syllable.Length + 1 > longest) break;
            if (id.Length > 0) id.Append('-');
            id.Append(syllable);
        }

        return id.ToString();
    }

    private static string Ascii(string syllable) => string.Concat(syllable.Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant));
}
