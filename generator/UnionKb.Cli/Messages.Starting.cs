using UnionKb.Diagnostics;
using UnionKb.Model;

namespace UnionKb.Cli;

internal static partial class Messages
{
    public static readonly Localized InitCommand = new("新建一个项目", "Begin a project");
    public static readonly Localized InitFolder = new("放在哪个文件夹；默认是当前文件夹", "The folder; default: the current one");
    public static readonly Localized InitNext = new("接下来：{0}unionkb serve", "Next: {0}unionkb serve");
    public static readonly Localized NotAFolder = new("这是一个文件，不是文件夹：{0}", "This is a file, not a folder: {0}");
    public static readonly Localized LeftAsIs = new("已有 {0}，没有改动", "{0} is there already and was not touched");
    public static readonly Localized BeginHere = new(
        "这里还没有项目。新建一个：unionkb init；已有项目的，先进入它的文件夹。",
        "There is no project here. Begin one with unionkb init, or go to the folder of yours.");

    public static readonly Localized SchemaCommand = new("输出编辑器用的 JSON Schema", "Print the JSON Schemas for editors");
    public static readonly Localized SchemaName = new(
        "哪一个：site、recipe、front 或 front-种类；不写则列出", "Which: site, recipe, front or front-KIND; without it they are listed");
    public static readonly Localized SchemaTo = new("写进这个文件夹", "Write them into this folder");

    public static readonly Localized ExplainCommand = new("说明一个提示的编号", "Explain the code of a finding");
    public static readonly Localized ExplainCode = new("编号，如 UKB3001", "The code, such as UKB3001");
    public static readonly Localized NoSuchCode = new("没有“{0}”这个编号。", "There is no code \"{0}\".");
    public static readonly Localized CanBeSwitched = new(
        "在 site.yml 里写 severities: {{{0}: error}} 调整，还可以写 warning、note、off。",
        "Write severities: {{{0}: error}} in site.yml to change it, or warning, note, off.");
    public static readonly Localized CanBeWarning = new(
        "在 site.yml 里写 severities: {{{0}: warning}}，只作警告。", "Write severities: {{{0}: warning}} in site.yml to make it a warning.");
    public static readonly Localized StaysError = new("这是错误，不能调低。", "It is an error and stays one.");

    public static readonly Localized InOption = new("放进 content/ 里的哪个文件夹", "The folder below content/");
    public static readonly Localized FolderOutsideContent = new("“{0}”不在 content/ 里。", "\"{0}\" is not below content/.");
    public static readonly Localized Created = new("已新建 {0}", "Created {0}");
    public static readonly Localized PageFileExists = new("{0} 已经存在，没有改动。", "{0} exists already and was not touched.");
    public static readonly Localized PageIdTaken = new("id“{0}”已用于 {1}，没有新建。", "The id \"{0}\" is taken by {1}; nothing was created.");
    public static readonly Localized NeedsId = new(
        "从标题“{0}”推不出 id。请用 --id 指明，例如 --id my-topic。",
        "No id can be derived from the title \"{0}\". Name one with --id, such as --id my-topic.");

    public static readonly Localized BadId = new(
        "id“{0}”不合要求：只用小写字母、数字和连字符，例如 my-topic。",
        "The id \"{0}\" is not valid: use lower-case letters, digits and hyphens, such as my-topic.");

    public static readonly Localized NoSuchParent = new("没有 id 为“{0}”的页面，不能作上级。", "There is no page with the id \"{0}\" to be the parent.");
    public static readonly Localized EmptyTitle = new("标题不能为空。", "The title must not be empty.");

    /// <summary>What <c>new</c> makes of a kind.</summary>
    public static Localized NewKind(PageKind kind) => kind switch
    {
        PageKind.Topic => new("新建专题", "Create a topic"),
        PageKind.Term => new("新建术语", "Create a term"),
        PageKind.Document => new("新建文献", "Create a document"),
        PageKind.Organisation => new("新建机构", "Create an organisation"),
        PageKind.Role => new("新建人物与身份", "Create a person or role"),
        PageKind.Event => new("新建事件", "Create an event"),
        PageKind.System => new("新建制度", "Create a system"),
        PageKind.Pack => new("新建资料包", "Create a pack"),
        _ => new("新建普通页", "Create a page"),
    };
}
