using System;
using System.Collections.Generic;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>Seeded subqueries over the events of the run or those that SOURCE "other" names; they know no name of the query around them.</summary>
internal sealed class RandomSubqueries(Random random)
{
    private readonly RandomExpressions _expressions = new(random) { IsInSubquery = true };

    /// <summary>A membership test of a field of the event.</summary>
    public string TestOfField()
    {
        string field = RandomExpressions.Scalar(_expressions.Field());
        return $"{field} {Not()}in ({Source()}{Values(field, field)})";
    }

    /// <summary>A membership test of a column behind <c>stats</c>, or of an alias.</summary>
    public string TestOf(string name) => $"{name} {Not()}in ({Source()}{Values(RandomExpressions.Scalar(_expressions.Field()), name)})";

    /// <summary>A membership test of something that has no name: the subquery returns one column.</summary>
    public string TestOfValue(string value) =>
        $"({value}) {Not()}in ({Source()}stats {Pick(["max", "min", "latest", "sum", "count_distinct"])}({RandomExpressions.Scalar(_expressions.Field())}) as v)";

    /// <summary>A join of a and b, whose right side has the fields of its events.</summary>
    /// <param name="leftKeys">Names that the left side has made.</param>
    public string Join(IReadOnlyList<string> leftKeys)
    {
        string left = leftKeys.Count > 0 && random.Next(4) == 0 ? Pick(leftKeys) : random.Next(2) == 0 ? "eventName" : Key();
        string right = random.Next(5) == 0 ? Key() : left.StartsWith('c') ? "eventName" : left;
        string query = Source() + random.Next(6) switch
        {
            0 => $"filter ({_expressions.Condition(1)})",
            1 => $"limit {random.Next(1, 9)}",
            2 => $"sort {Key()} desc, {Key()} | limit {random.Next(1, 9)}",
            3 => $"fields {Key()}, 1 as one | dedup eventName",
            4 => $"unnest requestParameters.items into item | filter ({_expressions.Condition(0)})",
            _ => "filter 1 = 1",
        };
        string keys = random.Next(4) == 0 ? $"b.{right} = a.{left}" : $"a.{left}=b.{right}";
        return $"join {Pick(["", "type=inner ", "type=left ", "TYPE=Left "])}left=a right=b where {keys} ({query})";
    }

    /// <summary>Rows beside the rows; one of the columns has a name of the query, or a new one.</summary>
    /// <param name="name">A name that the query has made, or a new one.</param>
    /// <param name="alias">A new name.</param>
    public string Append(string name, string alias)
    {
        string query = Source() + random.Next(4) switch
        {
            0 => $"fields {Key()} as {name}, {Key()} as {alias}",
            1 => $"stats count(*) as {alias}, max({Key()}) as {name} by {Pick(["readOnly", "awsRegion"])} as key{alias}",
            2 => $"sort {Key()} desc | fields {_expressions.Number(1)} as {alias}, {Key()} as {name} | limit {random.Next(1, 9)}",
            _ => $"filter ({_expressions.Condition(0)}) | fields {_expressions.Text(1)} as {name}, {Key()} as {alias}",
        };
        return $"appendcols {Pick(["", "override=true ", "override=false ", "max=2 ", "max=100000 OVERRIDE=True "])}({query})";
    }

    /// <summary>A field that can be a key: a plain name that is no structure.</summary>
    private string Key()
    {
        string key;
        do
        {
            key = RandomExpressions.Scalar(_expressions.Field());
        }
        while (key.Contains('['));

        return key;
    }

    private string Values(string field, string name)
    {
        string item = field == name ? field : $"{field} as {name}";
        return random.Next(6) switch
        {
            0 => $"fields {item}",
            1 => $"filter ({_expressions.Condition(1)}) | fields {item}",
            2 => $"filter ({_expressions.Condition(0)}) | fields eventName, {item} | display {name}",
            3 => $"fields {item} | sort {name} desc | limit {random.Next(1, 4)}",
            4 => $"stats count(*) as n by {item} | filter n > {random.Next(3)} | fields {name}",
            _ => $"fields {item} | dedup {name} | limit {random.Next(1, 9)}",
        };
    }

    private string Source() => Pick(["", "", "SOURCE 'other' | ", "source other | "]);

    private string Not() => Pick(["", "not "]);

    private string Pick(IReadOnlyList<string> choices) => choices[random.Next(choices.Count)];
}
