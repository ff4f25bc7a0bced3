using UnionKb.Config;
using UnionKb.Emitting.Frame;
using UnionKb.Model;
using UnionKb.Model.Links;
using UnionKb.Text;

namespace UnionKb.Emitting.Data;

/// <summary>One page as an object of <c>site.json</c>; members without a value are left out.</summary>
internal static class PageData
{
    public static void Write(JsonOutput json, Site site, LinkedPage page)
    {
        json.BeginObject();
        Facts(json, site, page);
        Links(json, site, page);
        Relations(json, site, page);
        Provenance(json, site, page);
        json.EndObject();
    }

    private static void Facts(JsonOutput json, Site site, LinkedPage page)
    {
        var front = page.Page.Front;
        json.Member("id"u8, page.Id);
        json.Member("title"u8, page.Title);
        json.Member("kind"u8, front.Kind.Name());
        json.Member("path"u8, page.Url);
        if (site.Config.Outputs.HasFlag(Outputs.Markdown)) json.Member("markdown"u8, SiteAddress.TwinOf(page));
        json.Member("parent"u8, page.Parent < 0 ? null : site.Pages[page.Parent].Id);
        json.Member("summary"u8, front.Summary);
        json.Member("date"u8, front.Date);
        json.Member("updated"u8, front.Updated);
        json.Member("when"u8, front.When);
        json.Member("aliases"u8, front.Aliases);
        json.Member("tags"u8, front.Tags);
        json.Member("issuers"u8, Array.ConvertAll(page.Issuers, i => i.Name));
        json.Member("seeAlso"u8, Array.ConvertAll(page.SeeAlso, p => site.Pages[p].Id));
        json.Member("pending"u8, front.Pending);
    }

    /// <summary>Links as written in reading order, then the automatic ones.</summary>
    private static void Links(JsonOutput json, Site site, LinkedPage page)
    {
        if (page.Terms.Length == 0 && !Array.Exists(page.Targets, t => t.Kind is TargetKind.Page or TargetKind.Wanted)) return;
        json.Name("links"u8);
        json.BeginList();
        for (var i = 0; i < page.Targets.Length; i++)
        {
            var target = page.Targets[i];
            if (target.Kind is not (TargetKind.Page or TargetKind.Wanted)) continue;
            json.BeginObject();
            if (target.Kind == TargetKind.Page) json.Member("to"u8, site.Pages[target.Page].Id);
            else json.Member("wanted"u8, page.Page.Links[i].Target);
            json.Member("anchor"u8, target.Anchor);
            json.EndObject();
        }

        foreach (var term in page.Terms)
        {
            json.BeginObject();
            json.Member("to"u8, site.Pages[term.Page].Id);
            json.Name("automatic"u8);
            json.True();
            json.EndObject();
        }

        json.EndList();
    }

    private static void Relations(JsonOutput json, Site site, LinkedPage page)
    {
        var own = page.Relations.Length == 0 ? [] : Array.FindAll(page.Relations, r => r.Subject == page.Index);
        if (own.Length == 0) return;
        json.Name("relations"u8);
        json.BeginList();
        foreach (var relation in own)
        {
            json.BeginObject();
            json.Member("word"u8, relation.Word);
            if (relation.Object >= 0) json.Member("to"u8, site.Pages[relation.Object].Id);
            else json.Member("name"u8, relation.ObjectText);
            if (relation.Evidence is { Page: >= 0 } evidence) Evidence(json, site, evidence);
            json.EndObject();
        }

        json.EndList();
    }

    private static void Evidence(JsonOutput json, Site site, Evidence evidence)
    {
        json.Member("sentence"u8, site.Pages[evidence.Page].Blocks[evidence.Block].Text.Substring(evidence.Start, evidence.Length));
        json.Member("on"u8, site.Pages[evidence.Page].Id);
    }

    /// <summary>The blocks of the text that come from sources, each with the sentences it consists of, as they are or changed.</summary>
    private static void Provenance(JsonOutput json, Site site, LinkedPage page)
    {
        if (page.Sources.Length == 0 && page.Edits.Length == 0) return;
        var edits = page.Edits.ToLookup(e => e.Block, e => e.Address);
        json.Name("provenance"u8);
        json.BeginList();
        for (var block = 0; block < page.Page.Blocks.Length; block++)
        {
            string[] sources = block < page.Sources.Length ? Array.ConvertAll(page.Sources[block], a => Print(site, a)) : [];
            string[] edited = [.. edits[block].Select(a => Print(site, a))];
            if (sources.Length + edited.Length == 0) continue;
            json.BeginObject();
            json.Member("text"u8, page.Page.Blocks[block].Text);
            json.Member("sources"u8, sources);
            json.Member("edited"u8, edited);
            json.EndObject();
        }

        json.EndList();
    }

    private static string Print(Site site, SentenceAddress address) => $"{site.Seeds[address.Seed].Letter}{address.Line}.{address.Sentence}";
}
