using System;
using System.Collections.Generic;
using System.Linq;
using CloudTrailQueryGen.Language.Functions;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Functions;

/// <summary>The table of functions.</summary>
public sealed class FunctionTableTests
{
    [Fact]
    public void EvaluatedFunctionsAreThoseThatTheRunTimeHas()
    {
        string[] expected =
        [
            "abs", "avg", "base64decode", "base64encode", "bin", "case", "ceil", "coalesce", "concat", "count", "countOverTime", "count_distinct",
            "dateceil", "datefloor", "decToHex", "earliest", "endsWith", "floor", "formatDate", "fromMillis", "greatest", "haversine", "hexToAscii",
            "hexToDec", "histogram", "if", "ipv4ToNumber", "isIpInSubnet", "isIpv4InSubnet", "isIpv6InSubnet", "isNumeric", "isPrivateIP", "isPublicIP",
            "isReservedIP", "isValidIp", "isValidIpV4", "isValidIpV6", "isblank", "isempty", "ispresent", "jsonArrayContains", "jsonArraySize",
            "jsonParse", "jsonStringify", "latest", "least", "log", "ltrim", "max", "md5", "messageSize", "min", "now", "parseDate", "pct", "queryEndTime",
            "queryStartTime", "queryTimeRange", "rate", "regexReplace", "replace", "round", "rtrim", "sha256", "sortsFirst", "sortsLast", "split", "sqrt", "startsWith",
            "stddev", "strcontains", "strlen", "substr", "sum", "sumOverTime", "toDouble", "toInt", "toLong", "toMillis", "toNumber", "tolower", "topk",
            "toupper", "trim", "unmask", "urldecode", "urlencode", "values", "variance",
        ];
        Assert.Equal(expected, FunctionTable.All.Select(f => f.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("COUNT", "count")]
    [InlineData("countdistinct", "count_distinct")]
    [InlineData("isPresent", "ispresent")]
    [InlineData("strftime", "formatDate")]
    [InlineData("collect_values", "values")]
    [InlineData("COUNT_OVER_TIME", "countOverTime")]
    [InlineData("sum_over_time", "sumOverTime")]
    public void NamesAndAliasesAreFoundInAnyCase(string name, string expected) => Assert.Equal(expected, FunctionTable.Find(name)!.Name);

    [Fact]
    public void EveryFunctionIsDocumented()
    {
        foreach (FunctionDescriptor function in FunctionTable.All)
        {
            Assert.Matches("^[A-Z0-9].*\\.$", function.Summary);
            Assert.Equal(function.Parameters.Length, function.Parameters.Select(p => p.Name).Distinct().Count());
        }
    }

    [Fact]
    public void OnlyTheLastParameterIsOptionalOrRepeats()
    {
        foreach (FunctionDescriptor function in FunctionTable.All)
        {
            IEnumerable<ParameterForm> forms = function.Parameters.Select(p => p.Form).SkipWhile(form => form is ParameterForm.Required or ParameterForm.Paired);
            Assert.True(forms.Count() <= 1, function.Name);
        }
    }

    [Fact]
    public void OtherNamesAreOfAggregatesWithTheSameParameters()
    {
        foreach (FunctionDescriptor function in FunctionTable.All.Where(f => f.SameAs is not null))
        {
            FunctionDescriptor same = FunctionTable.Find(function.SameAs!)!;
            Assert.Null(same.SameAs);
            Assert.Equal(function.ReturnType, same.ReturnType);
            Assert.Equal(function.Parameters.Select(p => (p.Name, p.Type)), same.Parameters.Select(p => (p.Name, p.Type)));
        }
    }

    [Fact]
    public void ConditionsAndValuesOfCaseAlternate()
    {
        FunctionDescriptor choice = FunctionTable.Find("case")!;

        Assert.Equal((2, int.MaxValue), (choice.MinimumArguments, choice.MaximumArguments));
        Assert.Equal("condition value", NamesOf(choice, 2));
        Assert.Equal("condition value default", NamesOf(choice, 3));
        Assert.Equal("condition value condition value", NamesOf(choice, 4));
        Assert.Equal("condition value condition value default", NamesOf(choice, 5));
        Assert.Equal("condition whenTrue whenFalse", NamesOf(FunctionTable.Find("if")!, 3));
        Assert.Equal("text text text", NamesOf(FunctionTable.Find("concat")!, 3));
    }

    [Fact]
    public void HiddenFunctionsCanNotBeCalled()
    {
        FunctionDescriptor[] hidden = [FunctionTable.IsoTime, FunctionTable.BinLength, FunctionTable.BinLengthBefore];
        Assert.All(hidden, function => Assert.Null(FunctionTable.Find(function.Name)));
    }

    private static string NamesOf(FunctionDescriptor function, int given) =>
        string.Join(" ", Enumerable.Range(0, given).Select(index => function.ParameterAt(index, given).Name));
}
