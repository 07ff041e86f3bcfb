using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Runtime;
using Xunit;
using PeriodUnit = CloudTrailQueryGen.Language.Syntax.PeriodUnit;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>The run time's operators and functions agree with the oracle on every pair of a pool of awkward values.</summary>
public sealed class ValueAgreementTests
{
    private const int Shown = 20;

    private static readonly string[] s_texts =
    [
        "", " ", "a", "A", "ab", "abc", "b\u00e9", "\u00c9a", "\ud83d\ude00", "\uff21", "0", "1", "10", "9", "010", "1e2", "-5", "0.1", "5A", "111A", "a9", "a10", "a09",
        "10.1.2.3", "10.1.2.03", "10.1.2", "2001:db8::1", "::ffff:10.1.2.3", "fe80::1%eth0", "true", " x ", "\t", "a/b", "1.0", "-", "1.", ".5", "+1", "-0", "00", "1e400",
        "9007199254740993", "9223372036854775808", "0x10", "1 ", "2026-03-04 05:06:07.089", "a!", "a5", "a~", "aa", "xyZxyfooxyZ",
        "yyyy-MM-dd HH:mm:ss.SSS", "y", "d", "h a", "'a'y", "%F %T", "%Y%", "%s", "%Q",
        "{}", " [1, \"a\", 10] ", "[1,]", "[\"10\"] x", "{\"a\":1}",
        "a%20b+c", "%", "%4", "%zz", "100%25", "%C3%A9", "%c3%28", "%E2%82%AC%FF", "%F0%9F%98%80%F0%9F", "%00", "a+b&c=d/\u20ac", "YQ==", "YQ", "YWI=", "YWI", "YWJj", "YWJ j\n",
        "YQ=", "Y", "/+8=", "_-8=", "YR==", "=", "====", "/w==", "0xff", "0XFF", "-0x1F", "0x", "f\0", "-0", "7fffffffffffffff", "8000000000000000", "-8000000000000000",
        "0000000000000000000000ff", "fffffffffffffffff", "4a6f", "c3a9", "0xc3", "00", "\"q\"\\", "a\nb\u0001\u007f\u2028", "a,b,,c,", "aaa", "192.168.0.1", "100.64.0.1",
        "192.0.0.171", "224.0.0.1", "8.8.8.8", "2001:4860::8888", "fd00::1", "2001:1::3", "2001:200::", "172.32.0.1", "255.255.255.255", "90", "-90.0001", "3.999999", "-0.9",
    ];

    private static readonly double[] s_reals =
    [
        0.1, 0.2, 0.5, -2.5, 1.5, 2.5, 0.30000000000000004, 1e-7, 1.5e-10, 1e15, 1.5e15, 1e16, 3e20, 1e300, -1e300, 5e-324, 9007199254740992.0, 1.0, 0.0, 999999999999999.9, 1.005, 2.675,
    ];

    private static readonly long[] s_integers =
        [0, 1, -1, 2, 3, 7, -7, 10, 63, 100, 400, 9007199254740992, 9007199254740993, -9007199254740993, long.MaxValue, long.MinValue, 123456789012];

    private static readonly long[] s_times = [0, -1, 1, 1772600767089, 1772600767000, 1772582400000, 951782400000, 86_399_999];

    private static readonly OracleValue[] s_values =
    [
        OracleValue.Missing,
        OracleValue.FromStructure("{}"),
        OracleValue.FromStructure("[1, \"a\"]"),
        .. s_texts.Select(OracleValue.FromText),
        .. s_reals.Select(OracleValue.FromReal),
        .. s_integers.Select(OracleValue.FromInteger),
        .. s_times.Select(OracleValue.FromTimestamp),
    ];

    private static readonly OracleValue[] s_instants =
    [
        OracleValue.Missing, OracleValue.FromText("a"), OracleValue.FromText("86400001"), OracleValue.FromReal(-0.5), OracleValue.FromInteger(63),
        .. s_times.Select(OracleValue.FromTimestamp),
    ];

    private delegate Value Unary(ScratchArena scratch, scoped in Value operand);

