using System;
using System.Collections.Generic;
using CloudTrailQueryGen.Generator.Model;

namespace CloudTrailQueryGen.Generator.Emit;

/// <summary>Prints values as calls of the run-time API.</summary>
/// <param name="slotClass">The class that names the places of the event's fields.</param>
/// <param name="fields">The event's fields by slot.</param>
/// <param name="scratch">The expression that yields the scratch arena.</param>
/// <param name="textParameters">How text parameters are held: encoded once (prepared queries), or as strings that are encoded into the arena (predicates).</param>
internal sealed partial class ExpressionEmitter(string slotClass, IReadOnlyList<string> fields, string scratch, TextParameterForm textParameters)
{
    private readonly IReadOnlyList<string> slotNames = SlotNames.For(fields);

    /// <summary>Functions whose run-time method has overloads up to this many values; longer argument lists nest.</summary>
    private const int MaxOverload = 4;

    /// <summary>For the expressions of a query.</summary>
    public ExpressionEmitter(CompiledQueryModel compiled, string scratch, TextParameterForm textParameters)
        : this(compiled.Names.SlotClass, compiled.Fields, scratch, textParameters)
    {
    }

    public string Value(ValueModel value) => value switch
    {
        TextValueModel text => "Value.FromText(" + CSharpLiteral.Utf8(text.Text) + ")",
        IntegerValueModel integer => "Value.FromInteger(" + CSharpLiteral.Integer(integer.Number) + ")",
        RealValueModel real => "Value.FromReal(" + CSharpLiteral.Real(real.Number) + ")",
        MissingValueModel => "Value.Missing",
        ParameterValueModel parameter => Parameter(parameter),
        FieldValueModel field => "e.Field(" + Slot(field.Slot) + ")",
        SystemValueModel system => "e." + system.Member,
        ColumnValueModel column => "row.Column(" + column.Index + ")",
        LocalValueModel local => local.Local,
        MemberValueModel member => "Structures.Member(" + scratch + ", " + Value(member.Structure) + ", " + CSharpLiteral.Utf8(member.FlatName) + ")",
        ArithmeticValueModel arithmetic => "Arithmetic." + arithmetic.Method + "(" + List(arithmetic.Operands) + ")",
        FunctionValueModel function => Function(function),
        ComparisonValueModel comparison => WindowEmitter.ComparisonName + "." + comparison.Member + "(" + Value(comparison.Time) + ")",
        RunValueModel run => "Value.FromInteger(" + RunValueName(run.Member) + ")",
        ChoiceValueModel choice => "(" + string.Join(" ", ChoiceLines(choice)) + ")",
        CapturesValueModel captures => "Functions.Captures(" + scratch + ", " + Value(captures.Input) + ", " + PatternName(captures.Pattern) + ")",
        PreparedValueModel prepared => prepared.Name,
        PatternValueModel pattern => PatternName(pattern.Pattern),
        TimeZoneValueModel zone => "QueryTimeZone.Find(" + scratch + ", " + Value(zone.Name) + ")",
        LookupRowValueModel row => LookupName(row.Lookup) + ".Row(" + scratch + ", " + LookupKey(row.Keys) + ")",
        LookupCellValueModel cell => LookupName(cell.Lookup) + ".Cell(" + Value(cell.Row) + ", " + cell.Output + ")",
        TimeBinValueModel bin => "TimeBins." + bin.Method + "(" + Value(bin.Time) + ", " + CSharpLiteral.Integer(bin.Count) + ", PeriodUnit." + bin.Unit + ")",
        ConditionValueModel condition => "Value.FromBoolean(" + Condition(condition.Condition) + ")",
        _ => throw new InvalidOperationException($"No code for {value.GetType().Name}"),
    };

    /// <summary>The expression that yields the scratch arena.</summary>
    public string Scratch => scratch;

    /// <summary>A conditional expression, each branch on a line of its own.</summary>
    public IReadOnlyList<string> ChoiceLines(ChoiceValueModel choice)
    {
        var lines = new string[choice.Branches.Count + 1];
        for (int i = 0; i < choice.Branches.Count; i++)
        {
            lines[i] = Condition(choice.Branches[i].Condition) + " ? " + Value(choice.Branches[i].Value) + " :";
        }

        lines[choice.Branches.Count] = Value(choice.Otherwise);
        return lines;
    }

    /// <summary>The constant for a slot.</summary>
    public string Slot(int slot) => slotClass + "." + slotNames[slot];

    /// <summary>The field of generated code that holds a parameter: it can clash with no local.</summary>
    public static string ParameterName(string name) => name + "Parameter";

    /// <summary>The field of generated code that holds what a member of QueryContext gives.</summary>
    public static string RunValueName(string member) => char.ToLowerInvariant(member[0]) + member.Substring(1);

    private string Parameter(ParameterValueModel parameter)
    {
        string name = ParameterName(parameter.Name);
        return parameter.Type switch
        {
            HostParameterType.Text => textParameters == TextParameterForm.Encoded
                ? "QueryParameter.Text(" + name + ")"
                : "QueryParameter.Text(" + scratch + ", " + name + ")",
            HostParameterType.Integer => "Value.FromInteger(" + name + ")",
            HostParameterType.Real => "Value.FromReal((double)" + name + ")",
            HostParameterType.Boolean => "Value.FromBoolean(" + name + ")",
            HostParameterType.Timestamp => "QueryParameter.Timestamp(" + name + ")",
            _ => throw new InvalidOperationException($"No code for a parameter of type {parameter.Type}"),
        };
    }

    private string Function(FunctionValueModel function)
    {
        EquatableArray<ValueModel> arguments = function.Arguments;
        if (arguments.Count <= MaxOverload)
        {
            return "Functions." + function.Method + "(" + scratch + ", " + List(arguments) + ")";
        }

        // Repeated arguments (concat, coalesce, greatest, …) are associative: the first ones are folded into one value.
        string folded = "Functions." + function.Method + "(" + scratch + ", " + List(arguments.Items.RemoveRange(MaxOverload, arguments.Count - MaxOverload)) + ")";
        for (int i = MaxOverload; i < arguments.Count; i++)
        {
            folded = "Functions." + function.Method + "(" + scratch + ", " + folded + ", " + Value(arguments[i]) + ")";
        }

        return folded;
    }

    private string List(IReadOnlyList<ValueModel> values)
    {
        var texts = new string[values.Count];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = Value(values[i]);
        }

        return string.Join(", ", texts);
    }
}
