using System.Collections.Generic;
using System.Linq;
using CloudTrailQueryGen.Generator.Model;

namespace CloudTrailQueryGen.Generator.Emit;

/// <summary>Emits the class that holds what a prepared query has accumulated, and runs the stages behind the first.</summary>
internal static class StateEmitter
{
    public static void Emit(SourceWriter writer, CompiledQueryModel compiled)
    {
        string name = compiled.Names.TypePrefix;
        writer.Line("/// <summary>What one worker has accumulated for " + compiled.Names.Title + "; states merge.</summary>");
        writer.Line(GeneratedCode.Short);
        writer.Open("file sealed class " + name + "State(" + string.Join(", ", ["QueryContext context", .. Declarations(compiled.Parameters)]) + ") : QueryState(context)");
        Fields(writer, compiled);

        if (compiled.Stages[0].Sink is CollectModel { Kept: "Any" })
        {
            writer.Line("public override bool IsSatisfied => rows.IsSatisfied;");
            writer.Line();
        }

        WindowEmitter.Member(writer, compiled.Window);
        writer.Open("public override void Scan(EventScan scan)");
        writer.Line("var evaluator = new " + name + "Evaluator(this);");
        writer.Line("EventLoop.Run(scan, ref evaluator" + ProbeEmitter.Argument(compiled.Probe) + ");");
        writer.Close();
        writer.Line();
        RejectionEmitter.Emit(writer, compiled);
        writer.Line();
        var expressions = new ExpressionEmitter(compiled, "e.Scratch", TextParameterForm.Encoded);
        writer.Line("/// <summary>Evaluates one event; true when it passes every filter.</summary>");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        writer.Open("public bool Add(ref EventFields e)");
        StageModel first = compiled.Stages[0];
        StageEmitter.Body(writer, first, StageEmitter.Columns(compiled, 0), expressions, StagePlace.Event);
        writer.Line(first.Steps.Any(step => step is ExpandModel) ? "return passes;" : "return true;");
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

    /// <summary>Parameters of the query, as those of a primary constructor.</summary>
    public static IEnumerable<string> Declarations(IEnumerable<HostMethodParameter> parameters) =>
        parameters.Select(parameter => ParameterType(parameter) + " " + ExpressionEmitter.ParameterName(parameter.Name));

    /// <summary>The expression that makes an empty state.</summary>
    public static string Create(CompiledQueryModel compiled, string context)
    {
        IEnumerable<string> arguments = compiled.Parameters.Select(parameter => ExpressionEmitter.ParameterName(parameter.Name));
        return "new global::" + QueryEmitter.GeneratedNamespace + "." + compiled.Names.TypePrefix + "State(" + string.Join(", ", [context, .. arguments]) + ")";
    }

    private static string ParameterType(HostMethodParameter parameter) => parameter.Type == HostParameterType.Text ? "byte[]?" : parameter.TypeName;

    private static void Fields(SourceWriter writer, CompiledQueryModel compiled)
    {
        foreach (HostMethodParameter parameter in compiled.Parameters)
        {
            string name = ExpressionEmitter.ParameterName(parameter.Name);
            writer.Line("private readonly " + ParameterType(parameter) + " " + name + " = " + name + ";");
        }

        foreach (string member in compiled.RunValues)
        {
            writer.Line("private readonly long " + ExpressionEmitter.RunValueName(member) + " = context." + member + ";");
        }

        WindowEmitter.Field(writer, compiled.Window);
        ProbeEmitter.Field(writer, compiled.Probe);
        PatternEmitter.Emit(writer, compiled, "private readonly");
        PreparedEmitter.Fields(writer, compiled);
        SubqueryEmitter.Fields(writer, compiled);
        LookupEmitter.Fields(writer, compiled);
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
        if (compiled.Stages.Any(stage => stage.Transform is not null))
        {
            CompleteInSteps(writer, compiled, rows);
            return;
        }

        for (int stage = 1; stage < compiled.Stages.Count; stage++)
        {
            rows = "Settled(RunStage" + stage + "(" + rows + "))";
        }

        writer.Line("public override RowSet Complete() => " + rows + ";");
    }

    /// <summary>A statement for each stage and command: nested calls of so many would be hard to read.</summary>
    private static void CompleteInSteps(SourceWriter writer, CompiledQueryModel compiled, string firstRows)
    {
        writer.Open("public override RowSet Complete()");
        writer.Line("RowSet result = " + firstRows + ";");
        for (int stage = 0; stage < compiled.Stages.Count; stage++)
        {
            if (stage != 0)
            {
                writer.Line("result = Settled(RunStage" + stage + "(result));");
            }

            if (compiled.Stages[stage].Transform is { } transform)
            {
                writer.Line();
                writer.Line("// " + CommentText.OneLine(transform.Text));
                string arguments = string.Concat(transform.Arguments.Select(
                    argument => ", " + (argument is QueryNameArgumentModel ? CSharpLiteral.String(compiled.Names.DeclaredName) : ExpressionEmitter.Argument(argument))));
                writer.Line("result = Settled(" + transform.Type + ".Run(Context, result" + arguments + "));");
            }
        }

        writer.Line("return result;");
        writer.Close();
    }
}
