using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CloudTrailQueryGen.Generator.Model;

namespace CloudTrailQueryGen.Generator.Emit;

/// <summary>Emits the tests that let an event go as soon as one field rules it out.</summary>
internal static class RejectionEmitter
{
    public static void Emit(SourceWriter writer, CompiledQueryModel compiled, TextParameterForm form = TextParameterForm.Encoded)
    {
        writer.Line("/// <summary>");
        writer.Line("/// Tells, right after a field is read, that no matching event can have this value: the rest of the event is then skipped. Events that");
        writer.Line("/// lack the field are not seen here, so that the filters test everything again at the end.");
        writer.Line("/// </summary>");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        if (compiled.EarlyTests.Count == 0)
        {
            writer.Line("public bool Rejects(int slot, ref EventFields e) => false;");
            return;
        }

        var expressions = new ExpressionEmitter(compiled, "e.Scratch", form);
        writer.Open("public bool Rejects(int slot, ref EventFields e) => slot switch");
        foreach (IGrouping<int, EarlyTestModel> tests in compiled.EarlyTests.GroupBy(test => test.Slot).OrderBy(tests => tests.Key))
        {
            Arm(writer, expressions, tests.Key, [.. tests.Select(test => test.Condition)]);
        }

        writer.Line("_ => false,");
        writer.Close(";");
    }

    /// <summary>One test on the line of its slot, several and long ones below it.</summary>
    private static void Arm(SourceWriter writer, ExpressionEmitter expressions, int slot, ImmutableArray<ConditionModel> tests)
    {
        IReadOnlyList<string> lines = expressions.NegationLines(tests.Length == 1 ? tests[0] : new AndConditionModel(tests));
        if (lines.Count == 1)
        {
            writer.Line(expressions.Slot(slot) + " => " + lines[0] + ",");
            return;
        }

        writer.Line(expressions.Slot(slot) + " =>");
        writer.Indented(() =>
        {
            for (int i = 0; i < lines.Count; i++)
            {
                writer.Line(lines[i] + (i + 1 < lines.Count ? string.Empty : ","));
            }
        });
    }
}
