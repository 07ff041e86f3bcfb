using System.Collections.Generic;
using CloudTrailQueryGen.Generator.Model;

namespace CloudTrailQueryGen.Generator.Emit;

/// <summary>Emits the class that holds what a prepared query has accumulated, and runs the stages behind the first.</summary>
internal static class StateEmitter
{
    public static void Emit(SourceWriter writer, QueryDeclaration declaration, CompiledQueryModel compiled)
    {
        string name = declaration.TypePrefix;
        writer.Line("/// <summary>What one worker has accumulated for <c>" + declaration.Name + "</c>; states merge.</summary>");
        writer.Line(GeneratedCode.Short);
        writer.Open("file sealed class " + name + "State" + ParameterList(compiled) + " : QueryState");
        Fields(writer, compiled);

        if (compiled.Stages[0].Sink is CollectModel { LimitAny: true })
        {
            writer.Line("public override bool IsSatisfied => rows.IsSatisfied;");
            writer.Line();
        }

        writer.Open("public override void Scan(EventScan scan)");
        writer.Line("var evaluator = new " + name + "Evaluator(this);");
        writer.Line("EventLoop.Run(scan, ref evaluator);");
        writer.Close();
        writer.Line();
        RejectionEmitter.Emit(writer, compiled);
        writer.Line();
        var expressions = new ExpressionEmitter(compiled.Fields, "e.Scratch", TextParameterForm.Encoded);
        writer.Line("/// <summary>Evaluates one event; true when it passes every filter.</summary>");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        writer.Open("public bool Add(ref EventFields e)");
        StageEmitter.Steps(writer, compiled.Stages[0], expressions, "return false;");
        StageEmitter.Sink(writer, compiled.Stages[0], StageEmitter.Columns(compiled, 0), expressions, "e.Position", "return true;");
        writer.Line("return true;");
        writer.Close();
        writer.Line();
        Merge(writer, name, compiled.Stages[0].Sink);
        writer.Line();
        Complete(writer, compiled);
        for (int stage = 1; stage < compiled.Stages.Count; stage++)
        {
            writer.Line();
            StageEmitter.RowStage(writer, compiled, stage);
        }

        writer.Close();
    }

    /// <summary>The list of a primary constructor; nothing when the query has no parameters.</summary>
    public static string ParameterList(CompiledQueryModel compiled)
    {
        if (compiled.Parameters.Count == 0)
        {
            return string.Empty;
        }

        var parameters = new List<string>();
        foreach (HostMethodParameter parameter in compiled.Parameters)
        {
            parameters.Add(ParameterType(parameter) + " " + ExpressionEmitter.ParameterName(parameter.Name));
        }

        return "(" + string.Join(", ", parameters) + ")";
    }

    public static string ParameterNames(CompiledQueryModel compiled)
    {
        var names = new List<string>();
        foreach (HostMethodParameter parameter in compiled.Parameters)
        {
            names.Add(ExpressionEmitter.ParameterName(parameter.Name));
        }

        return string.Join(", ", names);
    }

    private static string ParameterType(HostMethodParameter parameter) => parameter.Type == HostParameterType.Text ? "byte[]?" : parameter.TypeName;

    private static void Fields(SourceWriter writer, CompiledQueryModel compiled)
    {
        foreach (HostMethodParameter parameter in compiled.Parameters)
        {
            string name = ExpressionEmitter.ParameterName(parameter.Name);
            writer.Line("private readonly " + ParameterType(parameter) + " " + name + " = " + name + ";");
        }

        PatternEmitter.Emit(writer, compiled, "private readonly");
        StageEmitter.SinkStorage(writer, compiled.Stages[0].Sink, fromEvents: true);
        writer.Line();
    }

    private static void Merge(SourceWriter writer, string name, SinkModel sink)
    {
        writer.Open("public override void Merge(QueryState other)");
        writer.Line("var that = (" + name + "State)other;");
        if (sink is GroupModel group)
        {
            writer.Line("int[] merged = groups.Merge(that.groups);");
            foreach (AggregateModel aggregate in group.Aggregates)
            {
                writer.Line(aggregate.Field + ".Merge(that." + aggregate.Field + ", merged);");
            }
        }
        else
        {
            writer.Line("rows.Merge(that.rows);");
        }

        writer.Close();
    }

    private static void Complete(SourceWriter writer, CompiledQueryModel compiled)
    {
        string rows = StageEmitter.SinkRows(compiled.Stages[0].Sink);
        for (int stage = 1; stage < compiled.Stages.Count; stage++)
        {
            rows = "RunStage" + stage + "(" + rows + ")";
        }

        writer.Line("public override RowSet Complete() => " + rows + ";");
    }
}
