namespace UnionKb.Model.Links;

/// <summary>How a written link named its target: in our own way, or in one of those that other tools have.</summary>
public enum LinkForm : byte
{
    /// <summary>An id, a name, or the path of the file.</summary>
    AsWritten,

    /// <summary>The place of the file with another ending, another case, without numbers before names, or its folder.</summary>
    Place,

    /// <summary>From the root of the other site, which is a folder of the content.</summary>
    Root,

    /// <summary>From the root of the other site behind the name of a language or of the site itself.</summary>
    Prefix,

    /// <summary>From the address of the page, which has a folder of its own there.</summary>
    Address,

    /// <summary>By its file name or the end of its path, which no other has.</summary>
    FileName,

    /// <summary>A file of <c>static/</c> or <c>public/</c>.</summary>
    Served,
}
