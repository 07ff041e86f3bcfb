using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>
/// Seeded queries that are valid by the language reference: no name is made twice, no <c>sort</c> or <c>limit</c> before
/// <c>stats</c>, behind <c>stats</c> only its columns, behind <c>dedup</c> only <c>limit</c>.
/// </summary>
internal sealed partial class RandomQueries(int seed)
{
    private readonly Random _random = new(seed);
    private readonly HashSet<string> _properties = new(StringComparer.OrdinalIgnoreCase);
    private readonly RandomRowCommands _rowCommands = new(new Random(seed));
    private RandomExpressions _expressions = new(new Random(seed));
    private List<string> _texts = [];
    private int _aliases;

    /// <summary>The query can be run only with a time range that has both ends.</summary>
    public static bool NeedsRange(string query) => new[] { "query", "diff", "logcompare" }.Any(word => query.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>The queries that others begin with.</summary>
    public static (string Path, string Text)[] Saved { get; } =
        [("Rules/plain.ctq", "filter eventName != 'a' # behind it nothing has changed"), ("many.ctq", "# more\n| where ispresent(eventTime) or readOnly == 1")];

    /// <summary>The query with the text of the one that it begins with.</summary>
    public static string WriteOut(string query) => OracleSaved.WriteOut(query, Saved.ToDictionary(file => file.Path[..^4], file => file.Text));

    /// <summary>So many queries, and of those behind them the ones that use something of the grammar that no other has used.</summary>
    public static List<string> Covering(int seed, int count)
    {
        var random = new RandomQueries(seed);
        List<string> queries = [.. Enumerable.Range(0, count).Select(_ => random.Next())];
        HashSet<string> missing = [.. GrammarShapes.All.Except(queries.SelectMany(QueryShapes.Of))];
        for (int i = 0; i < 20_000 && missing.Count > 0; i++)
        {
            string query = random.Next();
            int before = missing.Count;
            missing.ExceptWith(QueryShapes.Of(query));
            if (missing.Count < before)
            {
                queries.Add(query);
            }
        }

        return queries;
    }

    public string Next()
    {
        _expressions = new RandomExpressions(_random);
        _properties.Clear();
        _texts = [];
        _aliases = 0;
        BeginOrdered();
        var commands = new List<string>();
        AddRowCommands(commands, 3);
        if (Chance(0.12))
        {
            commands.Add(new RandomSubqueries(_random).Join(_expressions.Aliases));
            _expressions.IsJoined = true;
            AddRowCommands(commands, 2);
        }

        bool isGrouped = Chance(0.45);
        AddOrdered(commands, isLast: !isGrouped);
        if (Chance(0.03))
        {
            // Behind it there is nothing but a list.
            commands.Add($"stats topk({Pick(["1", "2", "3", "10000"])}, {_expressions.Any(1)}){Pick(["", " as c0"])}");
            return Join(commands);
        }

        if (isGrouped)
        {
            bool isGroupedAgain = Chance(0.2);
            commands.Add(Chance(0.15) ? BinnedStats(isLast: !isGroupedAgain) : Chance(0.1) ? CountFrequent() : Stats(isFirst: true));
            AddColumnCommands(commands);
            AddOrdered(commands, isLast: !isGroupedAgain);
            if (isGroupedAgain)
            {
                commands.Add(Chance(0.1) ? CountFrequent() : Stats(isFirst: false));
                AddColumnCommands(commands);
                AddOrdered(commands, isLast: true);
            }
        }
        else if (Chance(0.15) && !commands.Exists(IsSort))
        {
            commands.Add(Patterns());
            isGrouped = true;
            AddColumnCommands(commands);
        }

        AddSetCommands(commands, isGrouped);
        return Join(commands);
    }

    private static bool IsSort(string command) =>
        command.StartsWith("sort", StringComparison.Ordinal) || command.StartsWith("order", StringComparison.Ordinal);

    /// <summary>Patterns of a text, or how they differ from those of another time.</summary>
    private string Patterns()
    {
        string pattern = "pattern " + (Chance(0.3) ? "@message" : RandomExpressions.Scalar(_expressions.Text(1)));
        string compare = Pick(["diff", "diff previousDay", "diff previousWeek", "DIFF previousMonth", "logcompare timeshift " + _expressions.Period(), "LOGCOMPARE timeshift " + _expressions.Period()]);
        bool isComparison = Chance(0.5);
        _texts = [];
        KnowOnly(isComparison
            ? ["@pattern", "@sampleCount", "@diffEventCount", "@differenceDescription", "@severityLabel"]
            : ["@pattern", "@ratio", "@sampleCount", "@severityLabel"]);
        return !isComparison ? pattern : Chance(0.5) ? compare : $"{pattern} | {compare}";
    }

    private string Join(List<string> commands) =>
        (Chance(0.9) ? "" : Pick(["SOURCE 'other' | ", "source other | ", "SOURCE 'more' 'other' | ", "$Saved(name = 'Rules/plain') | ", "$saved (NAME=\"many\")|"]))
        + string.Join(Pick([" | ", "\n| ", "|"]), commands.Count == 0 ? ["limit 3"] : commands);

    private void AddRowCommands(List<string> commands, int most)
    {
        for (int i = _random.Next(most + 1); i > 0; i--)
        {
            commands.Add(_random.Next(8) switch
            {
                < 3 => Fields("fields"),
                3 => _rowCommands.Next(_expressions, Alias),
                4 when Chance(0.3) => Pick(["filterIndex eventName = 'PutObject'", "filterIndex readOnly in [1, '0'] and eventName = 'a'", "unmask @message", "unmask(eventName)"]),
                _ => $"{Pick(["filter", "filter", "where"])} {_expressions.Condition(_random.Next(3))}",
            });
        }
    }

    private void AddColumnCommands(List<string> commands)
    {
        // These commands need a name; all columns of a stats may be without an alias.
        if (_expressions.Columns!.Exists(column => column.IndexOfAny(['(', '[']) < 0) && Chance(0.25))
        {
            commands.Add(_rowCommands.Next(_expressions, Alias));
        }

        if (Chance(0.4))
        {
            commands.Add($"filter {(_texts.Count > 0 && Chance(0.5) ? $"{Pick(_texts)} > {_random.Next(4)}" : _expressions.Condition(1))}");
        }
    }

    private void AddSetCommands(List<string> commands, bool isGrouped)
    {
        if (!isGrouped && Chance(0.2))
        {
            commands.Add(Fields("display"));
        }

        for (int i = Chance(0.6) ? Chance(0.15) ? 2 : 1 : 0; i > 0; i--)
        {
            commands.Add(Sort());
        }

        if (Chance(0.15))
        {
            commands.Add($"filter {_expressions.Condition(1)}");
        }

        if (Chance(0.15))
        {
            AddDedup(commands);
        }

        if (Chance(0.1))
        {
            commands.Add("tail " + _random.Next(1, 15).ToString(CultureInfo.InvariantCulture));
        }

        if (Chance(0.4))
        {
            commands.Add(Pick(["limit ", "limit ", "limit any ", "head "]) + _random.Next(1, 12).ToString(CultureInfo.InvariantCulture));
        }
    }

    private void AddDedup(List<string> commands)
    {
        List<string> names = PlainNames(_random.Next(1, 3), _expressions.Key);
        if (names.Count > 0)
        {
            commands.Add("dedup " + string.Join(", ", names));
        }
    }

    /// <summary>Some names for a command that takes no expressions.</summary>
    private static List<string> PlainNames(int most, Func<string> next) =>
        [.. Enumerable.Range(0, Math.Max(most, 0)).Select(_ => next()).Where(name => name.IndexOfAny(['(', '[', '*']) < 0).Distinct()];

    private string Fields(string command)
    {
        var items = new List<string>();
        var aliases = new List<string>();
        var structures = new List<string>();
        for (int i = _random.Next(1, 5); i > 0; i--)
        {
            string field = _expressions.Field();
            if (Chance(0.5) && Claims(field))
            {
                items.Add(field);
            }
            else
            {
                string alias = Alias();
                if (Chance(0.12))
                {
                    items.Add($"{_expressions.Structure()} as {alias}");
                    structures.Add(alias);
                    continue;
                }

                items.Add($"{RandomExpressions.Scalar(_expressions.Any(_random.Next(3)))} {Pick(["as", "AS"])} {alias}");
                aliases.Add(alias);
            }
        }

        _expressions.Aliases.AddRange(aliases);
        _expressions.Structures.AddRange(structures);
        _hasColumns = true;
        return $"{command} {string.Join(", ", items)}";
    }

    private string Stats(bool isFirst)
    {
        var columns = new List<string>();
        var keys = new List<string>();
        BeginGroups();
        for (int i = _random.Next(4); i > 0; i--)
        {
            string field = _expressions.KeyField();
            if (Chance(0.6) && Claims(field))
            {
                keys.Add(field);
                columns.Add(field);
                continue;
            }

            string alias = Alias();
            keys.Add($"{(isFirst && Chance(0.4) ? $"bin({_expressions.Period()})" : RandomExpressions.Scalar(_expressions.Any(1)))} as {alias}");
            columns.Add(alias);
        }

        var texts = new List<string>();
        var items = new List<string>();
        for (int i = _random.Next(1, 4); i > 0; i--)
        {
            string aggregate = Aggregate(isFirst);
            if (Chance(0.3) && texts.Count == 0 && aggregate is not "count(*)")
            {
                texts.Add(aggregate);
                items.Add(aggregate);
                continue;
            }

            string alias = Alias();
            string item = Item(aggregate, columns.Skip(keys.Count).ToList(), isFirst);
            items.Add($"{item} as {alias}");
            columns.Add(alias);
            NoteNumber(item, alias);
        }

        AddTimeSeries(items, columns, keys);
        if (Chance(0.2))
        {
            // A structure is no key of a later command, so that none may name it.
            items.Add($"{Collection()} as {Alias()}");
        }

        if (Chance(0.3))
        {
            texts.Add("count(*)");
            items.Add("count(*)");
        }

        _texts = texts;
        KnowOnly(columns.Count > 0 ? columns : [Pick(texts)]);
        string offset = isFirst && keys.Exists(key => key.StartsWith("bin(", StringComparison.Ordinal)) && Chance(0.5) ? " offset " + _expressions.Period() : "";
        return $"stats {string.Join(", ", items)}{(keys.Count > 0 ? " by " + string.Join(", ", keys) : "")}{offset}";
    }

    /// <summary><c>rate</c>, where exactly one key is a time bin; a key that only names an alias may be one in disguise.</summary>
    private void AddTimeSeries(List<string> items, List<string> columns, List<string> keys)
    {
        List<string> expressions = [.. keys.Select(key => key.Split(" as ")[0])];
        if (expressions.Count(key => Bin().IsMatch(key)) == 1 && !expressions.Exists(_expressions.Aliases.Contains))
        {
            string alias = Alias();
            items.Add($"rate({_expressions.Number(0)}, {Pick(["1s", "1m", "100ms", "90m", "1d", "2w"])}) as {alias}");
            columns.Add(alias);
        }
    }

    private string Collection() => _random.Next(4) switch
    {
        0 => $"histogram({_expressions.Number(1)}, {Pick(["1", "2", "3", "10", "1000"])})",
        1 => $"COLLECT_VALUES({_expressions.Name()})",
        _ => $"values({_expressions.Any(1)})",
    };

    /// <summary>An aggregate by itself, in arithmetic, or with the alias of an earlier item.</summary>
    private string Item(string aggregate, List<string> earlier, bool isFirst) => _random.Next(6) switch
    {
        0 => $"{aggregate} {Pick(["+", "-", "*", "/"])} {Aggregate(isFirst)}",
        1 => $"({aggregate}) * 100 / count(*)",
        2 when earlier.Count > 0 => $"{Pick(earlier)} - {aggregate}",
        3 => $"coalesce({aggregate}, 0)",
        _ => aggregate,
    };

    private string Aggregate(bool isFirst) => _random.Next(isFirst ? 16 : 14) switch
    {
        0 => "count(*)",
        1 => $"count({_expressions.Name()})",
        2 => $"{Pick(["count_distinct", "countDistinct"])}({_expressions.Any(1)})",
        3 or 4 => $"sum({_expressions.Number(1)})",
        5 => $"avg({_expressions.Number(1)})",
        6 => $"min({RandomExpressions.Scalar(_expressions.Any(1))})",
        7 => $"MAX({RandomExpressions.Scalar(_expressions.Any(1))})",
        8 => $"pct({_expressions.Number(0)}, {Pick(["50", "90", "99.9", "0.1", "100", "33.3"])})",
        9 => $"stddev({_expressions.Number(0)})",
        10 => $"variance({_expressions.Number(1)})",
        11 => $"{Pick(["sortsFirst", "sortsLast"])}({RandomExpressions.Scalar(_expressions.Any(1))})",
        12 => $"{Pick(["countOverTime", "count_over_time"])}({_expressions.Any(0)})",
        13 => $"{Pick(["sumOverTime", "sum_over_time"])}({_expressions.Number(1)})",
        14 => $"earliest({RandomExpressions.Scalar(_expressions.Any(0))})",
        _ => $"latest({RandomExpressions.Scalar(_expressions.Any(0))})",
    };

    private string Sort()
    {
        IEnumerable<string> keys = Enumerable.Range(0, _random.Next(1, 4)).Select(_ =>
        {
            string key = _texts.Count > 0 && Chance(0.5) ? Respell(Pick(_texts)) : Chance(0.7) ? _expressions.Key() : RandomExpressions.Scalar(_expressions.Any(1));
            return key + Pick(["", " asc", " desc", " DESC"]);
        });
        return $"{Pick(["sort", "sort", "order", "sort by", "order by"])} {string.Join(", ", keys)}";
    }

    /// <summary>References to a column by its text ignore case and white space; names and literals in it do not, so those stay.</summary>
    private string Respell(string text) => text == "count(*)" ? Pick(["count(*)", "COUNT(*)", "count( * )", "Count (*)"]) : text;

    [GeneratedRegex(@"^(bin|datefloor|dateceil)\([^()]*\)$")]
    private static partial Regex Bin();

    private string Alias() => "c" + (++_aliases).ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether no column of this query has the C# property that the last segment gives.</summary>
    private bool Claims(string field) => _properties.Add(field.Replace("`", "", StringComparison.Ordinal).Split('.')[^1]) && !field.Contains('[', StringComparison.Ordinal);

    private bool Chance(double chance) => _random.NextDouble() < chance;

    private T Pick<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];
}
