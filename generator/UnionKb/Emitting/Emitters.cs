using UnionKb.Emitting.Data;
using UnionKb.Emitting.Feeds;
using UnionKb.Emitting.Files;
using UnionKb.Emitting.LanguageModels;
using UnionKb.Emitting.Manifest;
using UnionKb.Emitting.Offline;
using UnionKb.Emitting.Pages;
using UnionKb.Emitting.Previews;
using UnionKb.Emitting.Print;
using UnionKb.Emitting.Robots;
using UnionKb.Emitting.Search;
using UnionKb.Emitting.Sitemap;
using UnionKb.Emitting.Styles;
using UnionKb.Emitting.Twins;
using UnionKb.Templating;

namespace UnionKb.Emitting;

/// <summary>The list of emitters: a new kind of output is a folder here and one line.</summary>
public static class Emitters
{
    /// <param name="templates">The theme.</param>
    /// <param name="contentFolder">Absolute path of the folder that pages were read from.</param>
    /// <param name="read">Reads a file, absolute path to bytes.</param>
    public static IEmitter[] All(TemplateSet templates, string contentFolder, Func<string, byte[]> read) =>
    [
        new PageEmitter(templates),
        new PreviewEmitter(templates),
        new OriginEmitter(),
        new SearchEmitter(),
        new FileEmitter(templates, contentFolder, read),
        new SitemapEmitter(),
        new FeedEmitter(),
        new RobotsEmitter(),
        new OverviewEmitter(templates),
        new ManifestEmitter(templates),
        new DataEmitter(),
        new TwinEmitter(templates),
        new OfflineEmitter(templates),
        new PrintEmitter(templates),
        new LookEmitter(),
    ];
}
