using System.Collections.Generic;
using CloudTrailQueryGen.Generator.Model;

namespace CloudTrailQueryGen.Generator.Emit;

/// <summary>Emits the constants that name the fields of an event.</summary>
internal static class SlotEmitter
{
    public static void Emit(SourceWriter writer, CompiledQueryModel compiled)
    {
        if (compiled.Fields.Count == 0)
        {
            return;
        }

        IReadOnlyList<string> names = SlotNames.For(compiled.Fields);
        writer.Line("/// <summary>Where the fields that are read stand in <see cref=\"EventFields\"/>.</summary>");
        writer.Line(GeneratedCode.Short);
        writer.Open("file static class " + compiled.Names.SlotClass);
        for (int slot = 0; slot < names.Count; slot++)
        {
            writer.Line("public const int " + names[slot] + " = " + slot + "; // " + CommentText.OneLine(compiled.Fields[slot]));
        }

        writer.Close();
        writer.Line();
    }
}
