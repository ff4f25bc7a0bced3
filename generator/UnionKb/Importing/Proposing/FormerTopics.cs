using UnionKb.Importing.Recipes;
using UnionKb.Text;

namespace UnionKb.Importing.Proposing;

/// <summary>
/// Which topics of a new proposal are topics of the last one and keep their ids, so that pages stay where they are when the text changes: those of
/// equal title, of several the one whose paragraphs begin most alike; then those whose heading was renamed while half of their paragraphs and more
/// begin as they did.
/// </summary>
internal static class FormerTopics
{
    /// <summary>For each topic the id it had, or null for a new one. The first is the text as a whole.</summary>
    /// <param name="topics">Title and opening words of the paragraphs.</param>
    public static string?[] IdsOf(IReadOnlyList<(string Title, HashSet<string> Openings)> topics, Recipe former)
    {
        var ids = new string?[topics.Count];
        ids[0] = former.Pillar.Text;
        var left = former.Topics.Where(t => t.Id.Text != former.Pillar.Text)
            .Select(t => (Id: t.Id.Text, Key: SentenceKey.Of(t.Title.Text), Openings: OpeningsOf(t))).ToList();
        Match((topic, old) => IsNamed(topic, old) ? Common(topic, old) : 0);
        Match((topic, old) => IsNamed(topic, old) ? 1 : 0);
        Match((topic, old) => Common(topic, old) * 2 >= Math.Max(1, Math.Min(topics[topic].Openings.Count, left[old].Openings.Count)) ? Common(topic, old) : 0);
        return ids;

        bool IsNamed(int topic, int old) => left[old].Key == SentenceKey.Of(topics[topic].Title);

        int Common(int topic, int old) => topics[topic].Openings.Count(left[old].Openings.Contains);

        void Match(Func<int, int, int> likeness)
        {
            for (var topic = 1; topic < ids.Length; topic++)
            {
                if (ids[topic] is not null) continue;
                var best = -1;
                for (var old = 0; old < left.Count; old++)
                {
                    if (likeness(topic, old) > (best < 0 ? 0 : likeness(topic, best))) best = old;
                }

                if (best < 0) continue;
                ids[topic] = left[best].Id;
                left.RemoveAt(best);
            }
        }
    }

    private static HashSet<string> OpeningsOf(PageRecipe topic) =>
        [.. topic.Body.OfType<SentencesRecipe>().Where(s => s.Home && s.Span.Opening.Length > 0).Select(s => s.Span.Opening)];
}
