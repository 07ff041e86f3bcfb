using System;
using System.Collections.Generic;
using System.Linq;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary><c>addtotals</c> (spec §3.23).</summary>
internal static class OracleTotals
{
    public static void AddTotals(AddTotalsCommandSyntax command, OraclePipeline pipeline)
    {
        OptionSyntax? fieldName = Option(command.Options, "fieldname");
        bool sumsRows = Option(command.Options, "row")?.Value.Text.ToLowerInvariant() != "false";
        bool sumsColumns = Option(command.Options, "col")?.Value.Text.ToLowerInvariant() == "true";
        bool isNamed = command.Fields.Count > 0;
        List<string> columns = isNamed
            ? [.. command.Fields.Select(field => field.Path.FlatName).Select(name => pipeline.Rows.Count == 0 ? name : pipeline.Rows[0].NameOf(name)).Distinct()]
            : [.. pipeline.AllColumns.Except(pipeline.Grouped is null ? [] : pipeline.Keys)];
        OracleValue NumberOf(OracleRow row, string column)
        {
            OracleValue value = row.Field(column);
            return isNamed ? OracleNumbers.Of(value) : value.IsNumber ? value : OracleValue.Missing;
        }

        Dictionary<string, OracleValue> sums = columns.ToDictionary(column => column, column => Sum(pipeline.Rows.Select(row => NumberOf(row, column))));
        if (sumsRows)
        {
            string total = fieldName?.Value.Value switch
            {
                null => "Total",
                FieldPath path => path.FlatName,
                object text => (string)text,
            };
            OracleValue sumOfAll = Sum(pipeline.Rows.SelectMany(row => columns.Select(column => NumberOf(row, column))));
            foreach (OracleRow row in pipeline.Rows)
            {
                row.Set(total, Sum(columns.Select(column => NumberOf(row, column))));
            }

            sums[total] = sumOfAll;
            pipeline.Define(total, addsToListed: true);
        }

        if (sumsColumns && pipeline.Rows.Count > 0)
        {
            OracleRow bottom = pipeline.Rows[0].Empty(timestamp: null);
            foreach ((string column, OracleValue sum) in sums)
            {
                pipeline.Rows.ForEach(row => row.Redefine(column, row.Field(column)));
                bottom.Redefine(column, sum);
            }

            pipeline.Rows.Add(bottom);
        }

        pipeline.KeepOrder();
    }

    public static OptionSyntax? Option(IEnumerable<OptionSyntax> options, string name) =>
        options.SingleOrDefault(option => string.Equals(option.Name.Text, name, StringComparison.OrdinalIgnoreCase));

    private static OracleValue Sum(IEnumerable<OracleValue> values)
    {
        List<OracleValue> numbers = [.. values.Where(value => !value.IsMissing)];
        return numbers.Count == 0 ? OracleValue.Missing : OracleAggregates.Sum(numbers);
    }
}
