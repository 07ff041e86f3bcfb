using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CloudTrailQueryGen.Generator.Model;

namespace CloudTrailQueryGen.Generator.Emit;

/// <summary>Emits a stage: its steps in the order of the query, then its sink.</summary>
internal static class StageEmitter
{
    /// <summary>Locals and filters. <paramref name="drop"/> is the statement that leaves an event or row behind.</summary>
    public static void Steps(SourceWriter writer, StageModel stage, ExpressionEmitter expressions, string drop)
    {
        foreach (StepModel step in stage.Steps)
        {
            if (step is LetModel let)
            {
                writer.Line("// " + CommentText.OneLine(let.Alias));
                writer.Line("Value " + let.Local + " = " + expressions.Value(let.Value) + ";");
            }
            else
            {
                var filter = (FilterModel)step;
                writer.Line("// " + CommentText.OneLine(filter.Text));
                Filter(writer, filter.Condition, expressions, drop);
            }

            writer.Line();
        }
    }

    private static void Filter(SourceWriter writer, ConditionModel condition, ExpressionEmitter expressions, string drop)
    {
        // A list of conditions that must all hold is written one a line, as most people write it in the query.
        if (condition is AndConditionModel { Operands.Count: > 1 } and)
        {
            writer.Line("if (!(" + expressions.Operand(and.Operands[0]));
            writer.Indented(() =>
            {
                for (int i = 1; i < and.Operands.Count; i++)
                {
                    writer.Line("&& " + expressions.Operand(and.Operands[i]) + (i + 1 < and.Operands.Count ? string.Empty : "))"));
                }
            });
            writer.Open();
        }
        else
        {
            writer.Open("if (" + expressions.Negation(condition) + ")");
        }

        writer.Line(drop);
        writer.Close();
    }

    /// <summary>The fields that hold a sink between events.</summary>
    public static void SinkFields(SourceWriter writer, SinkModel sink, string prefix = "private readonly ")
    {
        if (sink is GroupModel group)
        {
            writer.Line(prefix + Type("GroupTable", prefix) + "groups = new" + TypeName("GroupTable", prefix) + "(" + group.Keys.Count + ");");
            foreach (AggregateModel aggregate in group.Aggregates)
            {
                string constant = aggregate.Constant is { } value ? CSharpLiteral.Real(value) : string.Empty;
                writer.Line(prefix + Type(aggregate.Accumulator, prefix) + aggregate.Field + " = new" + TypeName(aggregate.Accumulator, prefix) + "(" + constant + ");");
            }
        }
        else
        {
            var collect = (CollectModel)sink;
            bool fromEvents = prefix.Length != 0;
            string limit = collect.Limit switch
            {
                null => "-1",
                IntegerValueModel integer => CSharpLiteral.Integer(integer.Number),
                ParameterValueModel parameter => ExpressionEmitter.ParameterName(parameter.Name),
                _ => "-1",
            };
            string arguments = string.Join(
                ", ",
                "columnCount: " + collect.Columns.Count,
                "descending: [" + string.Join(", ", collect.Order.Select(key => key.Descending ? "true" : "false")) + "]",
                "limit: " + limit,
                "limitAny: " + (collect.LimitAny ? "true" : "false"),
                "dedupColumns: [" + string.Join(", ", collect.Dedup.Select(i => i.ToString(CultureInfo.InvariantCulture))) + "]",
                "fromEvents: " + (fromEvents ? "true" : "false"));
            writer.Line(prefix + Type("RowCollector", prefix) + "rows = new" + TypeName("RowCollector", prefix) + "(" + arguments + ");");
        }
    }

    /// <summary>The statements that give one event or row to the sink.</summary>
    public static void Sink(SourceWriter writer, StageModel stage, ExpressionEmitter expressions, string position, string drop)
    {
        if (stage.Sink is GroupModel group)
        {
            Group(writer, group, expressions, position);
        }
        else
        {
            Collect(writer, (CollectModel)stage.Sink, expressions, position, drop);
        }
    }

    /// <summary>The rows of a filled sink.</summary>
    public static string SinkRows(SinkModel sink) => sink is GroupModel group
        ? "groups.ToRows([" + string.Join(", ", group.Aggregates.Select(aggregate => aggregate.Field)) + "], newestFirst: " + (group.NewestFirst ? "true" : "false") + ")"
        : "rows.ToRows()";

    /// <summary>The method that runs a stage over the rows of the stage before.</summary>
    public static void RowStage(SourceWriter writer, StageModel stage, int index)
    {
        var expressions = new ExpressionEmitter("scratch", TextParameterForm.Encoded);
        writer.Line("/// <summary>Stage " + index + ": over the rows of the stage before.</summary>");
        writer.Open("private RowSet RunStage" + index + "(RowSet input)");
        SinkFields(writer, stage.Sink, string.Empty);
        writer.Line("using var scratch = new ScratchArena();");
        writer.Open("foreach (RowReader row in input)");
        writer.Line("scratch.Reset();");
        Steps(writer, stage, expressions, "continue;");
        Sink(writer, stage, expressions, "row.Position", "continue;");
        writer.Close();
        writer.Line();
        writer.Line("return " + SinkRows(stage.Sink) + ";");
        writer.Close();
    }

    private static void Group(SourceWriter writer, GroupModel group, ExpressionEmitter expressions, string position)
    {
        writer.Line("// " + (group.Keys.Count == 0 ? "One group of everything." : "The group of these keys."));
        writer.Line("groups.BeginKey();");
        foreach (ValueModel key in group.Keys)
        {
            writer.Line("groups.AddKey(" + expressions.Value(key) + ");");
        }

        writer.Line("int group = groups.EndKey(" + position + ");");
        foreach (AggregateModel aggregate in group.Aggregates)
        {
            string argument = aggregate.Argument is null ? string.Empty : ", " + expressions.Value(aggregate.Argument);
            string where = aggregate.NeedsPosition ? ", " + position : string.Empty;
            writer.Line(aggregate.Field + ".Add(group" + argument + where + ");");
        }
    }

    private static void Collect(SourceWriter writer, CollectModel collect, ExpressionEmitter expressions, string position, string drop)
    {
        IReadOnlyList<OrderKeyModel> order = collect.Order;
        writer.Line("// A row that cannot be among the first is left before its columns are made.");
        string begin = "!rows.BeginRow(" + position + ")";
        string keys = string.Concat(order.Select(key => " || !rows.AddOrderKey(" + expressions.Value(key.Value) + ")"));
        writer.Open("if (" + begin + keys + ")");
        writer.Line(drop);
        writer.Close();
        writer.Line();
        foreach (ValueModel column in collect.Columns)
        {
            writer.Line("rows.AddColumn(" + expressions.Value(column) + ");");
        }

        writer.Line("rows.EndRow();");
    }

    private static string Type(string name, string prefix) => prefix.Length != 0 ? name + " " : "var ";

    private static string TypeName(string name, string prefix) => prefix.Length != 0 ? string.Empty : " " + name;
}
