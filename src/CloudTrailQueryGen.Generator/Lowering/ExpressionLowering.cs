using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CloudTrailQueryGen.Generator.Model;
using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Syntax;

namespace CloudTrailQueryGen.Generator.Lowering;

/// <summary>Lowers bound expressions to values; conditions are lowered in the other part, and both choose the cheapest run-time operation.</summary>
/// <param name="parameters">The method's parameters by name.</param>
/// <param name="tables">The lookup tables of the project that the query may name.</param>
internal sealed partial class ExpressionLowering(IReadOnlyDictionary<string, HostMethodParameter> parameters, IReadOnlyList<LookupTableModel> tables)
{
    private readonly Dictionary<string, int> slots = new(StringComparer.Ordinal);
    private readonly List<string> fields = [];
    private readonly List<PatternModel> patterns = [];
    private readonly List<string> runValues = [];
    private readonly HashSet<string> usedParameters = new(StringComparer.Ordinal);

    /// <summary>The fields by slot: those that were asked for, in order of the first time.</summary>
    public ImmutableArray<string> Fields => [.. fields];

    /// <summary>The regular expressions met so far, each once.</summary>
    public ImmutableArray<PatternModel> Patterns => [.. patterns];

    /// <summary>The members of QueryContext that were asked for, each once.</summary>
    public ImmutableArray<string> RunValues => [.. runValues];

    /// <summary>The locals that the current stage has declared, by the index of their let.</summary>
    public Dictionary<int, string> Locals { get; } = [];

    /// <summary>The locals of the values that commands of the current stage have made, by their id.</summary>
    public Dictionary<int, string> MadeLocals { get; } = [];

    /// <summary>The slot of <c>@timestamp</c>'s field, or -1 when nothing asked for it.</summary>
    public int TimestampSlot { get; private set; } = -1;

    /// <summary>Something asked for the event's text.</summary>
    public bool UsesMessage { get; private set; }

    /// <summary>Something reads the parameter, other than code that is left out because it can never run.</summary>
    public bool Uses(string parameter) => usedParameters.Contains(parameter);

    public int SlotOf(string field)
    {
        if (!slots.TryGetValue(field, out int slot))
        {
            slot = fields.Count;
            slots.Add(field, slot);
            fields.Add(field);
        }

        return slot;
    }

    /// <summary>Asks for the field that <c>@timestamp</c> is made from (spec §6).</summary>
    public void UseTimestamp() => TimestampSlot = SlotOf("eventTime");

    public EquatableArray<ValueModel> Values(ImmutableArray<BoundExpression> expressions) =>
        ImmutableArray.CreateRange(expressions, Value);

    public ValueModel Value(BoundExpression expression) => expression switch
    {
        BoundLiteral literal => Literal(literal),
        BoundParameter parameter => Parameter(parameter.Name),
        BoundMissing => new MissingValueModel(),
        BoundField field => new FieldValueModel(SlotOf(field.FlatName)),
        BoundSystemField system => System(system.Field),
        BoundColumn column => new ColumnValueModel(column.Index),
        BoundLet let => new LocalValueModel(Locals[let.Index]),
        BoundMade made => new LocalValueModel(MadeLocals[made.Id]),
        BoundCaptures captures => new CapturesValueModel(Value(captures.Input), PatternIndex(captures.Regex)),
        BoundMember member => new MemberValueModel(Value(member.Structure), member.FlatName),
        BoundUnary { Operator: UnaryOperator.Minus } unary => new ArithmeticValueModel("Negate", ImmutableArray.Create(Value(unary.Operand))),
        BoundUnary { Operator: UnaryOperator.Plus } unary => new ArithmeticValueModel("Plus", ImmutableArray.Create(Value(unary.Operand))),
        BoundBinary binary when ArithmeticMethod(binary.Operator) is { } method =>
            new ArithmeticValueModel(method, ImmutableArray.Create(Value(binary.Left), Value(binary.Right))),
        BoundCall call when !IsCondition(call) => Call(call),
        BoundLookupRow row => new LookupRowValueModel(LookupIndex(row.Lookup), Values(row.Keys)),
        BoundLookupCell cell => new LookupCellValueModel(LookupIndex(cell.Lookup), Value(cell.Row), cell.Lookup.Outputs.IndexOf(cell.Column)),
        BoundUnary or BoundBinary or BoundContains or BoundMatch or BoundIn or BoundInSubquery or BoundCall => new ConditionValueModel(Condition(expression)),
        _ => throw new InvalidOperationException($"No value for {expression.GetType().Name}"),
    };

    private ParameterValueModel Parameter(string name)
    {
        usedParameters.Add(name);
        return new ParameterValueModel(name, parameters[name].Type);
    }

    private ValueModel Call(BoundCall call)
    {
        string name = call.Function.Name;
        string method = char.ToUpperInvariant(name[0]) + name.Substring(1);
        switch (name)
        {
            case "bin":
                return TimeBin("Floor", System(SystemField.Timestamp), call.Arguments[0]);
            case "datefloor":
                return TimeBin("Floor", Value(call.Arguments[0]), call.Arguments[1]);
            case "dateceil":
                return TimeBin("Ceiling", Value(call.Arguments[0]), call.Arguments[1]);
            case "binLength":
                return TimeBin("Length", Value(call.Arguments[0]), call.Arguments[1]);
            case "binLengthBefore":
                return TimeBin("LengthBefore", Value(call.Arguments[0]), call.Arguments[1]);
            case "if" or "case":
                return Choice(call.Arguments);
            case "parseDate":
                return DateFunction("ParseDate", "DatePattern", call);
            case "formatDate":
                return DateFunction("FormatDate", "DateFormat", call);
            case "regexReplace":
                return RegexReplace(call);
            case "later" or "earlier":
                return TimeBin(method, Value(call.Arguments[0]), call.Arguments[1]);
            case "inWindow" or "inBaseline":
                return new ComparisonValueModel(method, Value(call.Arguments[0]));
            default:
                return call.Function.IsOfRun ? RunValue(method) : new FunctionValueModel(method, Values(call.Arguments));
        }
    }

    private RunValueModel RunValue(string member)
    {
        if (!runValues.Contains(member))
        {
            runValues.Add(member);
        }

        return new RunValueModel(member);
    }

    private SystemValueModel System(SystemField field)
    {
        if (field == SystemField.Timestamp)
        {
            UseTimestamp();
        }

        UsesMessage |= field == SystemField.Message;
        return new SystemValueModel(field.ToString());
    }

    private static TimeBinValueModel TimeBin(string method, ValueModel time, BoundExpression period)
    {
        Period value = ((BoundPeriod)period).Period;
        return new TimeBinValueModel(method, time, value.Count, value.Unit.ToString());
    }

    private static ValueModel Literal(BoundLiteral literal) => literal.Value switch
    {
        string text => new TextValueModel(text),
        long number => new IntegerValueModel(number),
        int number => new IntegerValueModel(number),
        bool truth => new IntegerValueModel(truth ? 1 : 0),
        double number => new RealValueModel(number),
        _ => throw new InvalidOperationException($"No literal of {literal.Value.GetType()}"),
    };

    private static string? ArithmeticMethod(BinaryOperator operation) => operation switch
    {
        BinaryOperator.Add => "Add",
        BinaryOperator.Subtract => "Subtract",
        BinaryOperator.Multiply => "Multiply",
        BinaryOperator.Divide => "Divide",
        BinaryOperator.Remainder => "Remainder",
        BinaryOperator.Power => "Power",
        _ => null,
    };
}
