using System.Collections.Generic;
using System.Linq;
using CloudTrailQueryGen.Generator.Model;

namespace CloudTrailQueryGen.Generator.Emit;

/// <summary>Emits the struct that the run-time library's loops are specialised with: which keys matter, and what to do with an event.</summary>
internal static class EvaluatorEmitter
{
    public static void Emit(SourceWriter writer, CompiledQueryModel compiled, bool isPredicate)
    {
        string name = compiled.Names.TypePrefix + "Evaluator";
        writer.Line("/// <summary>Which members of an event " + compiled.Names.Title + " reads, and what it does with them.</summary>");
        writer.Line(GeneratedCode.Short);
        writer.Open("file readonly struct " + name + (isPredicate ? PredicateParameters(compiled) : "(" + compiled.Names.TypePrefix + "State state)") + " : IEventEvaluator");
        if (isPredicate && compiled.Patterns.Count + compiled.Prepared.Count != 0)
        {
            PatternEmitter.Emit(writer, compiled, "private static readonly");
            PreparedEmitter.Fields(writer, compiled);
            writer.Line();
        }

        FieldEmitter.Emit(writer, compiled);
        writer.Line();
        if (isPredicate)
        {
            RejectionEmitter.Emit(writer, compiled, TextParameterForm.String);
            writer.Line();
            Predicate(writer, compiled);
        }
        else
        {
            writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
            writer.Line("public bool Rejects(int slot, ref EventFields e) => state.Rejects(slot, ref e);");
            writer.Line();
            writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
            writer.Line("public bool Evaluate(ref EventFields e) => state.Add(ref e);");
        }

        writer.Close();
    }

    private static void Predicate(SourceWriter writer, CompiledQueryModel compiled)
    {
        var expressions = new ExpressionEmitter(compiled, "e.Scratch", TextParameterForm.String);
        writer.Line("/// <summary>True when the event passes every filter.</summary>");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        writer.Open("public bool Evaluate(ref EventFields e)");
        StageEmitter.Steps(writer, compiled.Stages[0], expressions, "return false;");
        writer.Line("return true;");
        writer.Close();
    }

    private static string PredicateParameters(CompiledQueryModel compiled)
    {
        if (compiled.Parameters.Count == 0)
        {
            return string.Empty;
        }

        IEnumerable<string> parameters = compiled.Parameters.Select(parameter => parameter.TypeName + " " + ExpressionEmitter.ParameterName(parameter.Name));
        return "(" + string.Join(", ", parameters) + ")";
    }
}
