using QRCoder;
using UnionKb.Templating;
using UnionKb.Text;

namespace UnionKb.Emitting.Print;

/// <summary>An address as a QR code (ISO/IEC 18004, level M): one path of runs of modules, the quiet zone of four modules around it.</summary>
internal sealed class QrFragment(string address, Utf8Writer output) : Fragment(output)
{
    public override void Write()
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var size = code.ModuleMatrix.Count;
        Output.Write($"<svg class=\"qr\" viewBox=\"0 0 {size} {size}\" shape-rendering=\"crispEdges\" role=\"img\" aria-label=\"");
        Output.WriteEscaped(address);
        Output.Write("\"><path d=\""u8);
        for (var y = 0; y < size; y++)
        {
            for (var x = 0; x < size;)
            {
                var end = x;
                while (end < size && code.ModuleMatrix[y][end]) end++;
                if (end > x) Output.Write($"M{x} {y}h{end - x}v1h-{end - x}z");
                x = end + 1;
            }
        }

        Output.Write("\"/></svg>"u8);
    }
}
