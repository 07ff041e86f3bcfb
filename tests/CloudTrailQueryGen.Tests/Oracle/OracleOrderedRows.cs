using System.Collections.Generic;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>Commands that compute with all rows in their order (spec §3.23).</summary>
internal static class OracleOrderedRows
{
    public static void Accum(AccumCommandSyntax command, OraclePipeline pipeline)
    {
        string name = command.Alias is null ? "accum_" + command.Field.Path.FlatName : ((FieldPath)command.Alias.Value!).FlatName;
        var numbers = new List<OracleValue>();
        foreach (OracleRow row in pipeline.Rows)
        {
            OracleValue number = OracleNumbers.Of(OracleExpressions.Evaluate(command.Field, new RowScope(row)));
            if (!number.IsMissing)
            {
                numbers.Add(number);
            }

            row.Set(name, number.IsMissing ? OracleValue.Missing : OracleAggregates.Sum(numbers));
        }

        pipeline.Define(name, addsToListed: true);
        pipeline.HasOrder = true;
    }
}
