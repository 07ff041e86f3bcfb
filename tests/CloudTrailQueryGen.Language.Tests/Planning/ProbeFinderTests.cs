using System.Linq;
using CloudTrailQueryGen.Language.Planning;
using CloudTrailQueryGen.Language.Tests.Binding;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Planning;

/// <summary>Which bytes an event must hold to pass the filters, and how rare they are thought to be.</summary>
public sealed class ProbeFinderTests
{
    [Theory]

    // Texts that a field equals.
    [InlineData("filter eventName = 'ConsoleLogin'", "\"ConsoleLogin\"", 5)]
    [InlineData("filter 'ConsoleLogin' = eventName", "\"ConsoleLogin\"", 5)]
    [InlineData("filter eventName = 'Decrypt'", "\"Decrypt\"", 80)]
    [InlineData("filter userIdentity.userName = 'alice'", "\"alice\"", 50)]
    [InlineData("filter eventSource = 's3.amazonaws.com'", "\"s3.amazonaws.com\"", 150)]
    [InlineData("fields eventName as n | filter n = 'CreateUser'", "\"CreateUser\"", 5)]
    [InlineData("filter eventName = 'CreateUser' | fields eventName | limit 3", "\"CreateUser\"", 5)]
    [InlineData("stats count(*) as c by eventName | filter eventName = 'CreateUser'", "", 0)]

    // The rarest of several conditions, in one filter and in several.
    [InlineData("filter eventSource = 'kms.amazonaws.com' and eventName = 'Decrypt'", "\"Decrypt\"", 80)]
    [InlineData("filter eventName = 'Decrypt' | filter errorCode = 'AccessDenied'", "\"AccessDenied\"", 5)]
    [InlineData("filter readOnly = 0 and (eventName != 'a' and ispresent(errorCode))", "\"errorCode\"", 100)]

    // Any of several texts.
    [InlineData("filter eventName in ['CreateUser', 'DeleteUser', 'CreateUser']", "\"CreateUser\" \"DeleteUser\"", 10)]
    [InlineData("filter eventName = 'CreateUser' or eventName = 'DeleteUser' and readOnly = 0", "\"CreateUser\" \"DeleteUser\"", 10)]
    [InlineData("filter eventName in ['AA', 'BB'] or errorCode in ['CC', 'DD']", "\"AA\" \"BB\" \"CC\" \"DD\"", 20)]
    [InlineData("filter eventName in ['AA', 'BB', 'CC'] or errorCode in ['DD', 'EE']", "", 0)]
    [InlineData("filter errorCode in ['AA', 'BB', 'CC', 'DD', 'EE']", "\"errorCode\"", 100)]
    [InlineData("filter eventName = 'CreateUser' or readOnly = 0", "", 0)]
    [InlineData("filter eventName = 'CreateUser' or not ispresent(errorCode)", "", 0)]

    // Keys: the record has one that begins with the first part of the field's name.
    [InlineData("filter ispresent(errorCode)", "\"errorCode\"", 100)]
    [InlineData("filter errorCode like 'Denied'", "\"errorCode\"", 100)]
    [InlineData("filter errorMessage like /denied/", "\"errorMessage\"", 100)]
    [InlineData("filter additionalEventData.MFAUsed = 1", "\"additionalEventData", 100)]
    [InlineData("filter vpcEndpointId > 'a'", "\"vpcEndpointId\"", 60)]
    [InlineData("filter ispresent(responseElements.ConsoleLogin)", "", 0)]
    [InlineData("filter ispresent(@@tag)", "\"@tag\"", 5)]
    [InlineData("filter @@tag.inner = 1", "\"@tag", 5)]

    // Nothing follows from what holds without, nor from what has many spellings.
    [InlineData("filter eventName != 'CreateUser'", "", 0)]
    [InlineData("filter not (eventName = 'CreateUser')", "", 0)]
    [InlineData("filter eventName not in ['CreateUser']", "", 0)]
    [InlineData("filter errorCode not like 'Denied'", "", 0)]
    [InlineData("filter not ispresent(errorCode)", "", 0)]
    [InlineData("filter toupper(eventName) = 'CREATEUSER'", "", 0)]
    [InlineData("filter requestParameters.x = 12", "", 0)]
    [InlineData("filter requestParameters.x = '12'", "", 0)]
    [InlineData("filter requestParameters.x = '-a'", "", 0)]
    [InlineData("filter requestParameters.x = ''", "", 0)]
    [InlineData("filter requestParameters.x = 'a'", "", 0)]
    [InlineData("filter requestParameters.x = 'größe'", "", 0)]
    [InlineData("filter requestParameters.x = 'say \"x\"'", "", 0)]
    [InlineData("filter eventName = awsRegion", "", 0)]
    [InlineData("stats count(*) by eventName", "", 0)]

