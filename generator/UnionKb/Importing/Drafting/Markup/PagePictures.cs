using UnionKb.Importing.Reading.Forms;

namespace UnionKb.Importing.Drafting.Markup;

/// <summary>
/// Names of the pictures of one text: <c>files/&lt;page id&gt;-&lt;n&gt;.&lt;ending&gt;</c>, numbered on each page in the order in which they stand
/// there; equal pictures are one file, called by the first page.
/// </summary>
/// <param name="above">The way from a page to the folder that <c>files/</c> lies in.</param>
internal sealed class PagePictures(string above)
{
    public const string Folder = "files";

    /// <summary>From a page in a folder of its own to the folder above.</summary>
    public const string Above = "../";

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<DraftPicture> _new = [];

    /// <summary>Names below the folder of the pages by the hash of the bytes.</summary>
    public IReadOnlyDictionary<string, string> Names => _names;

    /// <summary>Whether pages stand in one folder outside any project, where an address that leads nowhere does no harm.</summary>
    public bool IsOutside => above.Length == 0;

    /// <summary>Address of a picture as a page writes it.</summary>
    public string AddressOf(CarriedFile picture, string page)
    {
        if (!_names.TryGetValue(picture.Hash, out var name))
        {
            var number = _numbers[page] = _numbers.GetValueOrDefault(page) + 1;
            _names[picture.Hash] = name = $"{Folder}/{page}-{number}{picture.Ending}";
            _new.Add(new DraftPicture(name, picture.Bytes, picture.Hash));
        }

        return above + name;
    }

    /// <summary>The pictures named since the last time.</summary>
    public DraftPicture[] Taken()
    {
        DraftPicture[] taken = [.. _new];
        _new.Clear();
        return taken;
    }
}

/// <summary>A picture to be written.</summary>
/// <param name="Name">Below the folder of the pages.</param>
/// <param name="Hash">Of its bytes.</param>
public sealed record DraftPicture(string Name, byte[] Bytes, string Hash);
