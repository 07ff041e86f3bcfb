using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>Queries that begin with others of the project answer what they would if they were written out (spec §3.28).</summary>
public sealed class SavedQueryDifferentialTests
{
    private static readonly (string Path, string Text)[] s_files =
    [
        ("Rules/reads.ctq", "#@ title: Reads\nfilter readOnly = 1 # or not"),
        ("Rules/named.ctq", "fields eventName as name, strlen(eventName) as length"),
        ("by-name.ctq", "$Saved(name = 'named')\n| stats count(*) as calls, max(length) as longest by name"),
        ("other.ctq", "SOURCE 'other'\n| fields eventName, errorCode"),
        ("sorted.ctq", "$Saved(name = \"Rules/reads\") | sort requestParameters.n desc, eventName"),
        ("dup.ctq", "dedup eventName"),
    ];

    private static readonly string[] s_queries =
    [
        "$Saved(name = 'reads')",
        "$Saved(name = 'Rules/reads') | fields eventName, readOnly | limit 5",
        "$SAVED ( NAME = \"named\" ) | filter length > 4 | display name",
        "$Saved(name = 'by-name') | filter calls > 1 | sort calls desc, name",
        "$Saved(name = 'by-name') | stats sum(calls) as n by longest",
        "$Saved(name = 'other') | stats count(*) as n by errorCode",
        "$Saved(name = 'sorted') | limit 3 | fields eventName, requestParameters.n",
        "$Saved(name = 'sorted') | accum requestParameters.n as total | fields total",
        "$Saved(name = 'dup') | limit 4",
        "filter eventName in ($Saved(name = 'other')) | stats count(*)",
        "$Saved(name = 'named') | join type=left left=a right=b where a.name=b.eventName ($Saved(name = 'other')) | display a.name as n, b.errorCode as c",
        "$Saved(name = 'by-name') | appendcols ($Saved(name = 'other') | stats count(*) as n by errorCode)",
        "$Saved(name = 'reads') | filter eventName not in ($Saved(name = 'reads') | stats latest(eventName) as eventName) | fields eventName",
    ];

    [Fact]
    public void AnswersAreThoseOfTheTextWrittenOut()
    {
        using QueryTable generated = QueryTable.Compile(s_queries, s_files);
        Dictionary<string, string> texts = s_files.ToDictionary(file => file.Path[..^4], file => file.Text);
        foreach ((string path, string text) in s_files.Where(file => file.Path.Contains('/')))
        {
            texts[path[(path.LastIndexOf('/') + 1)..^4]] = text;
        }

        var events = new RandomEvents(28);
        for (int count = 0; count < 15; count++)
        {
            OracleRun run = OracleRun.OfAllTime.With("other", QueryTable.ToInput(events.Next(count), count));
            var set = new EventSet(events.Next(2 * count), count, count, run);
            for (int query = 0; query < s_queries.Length; query++)
            {
                OracleResult expected = OracleInterpreter.Run(OracleSaved.WriteOut(s_queries[query], texts), set.Events, set.Run);
                Assert.Equal(expected, generated.Run(query, set.Whole, set.Options));
                Assert.Equal(expected, generated.Run(query, set.Split, set.Options));
            }
        }
    }
}
