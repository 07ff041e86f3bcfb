using System;
using System.Collections.Generic;
using System.Linq;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>Seeded lookups in the tables of <see cref="OracleTable"/>, whose columns are named so that some overwrite what a query has made.</summary>
internal sealed class RandomLookups(Random random)
{
    /// <summary>The next command; the names that it makes are added to those that expressions know.</summary>
    /// <param name="expressions">The names so far.</param>
    /// <param name="name">Gives a name of the query without an index.</param>
    /// <param name="newAlias">Gives a name that is new.</param>
    public string Next(RandomExpressions expressions, Func<string> name, Func<string> newAlias) =>
        Chance(0.6) ? Lookup(expressions, name) : CidrLookup(expressions, name, newAlias);

    private string Lookup(RandomExpressions expressions, Func<string> name)
    {
        // Before the outputs are among the names.
        List<string> matches = [.. Pick<string[]>([["id"], ["id"], ["code"], ["id", "code"], ["team", "id", "c1"]])
            .Select(column => $"{column} {Pick(["as", "AS"])} {RandomExpressions.Scalar(name())}")];
        List<string> outputs = [.. Known(expressions).Concat(["team", "owner"]).Where(_ => Chance(0.5))];
        if (outputs.Count == 0)
        {
            outputs.Add("team");
        }

        Add(expressions, outputs);
        return $"{Pick(["lookup", "lookup", "LOOKUP"])} accounts {string.Join(", ", matches)} {Output()} {string.Join(", ", outputs)}";
    }

    private string CidrLookup(RandomExpressions expressions, Func<string> name, Func<string> newAlias)
    {
        string address = expressions.Columns is null && Chance(0.7) ? "sourceIPAddress" : RandomExpressions.Scalar(name());
        List<string> known = [.. expressions.Aliases.Where(alias => !alias.Contains('.', StringComparison.Ordinal))];
        string output = Chance(0.5) ? "name" : Chance(0.5) && known.Count > 0 ? Pick(known) : newAlias();
        Add(expressions, [output]);
        string column = output == "name" ? "name" : $"{Pick(["name", "c1", "wide"])} as {output}";
        return $"cidrlookup networks {address}{Pick(["", " as cidr", " as wide"])} {Output()} {column}";
    }

    /// <summary>Names of the query that are columns of the table as well.</summary>
    private static IEnumerable<string> Known(RandomExpressions expressions) =>
        new[] { "c1", "c2", "c3" }.Where(name => expressions.Aliases.Contains(name) || expressions.Columns?.Contains(name) == true);

    private static void Add(RandomExpressions expressions, List<string> names) =>
        expressions.Aliases.AddRange(names.Where(name => !expressions.Aliases.Contains(name) && expressions.Columns?.Contains(name) != true));

    private string Output() => Pick(["output", "OUTPUT", "outputnew", "OUTPUTNEW"]);

    private bool Chance(double chance) => random.NextDouble() < chance;

    private T Pick<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];
}