    // Fragments of a text, where nothing better is known.
    [InlineData("filter userAgent like 'kali'", "kali", 50)]
    [InlineData("filter userAgent like /(?i)kali|parrot|pentoo/", "kali parrot pentoo", 150)]
    [InlineData("filter userAgent like /^aws-cli.*kali/ and eventName like /Delete/", "aws-cli", 50)]
    [InlineData("filter userAgent like /curl/ or userAgent like 'wget'", "curl wget", 100)]
    [InlineData("filter userAgent like /(?i)curl/ or userAgent like 'wget'", "", 0)]
    [InlineData("filter @message like /secret/", "secret", 110)]
    [InlineData("filter @message like /tor-exit/", "tor-exit", 50)]
    [InlineData("fields userAgent as agent | filter agent like /kali/", "kali", 50)]
    [InlineData("filter userAgent like /kali/ and eventName = 'CreateUser'", "\"CreateUser\"", 5)]
    [InlineData("filter userAgent like /kali/ and eventSource = 'ec2.amazonaws.com'", "\"ec2.amazonaws.com\"", 200)]
    [InlineData("filter userAgent like /kali|parrot|pentoo|tails|qubes/", "", 0)]
    [InlineData("filter userAgent like /amazonaws/", "", 0)]
    [InlineData("filter userAgent not like /kali/", "", 0)]
    [InlineData("filter @message like '{abcd'", "", 0)]
    [InlineData("filter userAgent like /ab/", "", 0)]
    [InlineData("filter userAgent like /1e5/", "", 0)]
    [InlineData("filter userAgent like /kali.*größe/", "", 0)]
    [InlineData("filter tolower(userAgent) like /kali/", "", 0)]
    [InlineData("filter userAgent like eventName", "", 0)]

    // Texts that most events may hold.
    [InlineData("filter eventType = 'AwsApiCall'", "", 0)]
    [InlineData("filter awsRegion = 'us-east-1'", "", 0)]
    [InlineData("filter awsRegion = 'ap-southeast-2'", "", 0)]
    [InlineData("filter userIdentity.type = 'IAMUser'", "", 0)]
    public void The_rarest_literals_are_found(string query, string expected, int perThousand)
    {
        LiteralProbe? probe = QueryCompiler.Compile(query, MarkedQuery.Environment).Plan!.Probe;
        Assert.Equal(expected, probe is null ? string.Empty : string.Join(' ', probe.AnyOf.Select(literal => literal.Json)));
        Assert.Equal(perThousand, probe?.PerThousand ?? 0);
    }

    [Fact]
    public void A_parameter_of_text_is_looked_for_alone()
    {
        LiteralProbe probe = QueryCompiler.Compile("filter userIdentity.userName = {{user}}", MarkedQuery.Environment).Plan!.Probe!;
        Assert.Equal(new ProbeLiteral(string.Empty, "user"), Assert.Single(probe.AnyOf));
        Assert.True(probe.IsAssumed);
        Assert.Null(QueryCompiler.Compile("filter userIdentity.userName = {{user}} or userIdentity.userName = 'bob'", MarkedQuery.Environment).Plan!.Probe);
        Assert.Null(QueryCompiler.Compile("filter requestParameters.x = {{rows}}", MarkedQuery.Environment).Plan!.Probe);
    }

    [Theory]
    [InlineData("filter eventName = 'CreateUser'", "Skip it unless it holds the bytes \"CreateUser\", as eventName = \"CreateUser\" cannot hold without: fewer than 1 in 40 events do")]
    [InlineData("filter eventName in ['Decrypt', 'Encrypt']", "Skip it unless it holds the bytes \"Decrypt\" or \"Encrypt\", as eventName in [\"Decrypt\", \"Encrypt\"] cannot hold without: about 1 in 10 events does")]
    [InlineData("filter userIdentity.userName = {{user}}", "Skip it unless it holds the bytes of {{user}} in quotes, as userIdentity.userName = {{user}} cannot hold without: 1 in 20 events is assumed to")]
    [InlineData("filter userAgent like /(?i)kali/", "Skip it unless it holds the bytes kali in any case, as userAgent like /(?i)kali/ cannot hold without: 1 in 20 events is assumed to")]
    public void The_description_says_why(string query, string expected) =>
        Assert.Contains(PlanDescription.Describe(QueryCompiler.Compile(query, MarkedQuery.Environment).Plan!), line => line.Trim() == "○ " + expected);
}
