using System.Text;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Planning;
using CloudTrailQueryGen.Language.Tests.Binding;
using CloudTrailQueryGen.Language.Tests.Syntax;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Planning;

/// <summary>Plans of queries, written out with their description in English.</summary>
public sealed class PlannerTests
{
    private static readonly string[] Queries =
    [
        "filter eventName = 'x'",
        "fields eventName as API, requestParameters.bucketName as b | filter API = 'PutObject' and b = 'target' | sort eventTime desc | limit 2",
        "fields @timestamp, @message | sort @timestamp desc | limit 50 | filter awsRegion = 'us-east-1'",
        "fields toupper(eventName) as n, strlen(n) as l | filter n = 'X' and l > 3 | sort n | display l",
        "fields toupper(eventName) as n | filter n = 'X'",
        "stats count(*) as Hits by eventName as API, errorCode | sort Hits desc | limit 5",
        "filter eventName = 'Decrypt' | stats count(*) as Hits by bin(1h)",
        "stats sum(additionalEventData.bytesTransferredIn) / 1024 as kb, count(*) as n, kb / n as mean by userIdentity.arn | filter n > 3 | display mean",
        "stats count(*) as n by eventName, awsRegion | stats max(n) as m, count(*) by awsRegion | sort m",
        "stats count(*)",
        "stats latest(eventName) by awsRegion | sort awsRegion",
        "fields eventName | sort eventTime desc | dedup userIdentity.arn | limit 3",
        "fields eventName | dedup eventName",
        "sort eventName | filter readOnly = 0 | sort awsRegion desc",
        "limit 10 | limit 3",
        "limit 10 | limit {{rows}}",
        "fields bin(1h) as h | limit 5 | filter h > 0 and bin(1d) > 0",
        "stats count(*) as n by eventName | sort n desc | limit 10 | filter n > 2 | sort eventName",
        "filter eventTime >= {{since}} and userIdentity.userName = {{user}} | stats count(*) by bin(5m) as t | sort t",
        "filter @message like 'x' | limit any 7",
        "fields eventName | sort eventName | limit any 7",
        "stats count(*) as n by bin(5m) | sort @timestamp desc",
        "filter if(eventName = 'a', 1, case(eventName like 'b', 0.5)) > 0.2 and if(ispresent(errorCode), readOnly, 0) = 1 | fields if(readOnly = 1, 'r', 'w') as kind, case(kind = 'r', 1, kind = 'w', 2.5) as weight",
        "stats sum(if(ispresent(errorCode), 1, 0)) as failed, if(failed > 3, 'many', 'few') as amount by if(readOnly = 1, @timestamp, bin(1h)) as t",
        "fields eventName, eventVersion | sort eventName | tail 5 | limit 2",
        "stats count(*) as c, sum(eventVersion) by bin(1h) as h, eventName | sort c desc | fillmissing with 0 for c | addtotals col=true | fields coalesce(eventName, 'all') as e",
        "fields 7 as seven, strlen(eventName) | filldown | outlier mark=true seven | sessionize eventName as s",
        "sort eventTime | autoregress eventVersion p=1-2 | countFrequent eventVersion_p1",
        "filter eventName in ['a', 'b'] | filter not ispresent(errorCode) | filter awsRegion = eventSource | display requestParameters.items[0].x",
        "fields requestParameters as rp, jsonParse(rp.policy) as j | filter rp.name = 'x' and j.Statement[0].Effect = 'Allow' | stats count(*) by j.`a.b`",
        "fields (jsonParse(@message).a).b, jsonParse(@message).a.b, -jsonParse(@message).n | limit 3 | filter jsonParse(@message).x.y = 1",
        "filter sourceIPAddress in (SOURCE 'suspects' | stats count(*) as n by sourceIPAddress | filter n > 3) and eventName not in (fields eventName) | fields @timestamp, eventName",
    ];

    [Fact]
    public void QueriesHaveThePlansOfTheGoldenFile()
    {
        var actual = new StringBuilder();
        foreach (string query in Queries)
        {
            QueryCompilation compilation = QueryCompiler.Compile(query, MarkedQuery.Environment);
            Assert.DoesNotContain(compilation.Diagnostics, diagnostic => diagnostic.Descriptor.Severity > QueryDiagnosticSeverity.Info);
            actual.Append("## ").Append(query).Append('\n');
            actual.Append(PlanText.Of(compilation.Plan!));
            actual.AppendJoin("\n", PlanDescription.Describe(compilation.Plan!)).Append("\n\n");
        }

        GoldenFile.Verify("tests/Corpus/expected/plans.txt", actual.ToString());
    }

    [Fact]
    public void SeedQueriesHaveThePlansOfTheGoldenFile()
    {
        var actual = new StringBuilder();
        foreach ((string name, string text) in RepositoryFiles.ReadSeedQueries())
        {
            QueryPlan plan = MarkedQuery.IsFine(text).Plan!;
            actual.Append("## ").Append(name).Append('\n');
            actual.Append(PlanText.Of(plan));
            actual.AppendJoin("\n", PlanDescription.Describe(plan)).Append("\n\n");
        }

        GoldenFile.Verify("tests/Corpus/expected/seed-plans.txt", actual.ToString());
    }
}
