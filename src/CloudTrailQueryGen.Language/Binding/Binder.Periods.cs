using System.Globalization;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Functions;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Language.Binding;

/// <content>Period arguments (spec §1.7).</content>
internal sealed partial class Binder
{
    private BoundExpression BindPeriod(CallExpressionSyntax call, FunctionParameter parameter, ExpressionSyntax argument)
    {
        if (argument is not LiteralExpressionSyntax { Kind: SyntaxKind.PeriodLiteral } literal)
        {
            bool isMissing = argument is NameExpressionSyntax { Token.IsMissing: true };
            bool isNumber = argument is LiteralExpressionSyntax { Kind: SyntaxKind.NumberLiteral };
            if (!isMissing)
            {
                string hint = isNumber ? $"; add a unit, for example '{SourceText.Collapse(argument)}m'" : string.Empty;
                Report(DiagnosticCatalogue.PeriodIsExpected, argument.Span, call.Name.Text, parameter.Name, hint);
            }

            return new BoundMissing(argument.Span);
        }

        // The parser has reported a period of no length.
        if (literal.Token.Value is not Period { Count: > 0 } period)
        {
            return new BoundMissing(argument.Span);
        }

        return new BoundPeriod(Capped(literal.Token, period), argument.Span);
    }

    /// <summary>The period that is meant by one as written.</summary>
    private Period Capped(SyntaxToken token, Period period)
    {
        long maximum = MaximumCount(period.Unit);
        if (period.Count <= maximum)
        {
            return period;
        }

        ReportCapped(token, period, maximum);
        return period with { Count = maximum };
    }

    /// <summary>CloudWatch clamps larger counts silently; for days and longer no cap is documented.</summary>
    private static long MaximumCount(PeriodUnit unit) => unit switch
    {
        PeriodUnit.Millisecond => 1000,
        PeriodUnit.Second or PeriodUnit.Minute => 60,
        PeriodUnit.Hour => 24,
        _ => long.MaxValue,
    };

    private void ReportCapped(SyntaxToken token, Period period, long maximum)
    {
        (string Name, string Short, PeriodUnit Next, long Factor) unit = period.Unit switch
        {
            PeriodUnit.Millisecond => ("milliseconds", "ms", PeriodUnit.Second, 1000),
            PeriodUnit.Second => ("seconds", "s", PeriodUnit.Minute, 60),
            PeriodUnit.Minute => ("minutes", "m", PeriodUnit.Hour, 60),
            _ => ("hours", "h", PeriodUnit.Day, 24),
        };
        string? instead = InLargerUnit(period.Count, unit.Next, unit.Factor);
        ReportWithFix(
            DiagnosticCatalogue.PeriodIsCapped,
            token.Span,
            instead,
            $"{maximum.ToString(CultureInfo.InvariantCulture)} {unit.Name}",
            token.Text,
            maximum.ToString(CultureInfo.InvariantCulture) + unit.Short,
            instead is null ? string.Empty : $"; use '{instead}' instead");
    }

    /// <summary>The same length in the largest unit that divides it; null when it is no whole number within that unit's cap.</summary>
    private static string? InLargerUnit(long count, PeriodUnit unit, long factor)
    {
        string? found = null;
        while (count % factor == 0)
        {
            count /= factor;
            if (count <= MaximumCount(unit))
            {
                found = count.ToString(CultureInfo.InvariantCulture) + ShortName(unit);
            }

            if (unit == PeriodUnit.Day)
            {
                break;
            }

            (unit, factor) = unit switch
            {
                PeriodUnit.Second => (PeriodUnit.Minute, 60L),
                PeriodUnit.Minute => (PeriodUnit.Hour, 60L),
                _ => (PeriodUnit.Day, 24L),
            };
        }

        return found;
    }

    private static string ShortName(PeriodUnit unit) => unit switch
    {
        PeriodUnit.Second => "s",
        PeriodUnit.Minute => "m",
        PeriodUnit.Hour => "h",
        _ => "d",
    };
}
