using System.Collections.Immutable;
using CloudTrailQueryGen.Generator.Model;
using CloudTrailQueryGen.Language.Binding;

namespace CloudTrailQueryGen.Generator.Lowering;

/// <summary>The part that lowers if and case, which are the same: conditions and values by turns, then perhaps a default.</summary>
internal sealed partial class ExpressionLowering
{
    /// <summary>Without the branches that are never taken, as C# warns of code behind a constant condition.</summary>
    private ValueModel Choice(ImmutableArray<BoundExpression> arguments)
    {
        var branches = ImmutableArray.CreateBuilder<BranchModel>(arguments.Length / 2);
        for (int i = 0; i + 1 < arguments.Length; i += 2)
        {
            ConditionModel condition = Condition(arguments[i]);
            if (condition is not ConstantConditionModel constant)
            {
                branches.Add(new BranchModel(condition, Value(arguments[i + 1])));
            }
            else if (constant.Value)
            {
                return Choose(branches, Value(arguments[i + 1]));
            }
        }

        bool hasDefault = arguments.Length % 2 != 0;
        return Choose(branches, hasDefault ? Value(arguments[arguments.Length - 1]) : new MissingValueModel());
    }

    /// <summary>A choice in place of the default goes on with its own branches, so that generated code nests no deeper than it must.</summary>
    private static ValueModel Choose(ImmutableArray<BranchModel>.Builder branches, ValueModel otherwise)
    {
        if (otherwise is ChoiceValueModel further)
        {
            branches.AddRange(further.Branches);
            otherwise = further.Otherwise;
        }

        return branches.Count == 0 ? otherwise : new ChoiceValueModel(branches.ToImmutable(), otherwise);
    }
}
