using System;
using System.Linq;
using System.Text;
using CloudTrailQueryGen.Testing;
using Xunit;

namespace CloudTrailQueryGen.Tests.Generated;

/// <summary>An event with thousands of elements needs memory for one of them at a time, whatever is computed for each.</summary>
public sealed class ExpansionMemoryTests
{
    private const int Elements = 3_000;
    private const long Enough = 4 * 1024 * 1024;

    private static readonly byte[] s_event = Encoding.UTF8.GetBytes(
        "{\"eventTime\":\"2024-01-01T00:00:00Z\",\"eventName\":\"\\u0041\",\"requestParameters\":{\"items\":["
        + string.Join(",", Enumerable.Range(0, Elements).Select(i => $"\"\\u0061{i}\"")) + "]}}");

    /// <summary>Each makes texts of the length of the event, 40 KB: 120 MB, if all were held.</summary>
    [Theory]
    [InlineData("unnest requestParameters.items into x | fields concat(@message, x) as t | filter strlen(t) < 5 | stats count(*)", 0)]
    [InlineData("unnest requestParameters.items into x | fields toupper(@message) as t, concat(x, eventName) as u | filter u like /^a1/ | stats count(t)", 1_111)]
    [InlineData("expand requestParameters.items | fields concat(@message, eventName) as t | filter strlen(t) < 5 | stats count(*)", 0)]
    [InlineData("parse @message /(?<n>u0061[0-9]*)/ multi | filter concat(@message, n) like /^x/ | stats count(*)", 0)]
    [InlineData("fields jsonStringify(requestParameters.items) as copy | stats max(copy) as m | expand m | fields concat(m, 'x') as t | stats count(t)", Elements)]
    [InlineData("fields split('a,b', ',') as parts | unnest requestParameters.items into x | fields concat(@message, x) as t | unnest parts into p | filter concat(t, p) like /}b$/ | stats count(*)", 0)]
    [InlineData("fields concat(eventName, '!') as kept | unnest requestParameters.items into x | fields tolower(@message) as t | filter kept = 'A!' | stats count(t)", Elements)]
    public void Texts_of_one_element_at_a_time(string query, long count)
    {
        using var compiled = CompiledQueries.Compile([(query, "")]);
        GeneratedQuery prepared = GeneratedQuery.Of(compiled.Invoke("Q", "Q0")!);
        QueryOptions options = new() { MaxDegreeOfParallelism = 1, MaxMemoryBytes = 1024 * 1024 };
        string json = "";

        Assert.InRange(Allocation.Least(() => json = prepared.Run(CloudTrailSource.Memory(s_event), options).Json), 0, Enough);
        Assert.EndsWith($":{count}}}]", json.TrimEnd());
    }
}
