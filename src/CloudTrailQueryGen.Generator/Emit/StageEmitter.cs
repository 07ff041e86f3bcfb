using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CloudTrailQueryGen.Generator.Model;

namespace CloudTrailQueryGen.Generator.Emit;

/// <summary>Emits a stage: its steps in the order of the query, then its sink.</summary>
internal static class StageEmitter
{
    /// <summary>The steps and the sink of a stage, as the body of a method or loop that has one event or row.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="columns">Of its rows, for comments; empty when nobody named them.</param>
    /// <param name="expressions">Prints values.</param>
    /// <param name="place">The event or row.</param>
    public static void Body(SourceWriter writer, StageModel stage, IReadOnlyList<ColumnModel> columns, ExpressionEmitter expressions, StagePlace place)
    {
        int loops = stage.Steps.Count(step => step is ExpandModel);
        if (loops == 0)
        {
            Steps(writer, stage, expressions, place.Drop);
            Sink(writer, stage, columns, expressions, place.Position, place.Leave);
            return;
        }

        writer.Line("// Rows that are made of the same " + place.Thing + " are told apart, and kept in order, by their number.");
        writer.Line("int part = 0;");
        place.BeginLoops(writer);
        Steps(writer, stage, expressions, place.Drop);
        place.Accept(writer);
        Sink(writer, stage, columns, expressions, place.Position + ".At(part++)", "continue;");
        for (int i = 0; i < loops; i++)
        {
            writer.Close();
        }

        writer.Line();
    }

    /// <summary>Locals, filters and loops, which stay open. <paramref name="drop"/> is the statement that leaves an event or row behind.</summary>
    public static void Steps(SourceWriter writer, StageModel stage, ExpressionEmitter expressions, string drop)
    {
        int loops = 0;
        foreach (StepModel step in stage.Steps)
        {
            switch (step)
            {
                case LetModel let:
                    writer.Line("// " + CommentText.OneLine(let.Alias));
                    Let(writer, let, expressions);
                    writer.Line();
                    break;
                case FilterModel filter:
                    writer.Line("// " + CommentText.OneLine(filter.Text));
                    Filter(writer, filter.Condition, expressions, drop);
                    break;
                case ExpandModel expand:
                    Loop(writer, expand, expressions, ++loops);
                    drop = "continue;";
                    break;
            }
        }
    }

    private static void Let(SourceWriter writer, LetModel let, ExpressionEmitter expressions)
    {
        if (let.Value is not ChoiceValueModel choice)
        {
            writer.Line("Value " + let.Local + " = " + expressions.Value(let.Value) + ";");
            return;
        }

        writer.Line("Value " + let.Local + " =");
        IReadOnlyList<string> lines = expressions.ChoiceLines(choice);
        writer.Indented(() =>
        {
            for (int i = 0; i < lines.Count; i++)
            {
                writer.Line(lines[i] + (i + 1 < lines.Count ? string.Empty : ";"));
            }
        });
    }

    private static void Loop(SourceWriter writer, ExpandModel expand, ExpressionEmitter expressions, int number)
    {
        string rows = "expansion" + number;
        string mark = "mark" + number;
        writer.Line("// " + CommentText.OneLine(expand.Text) + "; each round forgets the text of the one before.");
        writer.Line("using var " + rows + " = Expansion." + expand.Method + "(" + expressions.Arguments(expand.Inputs) + ");");
        writer.Line("ScratchMark " + mark + " = " + expressions.Scratch + ".Mark();");
        writer.Open("while (" + rows + ".MoveNext())");
        writer.Line(expressions.Scratch + ".Release(" + mark + ");");
        for (int i = 0; i < expand.Outputs.Count; i++)
        {
            writer.Line("Value " + expand.Outputs[i] + " = " + rows + ".Output(" + i + ");");
        }

        writer.Line();
    }

