using System.Collections.Generic;
using System.Linq;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Fixes;
using CloudTrailQueryGen.Language.Tests.Binding;
using CloudTrailQueryGen.Language.Tests.Rules;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Fixes;

/// <summary>The queries that show fixes: the wrong ones of the rules' pages, and those that a page has no room for.</summary>
internal static class FixExamples
{
    /// <summary>By rule.</summary>
    private static readonly (string Id, string Query)[] s_more =
    [
        ("CTQ1001", "filter eventName = 'ConsoleLogin | limit 5"),
        ("CTQ1010", "filter awsRegion = 'us-east-1' /* ours */\n| limit 5"),
        ("CTQ1010", "filter awsRegion = 'us-east-1' /* ours */ and readOnly = 0"),
        ("CTQ1010", "/* Calls that failed,\n   by caller.\n*/\nfilter ispresent(errorCode)"),
        ("CTQ1010", "fields eventName -- what was called\n| limit 5"),
        ("CTQ1015", "filter eventName like /x/gi"),
        ("CTQ1015", "filter eventName like /x/g"),
        ("CTQ1042", "eventName = 'x'"),
        ("CTQ1043", "strlen(eventName)"),
        ("CTQ1043", "isIpInSubnet(sourceIPAddress, '10.0.0.0/8')"),
        ("CTQ1047", "fields eventName # what\n    awsRegion"),
        ("CTQ1054", "filter errorCode is null and readOnly = 0"),
        ("CTQ1054", "filter readOnly = 0 and errorCode is not null"),
        ("CTQ1054", "filter errorCode exists"),
        ("CTQ1054", "filter eventName is 'x'"),
        ("CTQ1054", "filter eventName is not 'x'"),
        ("CTQ1054", "filter eventName ne 'x'"),
        ("CTQ1054", "filter additionalEventData.x + 1 between 1 and 5 and readOnly = 0"),
        ("CTQ1054", "filter eventName startswith 'Delete'"),
        ("CTQ1054", "filter eventName contains 'Delete'"),
        ("CTQ1054", "filter eventName <> 'x' || readOnly = 1"),
        ("CTQ1057", "filter strlen(eventName) + not (readOnly = 1) > 1"),
        ("CTQ1058", "filter eventName!=/^Get/"),
        ("CTQ1059", "filter eventName in 'a'"),
        ("CTQ1074", "diff previousWeeks"),
        ("CTQ1076", "fields eventName # ctq-disable CTQ4014, CTQ4082: known\n| limit 5"),
        ("CTQ1077", "filter readOnly # ctq-disable CTQ4014, CTQ2003\n| limit 5"),
        ("CTQ2004", "filter eventName = Decrypt"),
        ("CTQ2011", "stats count(*) as Hits by eventName | sort hits"),
        ("CTQ2014", "fields eventName, eventName, awsRegion"),
        ("CTQ2014", "fields eventName, # first\n  awsRegion, # second\n  eventName"),
        ("CTQ2014", "fields eventName | fields eventName | limit 5"),
        ("CTQ3001", "fields strleng(eventName)"),
        ("CTQ3009", "stats count by awsRegion"),
        ("CTQ3023", "filter eventName like '%Delete%'"),
        ("CTQ3023", "filter eventName like '*.Delete'"),
        ("CTQ3039", "fields formatDate(@timestamp, '%Y%')"),
        ("CTQ3061", "filter eventName like /[9-0]/"),
        ("CTQ3071", "filter sourceIPAddress != '10.*' | limit 5"),
        ("CTQ3068", "filter eventName =~ 'Get'"),
        ("CTQ4007", "sort eventName | stats count(*) as n by eventName | limit 5"),
        ("CTQ4007", "fields eventName # all of them\n| sort eventName # in order\n| stats count(*) as n by eventName"),
        ("CTQ4007", "sort eventName | stats count(*) as n by eventName | sort n desc"),
        ("CTQ4009", "limit 5 | stats count(*) as n by eventName | sort n desc"),
        ("CTQ4082", "filter awsRegion = 'x' and (eventName = 'a' or eventName in ['a', 'c'])"),
        ("CTQ4014", "filter not readOnly | limit 5"),
        ("CTQ4025", "stats count(*) as n by eventName | addtotals col=true col=true"),
    ];

    /// <summary>All of them, by rule.</summary>
    public static IEnumerable<(string Id, string Query)> All => RulePages.QueryRules
        .Where(rule => !rule.IsOnDemand)
        .Select(rule => (rule.Id, RulePages.Read(rule.Id).Wrong[0].Code))
        .Concat(s_more)
        .OrderBy(example => example.Item1, System.StringComparer.Ordinal);

    public static QueryCompilation Compile(string query) => QueryCompiler.Compile(query, MarkedQuery.Environment);

    /// <summary>The first finding of a rule in a query, and its fix.</summary>
    public static (QueryDiagnostic Finding, QueryFix? Fix) Find(string id, string query)
    {
        QueryCompilation compilation = Compile(query);
        QueryDiagnostic? finding = compilation.Diagnostics.FirstOrDefault(each => each.Id == id);
        Assert.True(finding is not null, $"No {id} in {query}");
        return (finding, QueryFixes.Of(finding, compilation, Compile));
    }
}
