using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary><c>outlier</c> (spec §3.23).</summary>
internal static class OracleOutliers
{
    public static void Outlier(OutlierCommandSyntax command, OraclePipeline pipeline)
    {
        bool IsOn(string option, string value) => string.Equals(OracleTotals.Option(command.Options, option)?.Value.Text, value, StringComparison.OrdinalIgnoreCase);
        string param = OracleTotals.Option(command.Options, "param")?.Value.Text ?? "2.5";
        OracleValue factor = OracleValue.FromReal(double.Parse(param, CultureInfo.InvariantCulture));
        List<string> fields = [.. command.Fields.Select(field => field.Path.FlatName).Select(name => pipeline.Rows.Count == 0 ? name : pipeline.Rows[0].NameOf(name)).Distinct()];
        List<(OracleValue Lower, OracleValue Upper)> fences = [.. fields.Select(field => Fences(pipeline.Rows, field, factor, IsOn("uselower", "true")))];
        bool removes = IsOn("action", "remove");
        if (removes)
        {
            pipeline.Rows.RemoveAll(row => fields.Zip(fences).Any(pair => Beyond(row.Field(pair.First), pair.Second) is not null));
        }

        foreach ((string field, (OracleValue Lower, OracleValue Upper) fence) in fields.Zip(fences))
        {
            foreach (OracleRow row in pipeline.Rows)
            {
                OracleValue value = row.Field(field);
                OracleValue? beyond = Beyond(value, fence);
                if (!removes)
                {
                    row.Redefine(field, beyond ?? value);
                }

                if (IsOn("mark", "true"))
                {
                    row.Set(field + "_outlier", OracleNumbers.Of(value).IsMissing ? OracleValue.Missing : OracleValue.FromBoolean(beyond is not null));
                }
            }

            if (IsOn("mark", "true"))
            {
                pipeline.Define(field + "_outlier", addsToListed: true);
            }
        }

        pipeline.KeepOrder();
    }

    private static (OracleValue Lower, OracleValue Upper) Fences(List<OracleRow> rows, string field, OracleValue factor, bool usesLower)
    {
        List<OracleValue> numbers =
        [
            .. rows.Select(row => OracleNumbers.Of(row.Field(field))).Where(number => !number.IsMissing)
                .Order(Comparer<OracleValue>.Create(OracleNumbers.Compare)),
        ];
        if (numbers.Count == 0)
        {
            return (OracleValue.Missing, OracleValue.Missing);
        }

        OracleValue low = numbers[((numbers.Count + 3) / 4) - 1];
        OracleValue high = numbers[(((3 * numbers.Count) + 3) / 4) - 1];
        OracleValue distance = OracleArithmetic.Apply(BinaryOperator.Multiply, factor, OracleArithmetic.Apply(BinaryOperator.Subtract, high, low));
        return (
            usesLower ? OracleArithmetic.Apply(BinaryOperator.Subtract, low, distance) : OracleValue.Missing,
            OracleArithmetic.Apply(BinaryOperator.Add, high, distance));
    }

    /// <summary>The fence that a number lies beyond.</summary>
    private static OracleValue? Beyond(OracleValue value, (OracleValue Lower, OracleValue Upper) fence)
    {
        OracleValue number = OracleNumbers.Of(value);
        return number.IsMissing ? null
            : !fence.Lower.IsMissing && OracleNumbers.Compare(number, fence.Lower) < 0 ? fence.Lower
            : !fence.Upper.IsMissing && OracleNumbers.Compare(number, fence.Upper) > 0 ? fence.Upper
            : null;
    }
}
