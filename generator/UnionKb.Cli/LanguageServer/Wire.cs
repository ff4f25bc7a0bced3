using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace UnionKb.Cli.LanguageServer;

/// <summary>Messages of the base protocol (Language Server Protocol 3.17, "Base Protocol"): a header with the length, then JSON in UTF-8.</summary>
internal sealed class Wire(Stream input, Stream output)
{
    private const string Length = "Content-Length:";

    /// <summary>More is no message of an editor.</summary>
    private const int MostBytes = 64 << 20;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lock _writing = new();

    /// <summary>The next message; null at the end of the stream, or where it cannot be understood any more.</summary>
    public JsonObject? Read()
    {
        var length = -1;
        for (var line = Line(); ; line = Line())
        {
            if (line is null) return null;
            if (line.Length == 0) break;
            if (!line.StartsWith(Length, StringComparison.OrdinalIgnoreCase)) continue;
            length = int.TryParse(line.AsSpan(Length.Length), NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out var number) ? number : -1;
        }

        if (length is < 0 or > MostBytes) return null;
        var body = new byte[length];
        if (input.ReadAtLeast(body, length, throwOnEndOfStream: false) < length) return null;
        try
        {
            return JsonNode.Parse(body) as JsonObject ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    public void Answer(JsonNode? id, JsonNode? result) => Write(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id?.DeepClone(), ["result"] = result });

    public void Refuse(JsonNode? id, int code, string message) => Write(new JsonObject
    {
        ["jsonrpc"] = "2.0", ["id"] = id?.DeepClone(), ["error"] = new JsonObject { ["code"] = code, ["message"] = message },
    });

    public void Notify(string method, JsonNode parameters) => Write(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters });

    private void Write(JsonObject message)
    {
        var body = Encoding.UTF8.GetBytes(message.ToJsonString(Plain));
        lock (_writing)
        {
            output.Write(Encoding.ASCII.GetBytes($"Content-Length: {body.Length}\r\n\r\n"));
            output.Write(body);
            output.Flush();
        }
    }

    private string? Line()
    {
        var line = new StringBuilder();
        while (true)
        {
            var next = input.ReadByte();
            if (next < 0) return null;
            if (next == '\n') return line.ToString().TrimEnd('\r');
            if (line.Length < 4096) line.Append((char)next);
        }
    }
}
