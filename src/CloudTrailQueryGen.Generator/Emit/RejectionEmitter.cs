using System.Linq;
using CloudTrailQueryGen.Generator.Model;

namespace CloudTrailQueryGen.Generator.Emit;

/// <summary>Emits the tests that let an event go as soon as one field rules it out.</summary>
internal static class RejectionEmitter
{
    public static void Emit(SourceWriter writer, CompiledQueryModel compiled, TextParameterForm form = TextParameterForm.Encoded)
    {
        writer.Line("/// <summary>Tells, right after a field is read, that no matching event can have this value; the rest of the event is then skipped.</summary>");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        if (compiled.EarlyTests.Count == 0)
        {
            writer.Line("public bool Rejects(int slot, ref EventFields e) => false;");
            return;
        }

        var expressions = new ExpressionEmitter("e.Scratch", form);
        writer.Open("public bool Rejects(int slot, ref EventFields e) => slot switch");
        foreach (IGrouping<int, EarlyTestModel> tests in compiled.EarlyTests.GroupBy(test => test.Slot).OrderBy(tests => tests.Key))
        {
            string rejected = string.Join(" || ", tests.Select(test => expressions.Negation(test.Condition)));
            writer.Line(tests.Key + " => " + rejected + ", // " + CommentText.OneLine(compiled.Fields[tests.Key]));
        }

        writer.Line("_ => false,");
        writer.Close(";");
    }
}
