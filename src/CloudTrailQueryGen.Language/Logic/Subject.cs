using System.Collections.Generic;
using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Schema;

namespace CloudTrailQueryGen.Language.Logic;

/// <summary>A value that conditions of a segment look at, and what they compare it with.</summary>
/// <param name="id">Unique in the segment.</param>
/// <param name="expression">One of the expressions that compute it.</param>
/// <param name="schema">What is known of the events.</param>
internal sealed class Subject(int id, BoundExpression expression, CloudTrailSchema schema)
{
    private readonly List<ConstantValue> constants = [];
    private bool asksForTextOrder;

    public int Id => id;

    public BoundExpression Expression => expression;

    /// <summary>Its values, cut at the constants that are known by now.</summary>
    public ValueCells Cells => field ??= new ValueCells(constants, IsTruth ? QueryType.Boolean : expression.Type, MayBe, asksForTextOrder);

    /// <summary>A boolean of the event, which is the number 1 or 0.</summary>
    private bool IsTruth => expression is BoundField { FlatName: var name } && schema.Find(name).Shape == FieldShape.Boolean;

    private OtherValues MayBe =>
        (IsNeverMissing(expression) ? OtherValues.None : OtherValues.Missing)
        | (expression is BoundField ? OtherValues.None : OtherValues.Timestamp)
        | (expression is BoundField { FlatName: var name } && IsPlain(schema.Find(name).Shape) ? OtherValues.None : OtherValues.Structure);


    public void Add(ConstantValue constant, bool isOrdering)
    {
        constants.Add(constant);
        asksForTextOrder |= isOrdering && constant.Text is not null;
    }

    /// <summary>CloudTrail never writes an object or a list there.</summary>
    private static bool IsPlain(FieldShape? shape) => shape is FieldShape.Text or FieldShape.TruthText or FieldShape.TimeText or FieldShape.Number or FieldShape.Boolean;

    /// <summary>Conditions are true or false, and so are the functions that ask about presence (spec §5.5).</summary>
    public static bool IsNeverMissing(BoundExpression expression) => expression switch
    {
        BoundContains or BoundMatch or BoundIn or BoundInSubquery => true,
        BoundUnary { Operator: Syntax.UnaryOperator.Not } => true,
        BoundBinary { Operator: >= Syntax.BinaryOperator.Equal } => true,
        BoundCall { Function.Name: "ispresent" or "isempty" or "isblank" } => true,
        _ => false,
    };
}
