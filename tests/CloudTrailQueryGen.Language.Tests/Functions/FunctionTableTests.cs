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
            "abs", "avg", "bin", "ceil", "coalesce", "concat", "count", "count_distinct", "dateceil", "datefloor", "earliest", "endsWith", "floor", "fromMillis",
            "greatest", "isIpInSubnet", "isIpv4InSubnet", "isIpv6InSubnet", "isNumeric", "isValidIp", "isValidIpV4", "isValidIpV6", "isblank", "isempty",
            "ispresent", "latest", "least", "ltrim", "max", "min", "pct", "replace", "round", "rtrim", "sqrt", "startsWith", "stddev", "strcontains", "strlen",
            "substr", "sum", "toMillis", "tolower", "toupper", "trim", "unmask",
        ];
        Assert.Equal(expected, FunctionTable.All.Where(f => f.IsEvaluated).Select(f => f.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("COUNT", "count")]
    [InlineData("countdistinct", "count_distinct")]
    [InlineData("isPresent", "ispresent")]
    [InlineData("strftime", "formatDate")]
    [InlineData("collect_values", "values")]
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
            IEnumerable<ParameterForm> forms = function.Parameters.Select(p => p.Form).SkipWhile(form => form == ParameterForm.Required);
            Assert.True(forms.Count() <= 1, function.Name);
        }
    }

    [Fact]
    public void TheHiddenFunctionCanNotBeCalled() => Assert.Null(FunctionTable.Find(FunctionTable.IsoTime.Name));
}
