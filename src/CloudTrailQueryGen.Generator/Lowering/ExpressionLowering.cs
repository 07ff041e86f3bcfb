using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CloudTrailQueryGen.Generator.Model;
using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Syntax;

namespace CloudTrailQueryGen.Generator.Lowering;

/// <summary>Lowers bound expressions to values; conditions are lowered in the other part, and both choose the cheapest run-time operation.</summary>
internal sealed partial class ExpressionLowering(IReadOnlyList<string> fields, IReadOnlyDictionary<string, HostMethodParameter> parameters)
{
    private readonly Dictionary<string, int> slots = IndexOf(fields);
    private readonly List<PatternModel> patterns = [];

    /// <summary>The regular expressions met so far, each once.</summary>
    public ImmutableArray<PatternModel> Patterns => [.. patterns];

    /// <summary>The locals that the current stage has declared, by the index of their let.</summary>
    public Dictionary<int, string> Locals { get; } = [];

    public int SlotOf(string field) => slots[field];

    public EquatableArray<ValueModel> Values(ImmutableArray<BoundExpression> expressions) =>
        ImmutableArray.CreateRange(expressions, Value);

    public ValueModel Value(BoundExpression expression) => expression switch
    {
        BoundLiteral literal => Literal(literal),
        BoundParameter parameter => new ParameterValueModel(parameter.Name, parameters[parameter.Name].Type),
        BoundMissing => new MissingValueModel(),
        BoundField field => new FieldValueModel(slots[field.FlatName]),
        BoundSystemField system => new SystemValueModel(system.Field.ToString()),
        BoundColumn column => new ColumnValueModel(column.Index),
        BoundLet let => new LocalValueModel(Locals[let.Index]),
        BoundUnary { Operator: UnaryOperator.Minus } unary => new ArithmeticValueModel("Negate", ImmutableArray.Create(Value(unary.Operand))),
        BoundUnary { Operator: UnaryOperator.Plus } unary => new ArithmeticValueModel("Plus", ImmutableArray.Create(Value(unary.Operand))),
        BoundBinary binary when ArithmeticMethod(binary.Operator) is { } method =>
            new ArithmeticValueModel(method, ImmutableArray.Create(Value(binary.Left), Value(binary.Right))),
        BoundCall call when !IsCondition(call) => Call(call),
        BoundUnary or BoundBinary or BoundContains or BoundMatch or BoundIn or BoundCall => new ConditionValueModel(Condition(expression)),
        _ => throw new InvalidOperationException($"No value for {expression.GetType().Name}"),
    };

    private ValueModel Call(BoundCall call)
    {
        string name = call.Function.Name;
        switch (name)
        {
            case "bin":
                return TimeBin("Floor", new SystemValueModel(nameof(SystemField.Timestamp)), call.Arguments[0]);
            case "datefloor":
                return TimeBin("Floor", Value(call.Arguments[0]), call.Arguments[1]);
            case "dateceil":
                return TimeBin("Ceiling", Value(call.Arguments[0]), call.Arguments[1]);
            default:
                return new FunctionValueModel(char.ToUpperInvariant(name[0]) + name.Substring(1), Values(call.Arguments));
        }
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

    private static Dictionary<string, int> IndexOf(IReadOnlyList<string> fields)
    {
        var slots = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < fields.Count; i++)
        {
            slots[fields[i]] = i;
        }

        return slots;
    }
}
