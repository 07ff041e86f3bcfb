using System;
using System.Linq;
using CloudTrailQueryGen.Language.Tests.Binding;
using CloudTrailQueryGen.Language.Tests.Syntax;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Planning;

/// <summary>The plans of published queries, and of what becomes of them when commands are dropped, swapped and joined.</summary>
public sealed class PlanInvariantsTests
{
    [Fact]
    public void PublishedQueriesHaveSoundPlans()
    {
        int planned = 0;
        foreach (QueryVector vector in RepositoryFiles.ReadQueryVectors())
        {
            if (QueryCompiler.Compile(vector.Query, []).Plan is { } plan)
            {
                planned++;
                PlanInvariants.Check(vector.Query, plan);
            }
        }

        Assert.InRange(planned, 120, 245);
    }

    [Fact]
    public void RecombinedQueriesHaveSoundPlans()
    {
        string[] commands =
        [
            "fields eventName, toupper(awsRegion) as r", "fields strlen(userIdentity.arn) as l, l * 2 as d, bin(1h) as h", "display eventName, d, r",
            "filter eventName = 'a' and l > 3", "filter r like /x/ or d in [1, 2]", "filter @message like 'x'", "sort eventTime desc, d", "sort r", "limit 7",
            "limit {{rows}}", "dedup awsRegion", "dedup r, l", "stats count(*) as n, sum(l) / n as m by eventName, bin(5m)", "stats count(*) by r | sort count(*)",
            "stats max(@timestamp) as t, latest(eventName) as e by awsRegion | stats min(t), count(*) as k", "filter n > 1", "sort n desc", "display n, m",
            "fields n * 2 as nn, nn + n", "filter h > {{since}} and eventTime > {{since}}",
            "unnest resources into item", "filter item = 'x' or r = 'y'", "fields concat(item, r) as both, strlen(both) as len", "accum l as total", "accum n as running",
            "tail 4", "autoregress l as before p=1-2", "filldown", "filldown r eventName", "outlier action=remove l", "outlier mark=true param=1 l", "addtotals col=true l",
            "addtotals fieldname=all", "sessionize r, eventName maxspan 1h", "countFrequent eventName, r", "fillmissing with 0 for m, 'x' for n", "filter before_p2 > before_p1",
            "fields coalesce(r, 'none') as label, 5 as five", "filter total > 3 and len > 1", "stats sum(total) as s, count(*) by both",
            "pattern eventName", "pattern concat(r, eventName)", "diff", "logcompare timeshift 7d", "filter @sampleCount > 1 and @pattern like /x/", "sort @ratio, @diffEventCount",
            "stats count(*) as n by bin(1h) as h offset 1d", "stats sum(@sampleCount) by @severityLabel", "filterIndex eventName = 'a'", "fields now() as t",
            "filter total > 3 and len > 1", "stats sum(total) as s, count(*) by both",
            "filter eventName in (filter readOnly = 0 | fields eventName)", "fields r in (stats count(*) by toupper(awsRegion) as r | fields r) as known",
            "join left=a right=b where a.eventName=b.eventName (SOURCE 'x' | filter readOnly = 1 | fields strlen(awsRegion) as w)",
            "join type=left left=a right=b where b.e=a.r (stats count(*) as n, max(eventTime) as m by eventName as e | sort n | limit 9)",
            "filter b.w > 3 and a.eventName != b.awsRegion", "stats sum(b.n) as s, count(*) by a.eventName", "fields concat(a.eventName, b.e) as names, b.m",
            "appendcols (SOURCE 'x' | fields eventName, errorCode as extra)", "appendcols override=true max=5 (stats count(*) as n, max(eventTime) as newest by awsRegion as r)",
            "filter extra = 'x' or n > 3",
        ];
        var random = new Random(7);
        int planned = 0;
        for (int i = 0; i < 40_000; i++)
        {
            string query = string.Join(" | ", Enumerable.Range(0, random.Next(1, 8)).Select(_ => commands[random.Next(commands.Length)]));
            if (QueryCompiler.Compile(query, MarkedQuery.Parameters).Plan is { } plan)
            {
                planned++;
                PlanInvariants.Check(query, plan);
                Assert.NotEmpty(Language.Planning.PlanDescription.Describe(plan));
            }
        }

        Assert.InRange(planned, 2_000, 40_000);
    }
}
