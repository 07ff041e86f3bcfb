using System;
using System.Collections.Generic;
using System.Linq;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>Seeded commands that make fields or rows of single rows.</summary>
internal sealed class RandomRowCommands(Random random)
{
    private static readonly string[] s_literals = ["", "a", "b", "t", "P", "1", "0", ".", " ", "/", "é", "O", "\\\"", "Object", "e", ":"];

    private static readonly string[] s_expandable = ["requestParameters.s", "responseElements.s", "@@tag", "errorCode"];

    private static readonly string[] s_paths = ["a", "a.b", "n", "items[0]", "items.1", "[0]", "b.c", "requestParameters.s", "\u00e9"];

    private static readonly string[] s_groups = ["(.)", "([a-z]+)", "(\\d*)", "(?i)(p|g)", "^(.*)$", "a(b)?", "(?:a|b)(.?)", "([^a])$", "(\u00e9|1)", "(\\w+)\\W", "\\b(\\S)"];

    private static readonly string[] s_named = ["(?<NAME>\\d+)", "(?<NAME>[A-Z])", "(a|b)(?<NAME>.)", "(?<NAME>x*)", "\"(?<NAME>\\w+)\"", "(?<NAME>.+?)O"];
    private static readonly string[] s_pairs = ["(.)(.)", "([a-z]+)(\\d*)", "(a)?(b)?", "(.*)(O.*)", "(\\w)\\W*(\\w)"];

    private readonly RandomLookups _lookups = new(random);

    /// <summary>The next command; the names that it makes are added to those that expressions know.</summary>
    public string Next(RandomExpressions expressions, Func<string> newAlias)
    {
        string input = expressions.Name();
        switch (random.Next(11))
        {
            case 0:
                return $"unnest {(Chance(0.7) ? input : RandomExpressions.Scalar(expressions.Any(1)))} into {Made(expressions, newAlias, 1)}";
            case 1 when expressions.Columns is null:
                return $"expand {Pick(s_expandable)}";
            case 2 or 3:
                return $"parse {Subject(expressions, input)}csv as {Made(expressions, newAlias, random.Next(1, 4))}";
            case 4:
                string map = newAlias();
                expressions.Aliases.AddRange([map + ".a", map + ".b"]);
                return $"parse {Subject(expressions, input)}logfmt as {map}";
            case 5:
                return $"json field={NameOnly(expressions)} \"{Pick(s_paths)}\" as {Made(expressions, newAlias, 1)}";
            case 6:
                return Chance(0.7)
                    ? $"parse {Subject(expressions, input)}/{Pick(s_groups)}/ as {Made(expressions, newAlias, 1)}{Pick(["", " multi"])}"
                    : $"parse {Subject(expressions, input)}/{Pick(s_pairs)}/ as {Made(expressions, newAlias, 2)}{Pick(["", " multi"])}";
            case 7:
                return $"parse {Subject(expressions, input)}/{Pick(s_named).Replace("NAME", Made(expressions, newAlias, 1), StringComparison.Ordinal)}/{Pick(["", " multi"])}";
            case 8 or 9:
                return _lookups.Next(expressions, () => NameOnly(expressions), newAlias);
            default:
                string pattern = Pattern(out int wildcards);
                return $"parse {Subject(expressions, input)}\"{pattern}\" as {Made(expressions, newAlias, wildcards)}";
        }
    }

    /// <summary>What is parsed: now and then the whole event, without being named.</summary>
    private string Subject(RandomExpressions expressions, string input) => expressions.Columns is null && Chance(0.25) ? "" : input + " ";

    private static string Made(RandomExpressions expressions, Func<string> newAlias, int count)
    {
        List<string> names = [.. Enumerable.Range(0, count).Select(_ => newAlias())];
        expressions.Aliases.AddRange(names);
        return string.Join(", ", names);
    }

    private string Pattern(out int wildcards)
    {
        wildcards = random.Next(1, 4);
        string pattern = Pick(s_literals) + "*";
        for (int i = 1; i < wildcards; i++)
        {
            pattern += s_literals[random.Next(1, s_literals.Length)] + "*";
        }

        return pattern + Pick(s_literals);
    }

    /// <summary>A name without an index, which these commands do not take.</summary>
    private static string NameOnly(RandomExpressions expressions)
    {
        string name;
        do
        {
            name = expressions.Name();
        }
        while (name.Contains('[', StringComparison.Ordinal) || name.Contains('(', StringComparison.Ordinal));

        return name;
    }

    private bool Chance(double chance) => random.NextDouble() < chance;

    private string Pick(string[] choices) => choices[random.Next(choices.Length)];
}
