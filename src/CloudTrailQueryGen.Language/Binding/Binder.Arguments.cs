using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Functions;
using CloudTrailQueryGen.Language.Schema;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Binding;

/// <content>The arguments of calls: how many, and of which type where that can be seen.</content>
internal sealed partial class Binder
{
    /// <summary>The service's maximum (spec §4.8).</summary>
    private const long MostTopValues = 10_000;

    /// <summary>Chosen: more ranges than anybody reads (spec §4.8).</summary>
    private const long MostBuckets = 1000;

    /// <summary>Null when the call cannot be bound; the reason is reported.</summary>
    private ImmutableArray<BoundExpression>? BindArguments(CallExpressionSyntax call, FunctionDescriptor function)
    {
        if (call.Asterisk is { } asterisk)
        {
            if (function.Name == "count")
            {
                return [];
            }

            Report(DiagnosticCatalogue.AsteriskIsOnlyForCount, asterisk.Span, call.Name.Text);
            return null;
        }

        int given = call.Arguments.Count;
        if (given < function.MinimumArguments || given > function.MaximumArguments)
        {
            Report(
                DiagnosticCatalogue.ArgumentCountIsWrong,
                call.Name.Span,
                call.Name.Text,
                Quantity(function.MinimumArguments, function.MaximumArguments),
                given.ToString(CultureInfo.InvariantCulture));
            return null;
        }

        var bound = ImmutableArray.CreateBuilder<BoundExpression>(given);
        for (int i = 0; i < given; i++)
        {
            bound.Add(BindArgument(call, function.ParameterAt(i, given), call.Arguments[i]));
        }

        ImmutableArray<BoundExpression> arguments = bound.MoveToImmutable();
        CheckConstants(function, arguments);
        CheckDates(function, call);
        return arguments;
    }

    private BoundExpression BindArgument(CallExpressionSyntax call, FunctionParameter parameter, ExpressionSyntax argument)
    {
        if (parameter.IsPeriod)
        {
            return BindPeriod(call, parameter, argument);
        }

        // The only place where true and false are words of the language (spec §5.6).
        if (parameter.Type == QueryType.Boolean && argument is NameExpressionSyntax { Path.IsQuoted: false } word && IsTruth(word.Token, out bool truth))
        {
            return new BoundLiteral(truth, QueryType.Boolean, argument.Span);
        }

        int reported = diagnostics.Count;
        if (parameter.IsCondition)
        {
            return BindCondition(argument);
        }

        BoundExpression value = BindExpression(argument);
        if (parameter.IsConstant && value is not BoundLiteral { Value: long or double or string })
        {
            // Null is bound with a warning only, an error says enough.
            if (!diagnostics.Skip(reported).Any(diagnostic => diagnostic.Descriptor.Severity == QueryDiagnosticSeverity.Error))
            {
                Report(DiagnosticCatalogue.ArgumentMustBeConstant, argument.Span, call.Name.Text, parameter.Name);
            }
        }
        else if (parameter.IsConstant && value is BoundLiteral literal && literal.Value is string != (parameter.Type == QueryType.Text))
        {
            string wanted = parameter.Type == QueryType.Text ? "a text" : "a number";
            Report(DiagnosticCatalogue.ArgumentTypeIsWrong, argument.Span, call.Name.Text, wanted, parameter.Name, DescribeLiteral(literal));
        }
        else if (Mismatch(value, parameter.Type) is { } missed)
        {
            Report(DiagnosticCatalogue.ArgumentTypeIsWrong, argument.Span, call.Name.Text, missed, parameter.Name, DescribeLiteral(value));
        }
        else if (parameter.Type == QueryType.Timestamp && ShapeOf(value) is FieldShape.Text or FieldShape.TruthText or FieldShape.TimeText)
        {
            Report(DiagnosticCatalogue.TextIsNoTimestamp, argument.Span, SourceText.Collapse(argument), call.Name.Text);
        }
        else if (parameter.Type == QueryType.Timestamp && IsNumber(value) && FunctionTable.Find(call.Name.Text)?.Name != "formatDate")
        {
            // formatDate alone takes milliseconds as well (spec §4.4).
            string written = SourceText.Collapse(argument);
            string instead = InsteadOfNumber(value, written);
            ReportWithFix(DiagnosticCatalogue.NumberIsNoTimestamp, argument.Span, instead, written, call.Name.Text, instead);
        }

        return value;
    }

    private bool IsNumber(BoundExpression value) =>
        value.Type is QueryType.Number or QueryType.Integer or QueryType.Boolean || ShapeOf(value) is FieldShape.Number or FieldShape.Boolean;

    /// <summary>The timestamp that a number means: milliseconds, or seconds of <c>now()</c>.</summary>
    private static string InsteadOfNumber(BoundExpression number, string written) => number switch
    {
        BoundCall { Function.Name: "toMillis", Arguments.Length: 1 } when written.EndsWith(")", System.StringComparison.Ordinal) =>
            written.Substring(written.IndexOf('(') + 1, written.Length - written.IndexOf('(') - 2).Trim(),
        BoundCall { Function.Name: "now" } => $"fromMillis({written} * 1000)",
        _ => $"fromMillis({written})",
    };

