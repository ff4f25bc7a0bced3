using UnionKb.Templating;
using UnionKb.Text;

namespace UnionKb.Emitting.Print;

/// <summary>The notes of origin of the text before it, as items of a list.</summary>
internal sealed class NotesFragment(OriginNotes notes, Utf8Writer output) : Fragment(output)
{
    public override void Write()
    {
        for (var number = 1; number <= notes.Words.Count; number++)
        {
            Output.Write("<li id=\""u8);
            Output.Write(notes.IdOf(number));
            Output.Write("\">"u8);
            Output.WriteEscaped(notes.Words[number - 1]);
            Output.Write("</li>\n"u8);
        }
    }
}