    /// <summary>A guard for each condition that must hold: whoever debugs sees which one an event fails.</summary>
    private static void Filter(SourceWriter writer, ConditionModel condition, ExpressionEmitter expressions, string drop)
    {
        if (condition is ConstantConditionModel constant)
        {
            // As a value, because C# warns of the code behind a constant condition.
            writer.Open("if (!Truth.IsTrue(Value.FromBoolean(" + (constant.Value ? "true" : "false") + ")))");
            writer.Line(drop);
            writer.Close();
            writer.Line();
            return;
        }

        if (condition is AndConditionModel and)
        {
            foreach (ConditionModel operand in and.Operands)
            {
                Filter(writer, operand, expressions, drop);
            }

            return;
        }

        IReadOnlyList<string> lines = expressions.NegationLines(condition);
        writer.Line("if (" + lines[0] + (lines.Count == 1 ? ")" : string.Empty));
        writer.Indented(() =>
        {
            for (int i = 1; i < lines.Count; i++)
            {
                writer.Line(lines[i] + (i + 1 < lines.Count ? string.Empty : ")"));
            }
        });
        writer.Open();
        writer.Line(drop);
        writer.Close();
        writer.Line();
    }

    /// <summary>What holds a sink: fields of the state for the stage that sees events, locals for a stage that sees rows.</summary>
    public static void SinkStorage(SourceWriter writer, SinkModel sink, bool fromEvents)
    {
        if (sink is GroupModel group)
        {
            writer.Line(Storage("GroupTable", "groups", group.Keys.Count.ToString(CultureInfo.InvariantCulture), fromEvents));
            foreach (AggregateModel aggregate in group.Aggregates)
            {
                IEnumerable<string> arguments = aggregate.Constants.Select(Constant);
                if (aggregate.Estimate is { } estimate)
                {
                    arguments = arguments.Prepend(Exactness(aggregate.Text, estimate, fromEvents));
                }

                writer.Line(Storage(aggregate.Accumulator, aggregate.Field, string.Join(", ", arguments), fromEvents) + " // " + CommentText.OneLine(aggregate.Text));
            }
        }
        else
        {
            var collect = (CollectModel)sink;
            string limit = collect.Limit switch
            {
                null => "-1",
                IntegerValueModel integer => CSharpLiteral.Integer(integer.Number),
                ParameterValueModel parameter => ExpressionEmitter.ParameterName(parameter.Name),
                _ => throw new InvalidOperationException($"No code for a limit that is a {collect.Limit.GetType().Name}"),
            };
            string arguments = string.Join(
                ", ",
                "columnCount: " + collect.Columns.Count,
                "descending: [" + string.Join(", ", collect.Order.Select(key => key.Descending ? "true" : "false")) + "]",
                "limit: " + limit,
                "kept: KeptRows." + collect.Kept,
                "dedupColumns: [" + string.Join(", ", collect.Dedup.Select(i => i.ToString(CultureInfo.InvariantCulture))) + "]",
                "fromEvents: " + (fromEvents ? "true" : "false"));
            writer.Line(Storage("RowCollector", "rows", arguments, fromEvents));
        }
    }

    /// <summary>The statements that give one event or row to the sink.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="columns">Of its rows, for comments; empty when nobody named them.</param>
    /// <param name="expressions">Prints values.</param>
    /// <param name="position">The expression for the position of the event or row.</param>
    /// <param name="drop">The statement that leaves it behind.</param>
    private static void Sink(
        SourceWriter writer,
        StageModel stage,
        IReadOnlyList<ColumnModel> columns,
        ExpressionEmitter expressions,
        string position,
        string drop)
    {
        if (stage.Sink is GroupModel group)
        {
            Group(writer, group, expressions, position);
        }
        else
        {
            Collect(writer, (CollectModel)stage.Sink, columns, expressions, position, drop);
        }
    }

    /// <summary>The rows of a filled sink.</summary>
    public static string SinkRows(SinkModel sink) => sink is GroupModel group
        ? "groups.ToRows([" + string.Join(", ", group.Aggregates.Select(aggregate => aggregate.Field)) + "], newestFirst: " + (group.NewestFirst ? "true" : "false") + ")"
        : "rows.ToRows()";

