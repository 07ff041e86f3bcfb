using System.Collections.Generic;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>Expressions of <c>stats</c>: aggregates over the rows of one group, and aliases of earlier items (spec §3.6).</summary>
internal sealed class GroupScope(IReadOnlyList<OracleRow> rows, OracleRow group) : OracleScope
{
    public override OracleValue Field(string name) => group.Field(name);

    public override OracleValue? Whole(ExpressionSyntax expression) =>
        expression is CallExpressionSyntax call && OracleAggregates.IsAggregate(call) ? OracleAggregates.Evaluate(call, rows) : null;
}