    private delegate Value Binary(ScratchArena scratch, scoped in Value left, scoped in Value right);

    [Fact]
    public void CanonicalTextsAgree() => AssertUnary("text", value => value, (scratch, scoped in value) => Copy(scratch, value));

    [Fact]
    public void ComparisonsAgree()
    {
        AssertCompares(BinaryOperator.Equal, (_, scoped in a, scoped in b) => Value.FromBoolean(Comparison.Equal(a, b)));
        AssertCompares(BinaryOperator.NotEqual, (_, scoped in a, scoped in b) => Value.FromBoolean(Comparison.NotEqual(a, b)));
        AssertCompares(BinaryOperator.Less, (_, scoped in a, scoped in b) => Value.FromBoolean(Comparison.Less(a, b)));
        AssertCompares(BinaryOperator.LessOrEqual, (_, scoped in a, scoped in b) => Value.FromBoolean(Comparison.LessOrEqual(a, b)));
        AssertCompares(BinaryOperator.Greater, (_, scoped in a, scoped in b) => Value.FromBoolean(Comparison.Greater(a, b)));
        AssertCompares(BinaryOperator.GreaterOrEqual, (_, scoped in a, scoped in b) => Value.FromBoolean(Comparison.GreaterOrEqual(a, b)));
    }

    [Fact]
    public void ArithmeticAgrees()
    {
        AssertComputes(BinaryOperator.Add, (_, scoped in a, scoped in b) => Arithmetic.Add(a, b));
        AssertComputes(BinaryOperator.Subtract, (_, scoped in a, scoped in b) => Arithmetic.Subtract(a, b));
        AssertComputes(BinaryOperator.Multiply, (_, scoped in a, scoped in b) => Arithmetic.Multiply(a, b));
        AssertComputes(BinaryOperator.Divide, (_, scoped in a, scoped in b) => Arithmetic.Divide(a, b));
        AssertComputes(BinaryOperator.Remainder, (_, scoped in a, scoped in b) => Arithmetic.Remainder(a, b));
        AssertComputes(BinaryOperator.Power, (_, scoped in a, scoped in b) => Arithmetic.Power(a, b));
        AssertUnary("-", OracleArithmetic.Negate, (_, scoped in a) => Arithmetic.Negate(a));
        AssertUnary("+", OracleNumbers.Of, (_, scoped in a) => Arithmetic.Plus(a));
    }

    [Fact]
    public void OrdersAgree() => AssertBinary(
        "order",
        (a, b) => a.IsMissing || b.IsMissing ? OracleValue.Missing : OracleValue.FromInteger(Math.Sign(OracleCollation.Compare(a, b))),
        (_, scoped in a, scoped in b) => a.IsMissing || b.IsMissing ? Value.Missing : Value.FromInteger(Math.Sign(Collation.Compare(a, b))));

    [Fact]
    public void ConditionsAgree() =>
        AssertUnary("truth", value => OracleValue.FromBoolean(OracleComparison.IsTrue(value)), (_, scoped in a) => Value.FromBoolean(Truth.IsTrue(a)));

    [Fact]
    public void BinsAgree()
    {
        (long Count, PeriodUnit Unit)[] periods =
        [
            (500, PeriodUnit.Millisecond), (7, PeriodUnit.Second), (1, PeriodUnit.Minute), (7, PeriodUnit.Minute), (1, PeriodUnit.Hour), (6, PeriodUnit.Hour),
            (1, PeriodUnit.Day), (3, PeriodUnit.Day), (1, PeriodUnit.Week), (2, PeriodUnit.Week), (1, PeriodUnit.Month), (5, PeriodUnit.Month),
            (1, PeriodUnit.Quarter), (2, PeriodUnit.Quarter), (1, PeriodUnit.Year), (10, PeriodUnit.Year),
        ];
        foreach ((long count, PeriodUnit unit) in periods)
        {
            var period = new Period(count, unit);
            var runtimeUnit = Enum.Parse<CloudTrailQueryGen.Runtime.PeriodUnit>(unit.ToString());
            AssertUnary($"floor {period}", value => OracleTime.Floor(value, period), (_, scoped in a) => TimeBins.Floor(a, count, runtimeUnit), s_instants);
            AssertUnary($"ceiling {period}", value => OracleTime.Ceiling(value, period), (_, scoped in a) => TimeBins.Ceiling(a, count, runtimeUnit), s_instants);
        }
    }

