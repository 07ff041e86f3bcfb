using System.Linq;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Tests.Binding;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Diagnostics;

/// <summary>The catalogue says which rules have replacements; these queries show that each of them does, and that no other has.</summary>
public sealed class ReplacementRuleTests
{
    private static readonly string[] s_queries =
    [
        "fields eventName \0 ",
        "filter eventName = '\u202E'",
        "fields eventName as b-c, awsRegion",
        "fields eventName // comment",
        "filter eventName = 0xff",
        "filter eventName = http://1.2.3.4/x and 1 = 1",
        "filter eventName = \u201Cx\u201D",
        "filter eventName = 'a\\qb'",
        "feilds eventName",
        "fields datefloor(now(), 1h)",
        "filter eventName like /Get/",
        "filter eventName =~ 'Get'",
        "filter eventName like /.*Get[A-Z]/",
        "filter @message like '\"eventName\":\"x\"'",
        "| fields eventName",
        "stats count(*) group by eventName",
        "sort eventName descending",
        "fields eventName as b.c",
        "fields eventName as 'x y'",
        "filter eventName <> 'x' && 1 = 1 || 1 = 2",
        "filter eventName == 'x'",
        "stats count(*) by bin(5 m)",
        "filter userIdentity.sessionContex.x = 1",
        "filter sourceIpAddress = 'x'",
        "filter eventName = Decrypt",
        "filter resources.ARN = 'x'",
        "filter @timestmp > 1",
        "fields responseElements.consoleLogin",
        "stats count(*) as Hits by eventName | sort hits",
        "stats count(*) by eventName | sort count desc",
        "filter userIdentity.userName = {{usr}}",
        "filter errorCode = null",
        "filter readOnly = true",
        "fields event-name",
        "fields strleng(eventName)",
        "stats count by awsRegion",
        "filter isIpInSubnet(sourceIPAddress, '10.0.0.1/8')",
        "fields -2 ^ 2",
        "fields concat(eventName).x",
        "fields parseDate(eventTime, 'YYYY')",
        "fields parseDate(eventTime, 'hh')",
        "fields formatDate(@timestamp, '%Y%')",
        "filter readOnly = 'true'",
        "filter userIdentity.sessionContext.attributes.mfaAuthenticated = true",
        "stats count(*) by bin(300s)",
        "limit 200000",
        "join left=a right=b where a.eventName=b.eventName (limit 3) | fields eventName",
        "diff previousWeeks",
        "$Savd(name = 'root-logins') | limit 1",
        "$Saved(name = 'root-login') | limit 1",
        "filter eventSource = 'iam'",
        "filter eventName = 'CreateAcessKey'",
        "filter eventSource = 'lambda.amazonaws.com' and eventName = 'UpdateFunctionCode'",
        "filter eventSource = 'cloudfront.amazonaws.com' and eventName = 'CreateDistribution'",
        "filter eventName = 'consoleLogin'",
        "filter eventSource = 'iam.amazonaws.com' and eventName = 'CreateUser' and requestParameters.UserName = 'x'",
        "filter eventSource = 'access-analyzer.amazonaws.com' and eventName = 'CreateAnalyzer' and requestParameters.analyserName = 'x'",
        "filter userIdentity.type = 'AssumeRole'",
        "filter recipientAccountId = 012345678901",
        "filter recipientAccountId = '1234-5678-9012'",
        "filter eventName = 'Create*'",
        "filter toupper(eventName) = 'Get'",
        "filter readOnly",
        "filter eventName = '{{x}}'",
        "lookup acounts account_id as recipientAccountId output name",
        "lookup accounts account_id as recipientAccountId output nam",
    ];

    [Fact]
    public void The_rules_with_replacements_are_those_that_say_so() =>
        Assert.Equal(
            DiagnosticCatalogue.All.Where(rule => rule.HasReplacement).Select(rule => rule.Id),
            s_queries
                .SelectMany(query => QueryCompiler.Compile(query, MarkedQuery.Environment).Diagnostics)
                .Where(diagnostic => diagnostic.Replacement is not null)
                .Select(diagnostic => diagnostic.Id)
                .Distinct()
                .Order(System.StringComparer.Ordinal));
}
