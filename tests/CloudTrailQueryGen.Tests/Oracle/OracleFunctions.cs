using System;
using System.Collections.Generic;
using System.Linq;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>The scalar functions (spec §4.1 to §4.7), one line each.</summary>
internal static class OracleFunctions
{
    public static OracleValue Evaluate(CallExpressionSyntax call, OracleScope scope)
    {
        string name = call.Name.Text.ToLowerInvariant();
        if (name is "if" or "case")
        {
            return Choose(call, scope);
        }

        if (name is "bin" or "datefloor" or "dateceil")
        {
            Period period = OracleTime.PeriodOf(call);
            OracleValue time = name == "bin" ? scope.Field("@timestamp") : OracleExpressions.Evaluate(call.Arguments[0], scope);
            return name == "dateceil" ? OracleTime.Ceiling(time, period) : OracleTime.Floor(time, period);
        }

        if (name == "regexreplace")
        {
            return OracleReplacements.Evaluate(call, scope);
        }

        return OracleRun.Current.Evaluate(name) ?? Evaluate(name, [.. call.Arguments.Select(argument => OracleExpressions.Evaluate(argument, scope))]);
    }

    /// <summary>A function that sees nothing but its arguments.</summary>
    /// <param name="name">In lower case.</param>
    public static OracleValue Evaluate(string name, List<OracleValue> values) =>
        OfAnyValue(name, values) ?? OfText(name, values) ?? OfEncoding(name, values) ?? OfNumber(name, values) ?? OfAddress(name, values)
        ?? (OracleDates.Names.Contains(name) ? OracleDates.Evaluate(name, values) : null as OracleValue?)
        ?? (OracleStructures.Names.Contains(name) ? OracleStructures.Evaluate(name, values) : null as OracleValue?)
        ?? throw new NotSupportedException($"'{name}' is not evaluated");

    /// <summary>The value behind the first condition that is true; a condition is true as in filter, a missing one is not.</summary>
    private static OracleValue Choose(CallExpressionSyntax call, OracleScope scope)
    {
        int given = call.Arguments.Count;
        for (int i = 0; i + 1 < given; i += 2)
        {
            if (OracleExpressions.IsTrue(call.Arguments[i], scope))
            {
                return OracleExpressions.Evaluate(call.Arguments[i + 1], scope);
            }
        }

        return given % 2 == 0 ? OracleValue.Missing : OracleExpressions.Evaluate(call.Arguments[^1], scope);
    }

    /// <summary>Functions that have a rule of their own for missing arguments.</summary>
    private static OracleValue? OfAnyValue(string name, List<OracleValue> values) => name switch
    {
        "ispresent" => OracleValue.FromBoolean(!values[0].IsMissing),
        "unmask" => values[0],
        "coalesce" => values.FirstOrDefault(value => !value.IsMissing),
        "isempty" => OracleValue.FromBoolean(string.IsNullOrEmpty(OracleText.ForFunction(values[0]))),
        "isblank" => OracleValue.FromBoolean(string.IsNullOrWhiteSpace(OracleText.ForFunction(values[0]))),
        "concat" => OracleValue.FromText(string.Concat(values.Select(OracleText.ForFunction))),
        "greatest" => Extreme(values, 1),
        "least" => Extreme(values, -1),
        "strcontains" when OracleText.ForFunction(values[0]) is null => OracleValue.FromBoolean(false),
        _ => null,
    };

    private static OracleValue? OfText(string name, List<OracleValue> values)
    {
        if (!OracleTextFunctions.Names.Contains(name))
        {
            return null;
        }

        return values.Any(value => OracleText.ForFunction(value) is null) ? OracleValue.Missing : OracleTextFunctions.Evaluate(name, values);
    }

    private static OracleValue? OfEncoding(string name, List<OracleValue> values)
    {
        if (!OracleEncodingFunctions.Names.Contains(name))
        {
            return null;
        }

        return OracleText.ForFunction(values[0]) is string text ? OracleEncodingFunctions.Evaluate(name, text) : OracleValue.Missing;
    }

    private static OracleValue? OfNumber(string name, List<OracleValue> values)
    {
        if (!OracleNumberFunctions.Names.Contains(name))
        {
            return null;
        }

        return values.Any(value => OracleNumbers.Of(value).IsMissing) ? OracleValue.Missing : OracleNumberFunctions.Evaluate(name, values);
    }

    private static OracleValue? OfAddress(string name, List<OracleValue> values)
    {
        if (!OracleAddressFunctions.Names.Contains(name))
        {
            return null;
        }

        return values.Any(value => OracleText.ForFunction(value) is null)
            ? OracleValue.Missing
            : OracleAddressFunctions.Evaluate(name, [.. values.Select(value => OracleText.Of(value)!)]);
    }

    /// <summary>Missing arguments, and those that are no numbers, are skipped.</summary>
    private static OracleValue Extreme(List<OracleValue> values, int sign)
    {
        OracleValue best = OracleValue.Missing;
        foreach (OracleValue number in values.Select(OracleNumbers.Of).Where(number => !number.IsMissing))
        {
            best = best.IsMissing || OracleNumbers.Compare(number, best) * sign > 0 ? number : best;
        }

        return best;
    }
}