    /// <summary>The method that runs a stage over the rows of the stage before.</summary>
    public static void RowStage(SourceWriter writer, CompiledQueryModel compiled, int index)
    {
        StageModel stage = compiled.Stages[index];
        var expressions = new ExpressionEmitter(compiled, "scratch", TextParameterForm.Encoded);
        string input = compiled.Stages[index - 1].Sink is GroupModel ? "groups" : "rows";
        writer.Line("/// <summary>Stage " + index + ": over the " + input + " of the stage before, once all events are read.</summary>");
        writer.Open("private RowSet RunStage" + index + "(RowSet input)");
        SinkStorage(writer, stage.Sink, fromEvents: false);
        writer.Line("using var scratch = new ScratchArena();");
        writer.Open("foreach (RowReader row in input)");
        writer.Line("scratch.Reset();");
        writer.Line();
        Body(writer, stage, Columns(compiled, index), expressions, StagePlace.Row);
        writer.Close();
        writer.Line();
        writer.Line("return " + SinkRows(stage.Sink) + ";");
        writer.Close();
    }

    private static void Group(SourceWriter writer, GroupModel group, ExpressionEmitter expressions, string position)
    {
        writer.Line("// " + (group.Keys.Count == 0 ? "Everything is one group." : "Same keys, same group; a missing key is a key as well."));
        writer.Line("groups.BeginKey();");
        foreach (ValueModel key in group.Keys)
        {
            writer.Line(key is FieldValueModel field ? "groups.AddKey(ref e, " + expressions.Slot(field.Slot) + ");" : "groups.AddKey(" + expressions.Value(key) + ");");
        }

        writer.Line("int group = groups.EndKey(" + position + ");");
        foreach (AggregateModel aggregate in group.Aggregates)
        {
            string arguments = string.Concat(aggregate.Arguments.Select(argument => ", " + expressions.Value(argument)));
            string where = aggregate.NeedsPosition ? ", " + position : string.Empty;
            writer.Line(aggregate.Field + ".Add(group" + arguments + where + ");");
        }
    }

    private static void Collect(
        SourceWriter writer,
        CollectModel collect,
        IReadOnlyList<ColumnModel> columns,
        ExpressionEmitter expressions,
        string position,
        string drop)
    {
        IReadOnlyList<OrderKeyModel> order = collect.Order;
        if (order.Count != 0 && collect.Limit is not null)
        {
            writer.Line("// A row that cannot be among the first is left before its columns are made.");
        }

        string begin = "!rows.BeginRow(" + position + ")";
        string keys = string.Concat(order.Select(key => " || !rows.AddOrderKey(" + expressions.Value(key.Value) + ")"));
        writer.Open("if (" + begin + keys + ")");
        writer.Line(drop);
        writer.Close();
        writer.Line();
        for (int i = 0; i < collect.Columns.Count; i++)
        {
            string name = i < columns.Count ? " // " + CommentText.OneLine(columns[i].Name) : string.Empty;
            writer.Line("rows.AddColumn(" + expressions.Value(collect.Columns[i]) + ");" + name);
        }

        writer.Line("rows.EndRow();");
    }

    /// <summary>The result's columns at the last stage; stages before it hand on what has no name.</summary>
    public static IReadOnlyList<ColumnModel> Columns(CompiledQueryModel compiled, int stage) =>
        stage + 1 == compiled.Stages.Count ? compiled.Columns : EquatableArray<ColumnModel>.Empty;

    /// <summary>The limits up to which an aggregate is exact, and what it says beyond them. The state's constructor has the context as a parameter.</summary>
    private static string Exactness(string text, EstimateModel estimate, bool fromEvents) =>
        "new(" + (fromEvents ? "context" : "Context") + ", " + CSharpLiteral.String(text)
        + ", [" + string.Join(", ", estimate.Columns.Select(column => column.ToString(CultureInfo.InvariantCulture))) + "])";

    private static string Constant(ValueModel constant) => constant switch
    {
        IntegerValueModel integer => CSharpLiteral.Integer(integer.Number),
        RealValueModel real => CSharpLiteral.Real(real.Number),
        _ => throw new InvalidOperationException($"No code for a constant that is a {constant.GetType().Name}"),
    };

    private static string Storage(string type, string name, string arguments, bool isField) => isField
        ? "private readonly " + type + " " + name + " = new(" + arguments + ");"
        : "var " + name + " = new " + type + "(" + arguments + ");";
}