    [Fact]
    public void FunctionsOfOneValueAgree()
    {
        AssertUnaryFunction("ispresent", Functions.Ispresent);
        AssertUnaryFunction("isempty", Functions.Isempty);
        AssertUnaryFunction("isblank", Functions.Isblank);
        AssertUnaryFunction("isnumeric", Functions.IsNumeric);
        AssertUnaryFunction("strlen", Functions.Strlen);
        AssertUnaryFunction("concat", Functions.Concat);
        AssertUnaryFunction("trim", Functions.Trim);
        AssertUnaryFunction("ltrim", Functions.Ltrim);
        AssertUnaryFunction("rtrim", Functions.Rtrim);
        AssertUnaryFunction("toupper", Functions.Toupper);
        AssertUnaryFunction("tolower", Functions.Tolower);
        AssertUnaryFunction("abs", Functions.Abs);
        AssertUnaryFunction("ceil", Functions.Ceil);
        AssertUnaryFunction("floor", Functions.Floor);
        AssertUnaryFunction("round", Functions.Round);
        AssertUnaryFunction("sqrt", Functions.Sqrt);
        AssertUnaryFunction("greatest", Functions.Greatest);
        AssertUnaryFunction("isvalidip", Functions.IsValidIp);
        AssertUnaryFunction("isvalidipv4", Functions.IsValidIpV4);
        AssertUnaryFunction("isvalidipv6", Functions.IsValidIpV6);
        AssertUnaryFunction("tomillis", Functions.ToMillis);
        AssertUnaryFunction("jsonparse", Functions.JsonParse);
        AssertUnaryFunction("jsonstringify", Functions.JsonStringify);
        AssertUnaryFunction("jsonarraysize", Functions.JsonArraySize);
        AssertUnaryFunction("log", Functions.Log);
        AssertUnaryFunction("tonumber", Functions.ToNumber);
        AssertUnaryFunction("todouble", Functions.ToDouble);
        AssertUnaryFunction("toint", Functions.ToInt);
        AssertUnaryFunction("tolong", Functions.ToLong);
        AssertUnaryFunction("dectohex", Functions.DecToHex);
        AssertUnaryFunction("hextodec", Functions.HexToDec);
        AssertUnaryFunction("hextoascii", Functions.HexToAscii);
        AssertUnaryFunction("messagesize", Functions.MessageSize);
        AssertUnaryFunction("urlencode", Functions.Urlencode);
        AssertUnaryFunction("urldecode", Functions.Urldecode);
        AssertUnaryFunction("base64encode", Functions.Base64encode);
        AssertUnaryFunction("base64decode", Functions.Base64decode);
        AssertUnaryFunction("md5", Functions.Md5);
        AssertUnaryFunction("sha256", Functions.Sha256);
        AssertUnaryFunction("ipv4tonumber", Functions.Ipv4ToNumber);
        AssertUnaryFunction("isprivateip", Functions.IsPrivateIP);
        AssertUnaryFunction("isreservedip", Functions.IsReservedIP);
        AssertUnaryFunction("ispublicip", Functions.IsPublicIP);
    }

    [Fact]
    public void RoundingToDecimalsAgrees()
    {
        for (int decimals = -4; decimals <= 8; decimals++)
        {
            var places = OracleValue.FromInteger(decimals);
            AssertUnary($"round to {decimals}", value => OracleFunctions.Evaluate("round", [value, places]), (scratch, scoped in value) => Functions.Round(scratch, value, ToValue(places)));
        }
    }