    private static bool IsTruth(SyntaxToken word, out bool truth)
    {
        truth = IsWord(word, "true");
        return truth || IsWord(word, "false");
    }

    /// <summary>What is wanted, when a literal cannot be turned into it at run time; null when all is well.</summary>
    private static string? Mismatch(BoundExpression value, QueryType wanted) => (value as BoundLiteral)?.Value switch
    {
        string text when wanted is QueryType.Number or QueryType.Integer && !NumericText.IsNumber(text) => "a number",
        string when wanted == QueryType.Timestamp => "a timestamp",
        string text when wanted == QueryType.Boolean && !NumericText.IsNumber(text) => "a condition",
        double when wanted == QueryType.Integer => "a whole number",
        _ => null,
    };

    private static string DescribeLiteral(BoundExpression value) => (value as BoundLiteral)?.Value switch
    {
        string text => $"the text '{text}'",
        double number => $"'{number.ToString("R", CultureInfo.InvariantCulture)}'",
        object other => $"'{System.Convert.ToString(other, CultureInfo.InvariantCulture)}'",
        null => "this",
    };

    private static string Quantity(int minimum, int maximum)
    {
        string noun(int count) => count == 1 ? "argument" : "arguments";
        return maximum == 0 ? "no arguments"
            : maximum == int.MaxValue ? $"at least {minimum} {noun(minimum)}"
            : minimum == maximum ? $"{minimum} {noun(minimum)}"
            : $"{minimum} to {maximum} arguments";
    }

    private void CheckConstants(FunctionDescriptor function, ImmutableArray<BoundExpression> arguments)
    {
        switch (function.Name)
        {
            case "pct" when arguments[1] is BoundLiteral percent:
                CheckPercent(percent);
                break;
            case "topk" when arguments[0] is BoundLiteral { Value: long count }:
                CheckCount(function, 0, count, MostTopValues, arguments[0].Span);
                break;
            case "histogram" when arguments[1] is BoundLiteral { Value: long count }:
                CheckCount(function, 1, count, MostBuckets, arguments[1].Span);
                break;
            case "isIpInSubnet" or "isIpv4InSubnet" or "isIpv6InSubnet" when arguments[1] is BoundLiteral { Value: string cidr }:
                CheckSubnet(function.Name, cidr, arguments[1].Span);
                break;
            case "split" when arguments[1] is BoundLiteral { Value: "" }:
                Report(DiagnosticCatalogue.DelimiterIsEmpty, arguments[1].Span);
                break;
            case "base64decode" or "hexToAscii" or "hexToDec" or "ipv4ToNumber" when arguments[0] is BoundLiteral { Value: string encoded }:
                CheckEncoding(function.Name, encoded, arguments[0].Span);
                break;
        }
    }

    private void CheckPercent(BoundLiteral percent)
    {
        double value = percent.Value switch
        {
            long whole => whole,
            double number => number,
            _ => double.NaN,
        };
        if (!double.IsNaN(value) && value is not (> 0 and <= 100))
        {
            Report(DiagnosticCatalogue.PercentIsOutOfRange, percent.Span, value.ToString("R", CultureInfo.InvariantCulture));
        }
    }

    private void CheckCount(FunctionDescriptor function, int parameter, long count, long most, TextSpan span)
    {
        if (count < 1 || count > most)
        {
            Report(
                DiagnosticCatalogue.CountIsOutOfRange,
                span,
                function.Name,
                most.ToString(CultureInfo.InvariantCulture),
                function.Parameters[parameter].Name,
                count.ToString(CultureInfo.InvariantCulture));
        }
    }

    private void CheckSubnet(string function, string text, TextSpan span)
    {
        SubnetFamily family = function switch
        {
            "isIpv4InSubnet" => SubnetFamily.V4,
            "isIpv6InSubnet" => SubnetFamily.V6,
            _ => SubnetFamily.Any,
        };
        if (!SubnetText.TryParse(text, out SubnetText subnet) || (family != SubnetFamily.Any && family != subnet.Family))
        {
            string kind = family switch
            {
                SubnetFamily.V4 => "IPv4",
                SubnetFamily.V6 => "IPv6",
                _ => "IP",
            };
            Report(DiagnosticCatalogue.CidrIsInvalid, span, text, kind, family == SubnetFamily.V6 ? "2001:db8::/32" : "10.0.0.0/8");
        }
        else if (subnet.FirstAddress != text.Substring(0, text.IndexOf('/')) && subnet.HasHostBits)
        {
            string corrected = $"{subnet.FirstAddress}/{subnet.PrefixLength}";
            ReportWithFix(DiagnosticCatalogue.CidrHasHostBits, span, $"\"{corrected}\"", text, corrected);
        }
    }
}
