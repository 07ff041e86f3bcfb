using System.Linq;
using CloudTrailQueryGen.Language.Tests.Binding;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Rules;

/// <summary>The rules that the language reference suggests (spec §9, its last paragraph), in its order: which of ours it is, and a query that breaks it.</summary>
public sealed class SuggestedRuleTests
{
    [Theory]
    [InlineData("unknown command (did-you-mean)", "CTQ1042", "feilds eventName")]
    [InlineData("unknown function (did-you-mean)", "CTQ3001", "fields strleng(eventName)")]
    [InlineData("wrong arity", "CTQ3003", "fields strlen(eventName, 1)")]
    [InlineData("wrong type", "CTQ3004", "fields abs('x')")]
    [InlineData("unknown CloudTrail field (did-you-mean)", "CTQ2003", "filter eventNam = 'x'")]
    [InlineData("unknown CloudTrail field (case)", "CTQ2003", "filter sourceIpAddress = 'x'")]
    [InlineData("boolean literal vs 1/0", "CTQ2017", "filter readOnly = true")]
    [InlineData("boolean literal vs 1/0", "CTQ3027", "filter readOnly = 'true'")]
    [InlineData("string-\"true\" fields", "CTQ3028", "filter sessionCredentialFromConsole = true")]
    [InlineData("% inside like string", "CTQ3023", "filter eventName like 'Delete%'")]
    [InlineData("* inside like string", "CTQ3023", "filter eventName like '*Delete'")]
    [InlineData("regex matches empty", "CTQ3065", "filter eventName like /E*/")]
    [InlineData("look-around", "CTQ3051", "filter eventName like /^(?!Get)/")]
    [InlineData("period cap", "CTQ4006", "stats count(*) by bin(300s)")]
    [InlineData("redefinition", "CTQ2010", "fields eventName, awsRegion as eventName")]
    [InlineData("field not available after stats", "CTQ2011", "stats count(*) as n by eventName | sort awsRegion")]
    [InlineData("sort before stats", "CTQ4007", "sort eventName | stats count(*) as n by eventName")]
    [InlineData("limit before stats", "CTQ4009", "limit 5 | stats count(*) as n by eventName")]
    [InlineData("commands after dedup", "CTQ4010", "dedup eventName | filter readOnly = 1")]
    [InlineData("glob count mismatch", "CTQ4035", "parse @message 'x*y*' as a")]
    [InlineData("bad CIDR", "CTQ3011", "filter isIpInSubnet(sourceIPAddress, '10.0.0.0/99')")]
    [InlineData("==", "CTQ1055", "filter eventName == 'x'")]
    [InlineData("&&", "CTQ1054", "filter eventName = 'x' && readOnly = 1")]
    [InlineData("||", "CTQ1054", "filter eventName = 'x' || readOnly = 1")]
    [InlineData("<>", "CTQ1054", "filter eventName <> 'x'")]
    [InlineData("--", "CTQ1010", "fields eventName -- all")]
    [InlineData("//", "CTQ1010", "fields eventName // all")]
    [InlineData("null comparison", "CTQ2016", "filter errorCode = null")]
    [InlineData("hyphen in bare name", "CTQ2018", "fields event-name")]
    [InlineData("limit > 100000", "CTQ4012", "limit 100001")]
    [InlineData("query > 10000 chars", "CTQ4001", null)]
    [InlineData("Lambda-only @fields", "CTQ2008", "filter @duration > 5")]
    [InlineData("number literal vs account id", "CTQ2034", "filter recipientAccountId = 1234")]
    [InlineData("map/list in stats", "CTQ4017", "stats count(*) by requestParameters")]
    [InlineData("map/list in sort", "CTQ4017", "sort requestParameters")]
    [InlineData("map/list in dedup", "CTQ4017", "dedup requestParameters")]
    [InlineData("duplicate display", "CTQ4016", "display eventName | display awsRegion")]
    [InlineData("always-false filters", "CTQ4080", "filter 1 = 2")]
    [InlineData("contradictory filters", "CTQ4080", "filter eventName = 'x' | filter eventName = 'y'")]
    public void EverySuggestedRuleIsThere(string rule, string id, string? query)
    {
        string text = query ?? "filter eventName = '" + new string('x', QueryCompiler.MaximumLength) + "'";

        Assert.True(QueryCompiler.Compile(text, MarkedQuery.Environment).Diagnostics.Any(diagnostic => diagnostic.Id == id), rule);
    }
}
