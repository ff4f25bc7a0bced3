using AngleSharp.Dom;

namespace UnionKb.Importing.Reading.Html;

/// <summary>
/// Stops a parser whose document nests too deep: each element costs it a walk over all that are open, so that depth makes time grow with its
/// square. Told of every new element, which has no place yet; the one before it has.
/// </summary>
internal sealed class NestingGuard
{
    private INode? _last;

    /// <exception cref="TooDeepException">The element before stands too deep.</exception>
    public void See(INode element)
    {
        var depth = 0;
        for (var node = _last; node is not null; node = node.Parent)
        {
            if (++depth > SeedReader.DeepestNesting) throw new TooDeepException();
        }

        _last = element;
    }
}
