using UnionKb.Model;
using UnionKb.Text;

namespace UnionKb.Emitting.Pages.Content;

/// <summary>
/// How long a text is: Chinese characters, and words of other scripts; punctuation is not counted. The minutes are a rough guide: of 300
/// characters or 230 words each.
/// </summary>
internal static class ReadingTime
{
    private const double CharactersInMinute = 300;
    private const double WordsInMinute = 230;

    public static (int Length, int Minutes) Of(LinkedPage page)
    {
        var (characters, words) = (0, 0);
        foreach (var block in page.Blocks)
        {
            if (block.Kind == BlockKind.Reading) continue;
            var inWord = false;
            foreach (var c in block.Text)
            {
                var isIdeograph = Han.IsIdeograph(c);
                var isWord = !isIdeograph && char.IsLetterOrDigit(c);
                if (isIdeograph) characters++;
                else if (isWord && !inWord) words++;
                inWord = isWord || (inWord && c is '\'' or '’' or '-' or '.');
            }
        }

        return (characters + words, Math.Max(1, (int)Math.Round((characters / CharactersInMinute) + (words / WordsInMinute))));
    }
}
