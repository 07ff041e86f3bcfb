using System;
using System.Collections.Immutable;
using CloudTrailQueryGen.Generator.Model;
using CloudTrailQueryGen.Language.Binding;

namespace CloudTrailQueryGen.Generator.Lowering;

/// <summary>Lowers the commands that make several rows of one.</summary>
internal static class ExpansionLowering
{
    public static ExpandModel Lower(BoundExpansion expansion, ExpressionLowering expressions)
    {
        // The inputs cannot see what the command makes.
        ImmutableArray<ArgumentModel> inputs = ImmutableArray.CreateRange<BoundExpression, ArgumentModel>(
            expansion.Inputs, input => new ValueArgumentModel(expressions.Value(input)));
        if (expansion is BoundParseMulti parse)
        {
            inputs = inputs.Add(new PatternArgumentModel(expressions.PatternIndex(parse.Regex)));
        }

        if (expansion is BoundJoin join)
        {
            inputs = [new SubqueryArgumentModel(join.Subquery), .. inputs, new FlagArgumentModel(join.KeepsAll)];
        }

        var outputs = ImmutableArray.CreateBuilder<string>(expansion.Outputs.Length);
        foreach (BoundMade made in expansion.Outputs)
        {
            // A name that tells the alias and can clash with nothing else in the method.
            string local = "made" + made.Id + PropertyName.For(made.Name);
            expressions.MadeLocals[made.Id] = local;
            outputs.Add(local);
        }

        return new ExpandModel(Method(expansion), inputs, outputs.MoveToImmutable(), expansion.Text);
    }

    private static string Method(BoundExpansion expansion) => expansion switch
    {
        BoundUnnest => "Unnest",
        BoundExpand => "Expand",
        BoundParseMulti => "Matches",
        BoundJoin => "Join",
        _ => throw new InvalidOperationException($"No expansion {expansion.GetType().Name}"),
    };
}
