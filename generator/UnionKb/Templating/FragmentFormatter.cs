using HandlebarsDotNet;
using HandlebarsDotNet.IO;

namespace UnionKb.Templating;

/// <summary>Tells the engine to let a fragment write itself.</summary>
internal sealed class FragmentFormatter : IFormatter, IFormatterProvider
{
    public bool TryCreateFormatter(Type type, out IFormatter formatter)
    {
        formatter = this;
        return typeof(Fragment).IsAssignableFrom(type);
    }

    public void Format<T>(T value, in EncodedTextWriter writer) => (value as Fragment)?.Write();
}
