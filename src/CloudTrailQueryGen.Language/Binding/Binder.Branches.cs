using System.Collections.Immutable;
using System.Globalization;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Functions;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Language.Binding;

/// <content>if and case, and the type of what functions hand on (spec §4.5).</content>
internal sealed partial class Binder
{
    /// <summary>The service's maximum (spec §7).</summary>
    private const int MaximumBranches = 10;

    private void CheckBranches(CallExpressionSyntax call, ImmutableArray<BoundExpression> arguments)
    {
        if (arguments.Length / 2 > MaximumBranches)
        {
            ExpressionSyntax surplus = call.Arguments[2 * MaximumBranches];
            string most = MaximumBranches.ToString(CultureInfo.InvariantCulture);
            Report(DiagnosticCatalogue.BranchesAreTooMany, surplus.Span, call.Name.Text, most, SourceText.Collapse(surplus));
        }

        if (arguments.Length % 2 != 0 && IsComparison(arguments[arguments.Length - 1]))
        {
            ExpressionSyntax last = call.Arguments[arguments.Length - 1];
            Report(DiagnosticCatalogue.ConditionHasNoValue, last.Span, SourceText.Collapse(last), call.Name.Text);
        }
    }

    /// <summary>Seldom meant as a value.</summary>
    private static bool IsComparison(BoundExpression expression) =>
        expression is BoundContains or BoundMatch or BoundIn or BoundInSubquery or BoundUnary { Operator: UnaryOperator.Not } or BoundBinary { Type: QueryType.Boolean };

    /// <summary>Functions that hand a value on have the type that holds each of them.</summary>
    private static QueryType ResultType(FunctionDescriptor function, ImmutableArray<BoundExpression> arguments)
    {
        if (function.ReturnType != QueryType.Any)
        {
            return function.ReturnType;
        }

        QueryType? common = null;
        for (int i = 0; i < arguments.Length; i++)
        {
            // What is always missing can have any type.
            if (arguments[i] is not BoundMissing && !function.ParameterAt(i, arguments.Length).IsCondition)
            {
                common = common is { } type ? Common(type, arguments[i].Type) : arguments[i].Type;
            }
        }

        return common ?? QueryType.Any;
    }

    private static QueryType Common(QueryType first, QueryType second)
    {
        if (first == second)
        {
            return first;
        }

        return (first, second) is (QueryType.Integer or QueryType.Number, QueryType.Integer or QueryType.Number) ? QueryType.Number : QueryType.Any;
    }
}
