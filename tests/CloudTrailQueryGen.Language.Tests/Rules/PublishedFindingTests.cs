using System.Collections.Generic;
using System.Linq;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Tests.Syntax;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Rules;

/// <summary>
/// Every warning and error about a published query that the service takes, with the reason why it is right. One that is not listed is a false alarm
/// until somebody has looked at it.
/// </summary>
public sealed class PublishedFindingTests
{
    /// <summary>Queries for the logs of Lambda, VPC flows and others ask for fields that CloudTrail does not have: how many of them do.</summary>
    private static readonly Dictionary<string, int> s_queriesOfOtherLogs = new()
    {
        ["CTQ2003"] = 3,
        ["CTQ2004"] = 74,
        ["CTQ2007"] = 3,
        ["CTQ2008"] = 9,
    };

    private static readonly Dictionary<string, (string Queries, string Reason)> s_exceptions = new()
    {
        ["CTQ2009"] = ("V016 V036 V037 V038 V071 V080 V220 V244", "The service adds these fields; an event in a file lacks them, which nobody would notice"),
        ["CTQ2012"] = ("V161 V165", "'count' for 'count(*)' is a slip in the published text; its effect on the service is unknown"),
        ["CTQ2016"] = ("V228", "The vector is about 'null', which the service takes for the name of a field"),
        ["CTQ2017"] = ("V160", "The vector is about 'false', which the service takes for the name of a field"),
        ["CTQ2018"] = ("V042 V210", "The vectors are about a hyphen in a bare name, which is a minus"),
        ["CTQ4007"] = ("V179 V229", "'sort' in front of 'stats', which has no effect"),
        ["CTQ4045"] = ("V108 V109 V110", "The lookup tables are those of a project, and the test has none"),
        ["CTQ4060"] = ("V121 V212", "Times behind SOURCE choose no events of a file"),
        ["CTQ4074"] = ("V104 V120", "Only the service has 'anomaly' and 'relevantfields'"),
        ["CTQ4075"] = ("V122", "Only the service has 'estimate'"),
    };

    [Fact]
    public void EachFindingAboutAPublishedQueryHasItsReason()
    {
        QueryVector[] valid = [.. RepositoryFiles.ReadQueryVectors().Where(vector => vector.IsValid)];
        Assert.NotEmpty(valid);
        var found = valid.SelectMany(vector => Serious(vector.Query).Select(id => (Id: id, Vector: vector))).ToLookup(each => each.Id, each => each.Vector);

        Assert.Equal(s_queriesOfOtherLogs.Keys.Concat(s_exceptions.Keys).Order(), found.Select(group => group.Key).Order());
        foreach (IGrouping<string, QueryVector> group in found)
        {
            if (s_queriesOfOtherLogs.TryGetValue(group.Key, out int count))
            {
                Assert.All(group, vector => Assert.False(vector.IsOfCloudTrail, $"{group.Key} {vector.Id}"));
                Assert.Equal((group.Key, count), (group.Key, group.Count()));
            }
            else
            {
                Assert.Equal($"{group.Key} {s_exceptions[group.Key].Queries}", $"{group.Key} {string.Join(' ', group.Select(vector => vector.Id))}");
            }
        }
    }

    [Fact]
    public void NothingIsReportedAboutTheSeedQueries() =>
        Assert.All(RepositoryFiles.ReadSeedQueries(), query => Assert.Equal((query.Name, 0), (query.Name, QueryCompiler.Compile(query.Text, []).Diagnostics.Length)));

    private static IEnumerable<string> Serious(string query) =>
        QueryCompiler.Compile(query, []).Diagnostics.Where(finding => finding.Descriptor.Severity >= QueryDiagnosticSeverity.Warning).Select(finding => finding.Id).Distinct();
}
