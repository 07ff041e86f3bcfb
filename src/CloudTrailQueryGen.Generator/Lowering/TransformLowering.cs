using System;
using System.Collections.Immutable;
using CloudTrailQueryGen.Generator.Model;
using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Planning;

namespace CloudTrailQueryGen.Generator.Lowering;

/// <summary>Lowers the commands that compute with all rows to calls of their run-time classes.</summary>
internal static class TransformLowering
{
    public static TransformModel Lower(RowTransform transform) => transform.Command switch
    {
        BoundAccum => Call("AccumTransform", transform, Column(transform.Inputs[0])),
        _ => throw new InvalidOperationException($"No transform {transform.Command.GetType().Name}"),
    };

    private static TransformModel Call(string type, RowTransform transform, params ArgumentModel[] arguments) =>
        new(type, arguments.ToImmutableArray(), transform.Command.Text);

    /// <summary>The index of a column; -1 for what never has a value.</summary>
    private static IntegerArgumentModel Column(BoundExpression input) => input switch
    {
        BoundColumn column => new(column.Index),
        BoundMissing => new(-1),
        _ => throw new InvalidOperationException($"{input.GetType().Name} is no column"),
    };
}