    [Fact]
    public void FunctionsOfTwoValuesAgree()
    {
        AssertBinaryFunction("concat", Functions.Concat);
        AssertBinaryFunction("coalesce", Functions.Coalesce);
        AssertBinaryFunction("greatest", Functions.Greatest);
        AssertBinaryFunction("least", Functions.Least);
        AssertBinaryFunction("trim", Functions.Trim);
        AssertBinaryFunction("ltrim", Functions.Ltrim);
        AssertBinaryFunction("rtrim", Functions.Rtrim);
        AssertBinaryFunction("strcontains", Functions.Strcontains);
        AssertBinaryFunction("startswith", Functions.StartsWith);
        AssertBinaryFunction("endswith", Functions.EndsWith);
        AssertBinaryFunction("substr", Functions.Substr);
        AssertBinaryFunction("jsonarraycontains", Functions.JsonArrayContains);
        AssertBinaryFunction("split", Functions.Split);
        AssertBinary(
            "haversine",
            (a, b) => OracleFunctions.Evaluate("haversine", [a, b, b, a]),
            (scratch, scoped in a, scoped in b) => Functions.Haversine(scratch, a, b, b, a));
        AssertBinaryFunction("parsedate", (scratch, scoped in text, scoped in pattern) => Functions.ParseDate(scratch, text, pattern, QueryTimeZone.Utc));
        AssertBinaryFunction("formatdate", (scratch, scoped in time, scoped in format) => Functions.FormatDate(scratch, time, format, QueryTimeZone.Utc));
    }

    private static void AssertUnaryFunction(string name, Unary function) => AssertUnary(name, value => OracleFunctions.Evaluate(name, [value]), function);

    private static void AssertBinaryFunction(string name, Binary function) =>
        AssertBinary(name, (left, right) => OracleFunctions.Evaluate(name, [left, right]), function);

    private static void AssertCompares(BinaryOperator comparison, Binary actual) =>
        AssertBinary(comparison.ToString(), (left, right) => OracleValue.FromBoolean(OracleComparison.Compare(comparison, left, right)), actual);

    private static void AssertComputes(BinaryOperator operation, Binary actual) =>
        AssertBinary(operation.ToString(), (left, right) => OracleArithmetic.Apply(operation, left, right), actual);

    private static void AssertUnary(string name, Func<OracleValue, OracleValue> expected, Unary actual, OracleValue[]? operands = null)
    {
        var differences = new List<string>();
        foreach (OracleValue operand in operands ?? s_values)
        {
            var scratch = new ScratchArena();
            Value result = actual(scratch, ToValue(operand));
            Compare(differences, $"{name}({operand})", OracleText.Of(expected(operand)), ValueText.ToText(result));
        }

        AssertNone(name, differences);
    }

    private static void AssertBinary(string name, Func<OracleValue, OracleValue, OracleValue> expected, Binary actual)
    {
        var differences = new List<string>();
        foreach (OracleValue left in s_values)
        {
            foreach (OracleValue right in s_values)
            {
                var scratch = new ScratchArena();
                Value result = actual(scratch, ToValue(left), ToValue(right));
                Compare(differences, $"{name}({left}, {right})", OracleText.Of(expected(left, right)), ValueText.ToText(result));
            }
        }

        AssertNone(name, differences);
    }

    private static void Compare(List<string> differences, string what, string? expected, string? actual)
    {
        if (expected != actual)
        {
            differences.Add($"{what}: oracle {expected ?? "~"}, run time {actual ?? "~"}");
        }
    }

    private static void AssertNone(string name, List<string> differences) =>
        Assert.True(differences.Count == 0, $"{name}: {differences.Count} differences\n{string.Join('\n', differences.Take(Shown))}");

    private static Value Copy(ScratchArena scratch, scoped in Value value) => Functions.Coalesce(scratch, value);

    private static Value ToValue(OracleValue value) => value.Kind switch
    {
        OracleKind.Text => Value.FromText(Encoding.UTF8.GetBytes(value.Text)),
        OracleKind.Integer => Value.FromInteger(value.Whole),
        OracleKind.Real => Value.FromReal(value.Real),
        OracleKind.Timestamp => Value.FromTimestamp(value.Whole),
        OracleKind.Structure => Value.FromStructure(Encoding.UTF8.GetBytes(value.Text)),
        _ => Value.Missing,
    };
}
