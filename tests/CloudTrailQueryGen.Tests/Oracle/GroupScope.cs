using System.Collections.Generic;
using System.Linq;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>Expressions of <c>stats</c>: aggregates over the rows of one group, and aliases of earlier items (spec §3.6).</summary>
/// <param name="rows">The rows of the group.</param>
/// <param name="group">The row that is being made of them; it has the keys already.</param>
/// <param name="keys">The keys.</param>
internal sealed class GroupScope(IReadOnlyList<OracleRow> rows, OracleRow group, IReadOnlyList<OracleColumn> keys) : OracleScope
{
    public override OracleValue Field(string name) => group.Field(name);

    public override OracleValue? Whole(ExpressionSyntax expression) =>
        expression is not CallExpressionSyntax call || !OracleAggregates.IsAggregate(call) ? null
            : call.Name.Text.ToLowerInvariant() == "rate" ? Rate(call)
            : OracleAggregates.Evaluate(call, rows);

    /// <summary><c>sum(F) * P / bin length</c>, where the bin is that of the group's only time key (spec §4.8).</summary>
    private OracleValue Rate(CallExpressionSyntax call)
    {
        OracleColumn bin = keys.Single(key => key.Bin is not null);
        string function = bin.Bin!.Name.Text.ToLowerInvariant();
        OracleValue label = group.Field(bin.Name);
        OracleValue start = bin.BinOffset is Period offset && !label.IsMissing ? OracleValue.FromTimestamp(OracleTime.Move(label.Whole, offset, -1)) : label;
        OracleValue length = OracleTime.Length(start, OracleTime.PeriodOf(bin.Bin), isEnd: function == "dateceil");
        OracleValue period = OracleValue.FromInteger(OracleTime.FixedLength(OracleTime.Cap(OracleTime.PeriodOf(call))));
        OracleValue perPeriod = OracleArithmetic.Apply(BinaryOperator.Multiply, OracleAggregates.Evaluate(call, rows), period);
        return OracleArithmetic.Apply(BinaryOperator.Divide, perPeriod, length);
    }
}
