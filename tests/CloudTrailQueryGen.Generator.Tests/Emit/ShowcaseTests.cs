using System.Linq;
using System.Text.RegularExpressions;
using CloudTrailQueryGen.Testing;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.Emit;

/// <summary>
/// Generated code is read by people, in debuggers and in reviews. These goldens are whole sources that were read and found such as a person
/// would have written them; whoever changes one reads it again.
/// </summary>
public sealed partial class ShowcaseTests
{
    [Fact]
    public void A_query_with_a_declared_row()
    {
        Verify("failed-logins", """"
            using System;
            using CloudTrailQueryGen;

            namespace Acme.Security;

            internal static partial class Audit
            {
                [CloudTrailQuery("""
                    #ConsoleLogin: Filter on Failed Logins
                    fields eventTime, eventName, responseElements.ConsoleLogin as Response, userIdentity.userName as User, userIdentity.type as User_Type, sourceIPAddress, errorMessage
                    | filter eventName = 'ConsoleLogin' and responseElements.ConsoleLogin = 'Failure'
                    | sort eventTime desc
                    | limit 10
                    """)]
                public static partial CloudTrailQuery<FailedLogin> FailedLogins();
            }

            internal readonly partial record struct FailedLogin;
            """");
    }

    [Fact]
    public void A_query_with_groups_and_a_parameter()
    {
        Verify("busy-hours", """"
            using System;
            using CloudTrailQueryGen;

            namespace Acme.Security;

            internal static partial class Audit
            {
                [CloudTrailQuery("""
                    filter userIdentity.userName = {{user}} and ispresent(eventSource)
                    | stats count(*) as Calls, count_distinct(eventName) as Names, min(eventTime) as First, latest(sourceIPAddress) as Address,
                            pct(strlen(userAgent), 90) as AgentLength
                      by eventSource as Service, bin(1h) as Hour
                    | filter Calls >= {{least}} and Service != 'sts.amazonaws.com'
                    | sort Calls desc, Service
                    | limit 20
                    """)]
                public static partial CloudTrailQuery<BusyHour> BusyHours(string user, long least);
            }
            """");
    }

    [Fact]
    public void A_query_with_a_subquery()
    {
        Verify("suspect-calls", """"
            using System;
            using CloudTrailQueryGen;

            namespace Acme.Security;

            internal static partial class Audit
            {
                [CloudTrailQuery("""
                    filter sourceIPAddress in (
                        SOURCE "sign-ins"
                        | filter eventName = 'ConsoleLogin' and responseElements.ConsoleLogin = 'Failure' and eventTime >= {{since}}
                        | stats count(*) as Failures by sourceIPAddress
                        | filter Failures > 10
                      )
                    | filter awsRegion != {{home}}
                    | fields eventTime, eventName, sourceIPAddress
                    | sort eventTime desc
                    """)]
                public static partial CloudTrailQuery<SuspectCall> SuspectCalls(DateTimeOffset since, string home);
            }
            """");
    }

    [Fact]
    public void A_predicate()
    {
        Verify("opened-port", """"
            using System;
            using CloudTrailQueryGen;

            namespace Acme.Security;

            internal static partial class Rules
            {
                /// <summary>A security group was opened to the world, not by an administrator.</summary>
                [CloudTrailQuery("""
                    filter eventName in ['AuthorizeSecurityGroupIngress', 'ModifySecurityGroupRules']
                        and requestParameters.ipPermissions.items.0.ipRanges.items.0.cidrIp = '0.0.0.0/0'
                    | filter userIdentity.arn not like /^arn:aws:iam::\d{12}:role\/Admin/ or userIdentity.sessionContext.attributes.mfaAuthenticated = 'false'
                    | filter awsRegion != {{home}}
                    """)]
                public static partial bool IsOpenedPort(ReadOnlySpan<byte> utf8Event, string home);
            }
            """");
    }

    private static void Verify(string name, string source)
    {
        var run = GeneratorRun.Start(TestProject.Create(source));
        run.AssertCompiles();
        string text = VersionArgument().Replace(run.Sources.Values.Single(), "\"CloudTrailQueryGen\", \"VERSION\"");
        Golden.Verify($"tests/Corpus/expected/generated/{name}.g.cs.txt", text);
    }

    [GeneratedRegex("\"CloudTrailQueryGen\", \"[0-9.]+\"")]
    private static partial Regex VersionArgument();
}
