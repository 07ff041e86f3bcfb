using System;
using System.Collections.Generic;
using System.Linq;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <content>The commands that look at rows in their order.</content>
internal sealed partial class RandomQueries
{
    /// <summary>Names that are no times, as far as the types of expressions tell; null where every field will do.</summary>
    private List<string>? _numbers;
    private bool _hasColumns;
    private bool _hasTime = true;

    private void BeginOrdered()
    {
        _numbers = null;
        _hasColumns = false;
        _hasTime = true;
    }

    private void BeginGroups()
    {
        _numbers = [];
        _hasColumns = true;
        _hasTime = false;
    }

    private void NoteNumber(string item, string alias)
    {
        string[] ofValues = ["min(", "max(", "earliest(", "latest(", "sortsfirst(", "sortslast("];
        if (!ofValues.Any(name => item.StartsWith(name, StringComparison.OrdinalIgnoreCase)))
        {
            _numbers!.Add(alias);
        }
    }

    /// <summary>Groups by one time bin, with gaps to fill; the bins are long enough for the times that events have.</summary>
    private string BinnedStats(bool isLast)
    {
        BeginGroups();
        _hasTime = true;
        string key = Alias();
        string bin = Pick(["bin(1y)", "bin(1q)", "bin(7mo)", "bin(52w)", "datefloor(@timestamp, 3q)", "datefloor(@timestamp, 400d)", "dateceil(@timestamp, 5y)", "dateceil(@timestamp, 90d)"]);
        List<string> others = [.. PlainNames(_random.Next(3), () => RandomExpressions.Scalar(_expressions.Field())).Where(Claims)];
        string count = Alias();
        string sum = Alias();
        string latest = Alias();
        string stats = $"stats count(*) as {count}, sum({_expressions.Number(0)}) as {sum}, latest({_expressions.Key()}) as {latest} by {string.Join(", ", others.Append($"{bin} as {key}"))}";
        _texts = [];
        KnowOnly([key, count, sum, latest, .. others]);
        _numbers!.AddRange([count, sum]);
        string sort = isLast && Chance(0.4) ? " | " + Sort() : "";
        string constant = Pick(["0", "-1", "2.5", "'none'", "''", "'\u00e9\"'", "1e3"]);
        return stats + sort + " | fillmissing" + Pick(["", $" with 0 for {count}", $" with {constant} for {latest}, 0.5 for {sum}"]);
    }

    private string CountFrequent()
    {
        List<string> keys = [.. PlainNames(_random.Next(1, 3), _expressions.Key).Where(key => key != "_approxcount").DistinctBy(key => key.Split('.')[^1])];
        if (keys.Count == 0)
        {
            return Stats(isFirst: _expressions.Columns is null);
        }

        BeginGroups();
        _texts = [];
        KnowOnly([.. keys, "_approxcount"]);
        _numbers!.Add("_approxcount");
        return Pick(["countFrequent ", "count_frequent "]) + string.Join(", ", keys);
    }

    private void AddOrdered(List<string> commands, bool isLast)
    {
        for (int i = Chance(0.3) ? Chance(0.3) ? 2 : 1 : 0; i > 0; i--)
        {
            int kind = _random.Next(8);
            bool usesOrder = kind is < 3 or 6;
            string? sort = Chance(0.4) && (usesOrder || isLast) ? Sort() : null;
            string? command = kind switch
            {
                0 => Accum(),
                1 => Autoregress(),
                2 => FillDown(),
                3 => AddTotals(),
                4 => Outlier(),
                5 or 7 => Sessionize(),
                _ => Append(),
            };
            if (command is not null)
            {
                commands.AddRange(sort is null ? [command] : [sort, command]);
            }
        }
    }

    /// <summary>Columns of a subquery, one of which may have the name of an alias.</summary>
    private string Append()
    {
        string[] aliases = [.. (_expressions.Columns ?? _expressions.Aliases).Where(name => name[0] == 'c' && name.Skip(1).All(char.IsAsciiDigit))];
        string alias = NewName();
        string name = aliases.Length > 0 && Chance(0.5) ? Pick(aliases) : NewName();
        _hasColumns = true;
        return new RandomSubqueries(_random).Append(name, alias);
    }

    private string? Accum()
    {
        if (NumberName() is not { } name)
        {
            return null;
        }

        if (IsPlain(name) && Chance(0.5) && _properties.Add("accum_" + name))
        {
            KnowName("accum_" + name);
            return "accum " + name;
        }

        return $"accum {name} as {NewName()}";
    }

    /// <summary>A name out of which others can be made.</summary>
    private static bool IsPlain(string name) => name.IndexOfAny(['.', '`', '@', '[']) < 0;

    private string? Autoregress()
    {
        List<string> names = PlainNames(1, _expressions.Key);
        if (names.Count == 0)
        {
            return null;
        }

        bool isNamed = !IsPlain(names[0]) || Chance(0.6) || !_properties.Add(names[0] + "_p");
        string prefix = isNamed ? Alias() : names[0];
        (string option, int[] distances) = Pick([("", new[] { 1 }), ("", [1]), ("", [1]), (" p=1", [1]), (" p=2", [2]), (" p=1-3", [1, 2, 3]), (" P=4-5", [4, 5])]);
        foreach (int distance in distances)
        {
            KnowName($"{prefix}_p{distance}");
        }

        return $"autoregress {names[0]}{(isNamed ? " as " + prefix : "")}{option}";
    }

    private string? FillDown()
    {
        List<string> names = PlainNames(_random.Next(3), _expressions.Key);
        if (names.Count > 0 || !_hasColumns)
        {
            return names.Count > 0 ? "filldown " + string.Join(" ", names) : null;
        }

        return Pick(["filldown", "filldown *"]);
    }

    private string? AddTotals()
    {
        string? options = Pick(["", "", "", "row=true ", "col=true ", "row=false col=true ", "col=false ROW=TRUE "]);
        bool sumsRows = !options.Contains("row=false", StringComparison.Ordinal);
        List<string> names = [.. PlainNames(_random.Next(4) - 1, () => NumberName() ?? "*")];
        bool isNamed = names.Count > 0;
        if (!isNamed && !(_hasColumns && _numbers is { Count: > 0 }))
        {
            return null;
        }

        if (sumsRows && Chance(0.2) && _properties.Add("Total"))
        {
            KnowNumber("Total");
        }
        else if (sumsRows)
        {
            string total = Alias();
            options += Pick([$"fieldname={total} ", $"fieldname='{total}' "]);
            KnowNumber(total);
        }

        return $"addtotals {options}{string.Join(", ", names)}".TrimEnd();
    }

    private string? Outlier()
    {
        // The columns of marks are named after their fields, whose last segments become properties.
        List<string> names = [.. PlainNames(_random.Next(1, 3), () => NumberName() ?? "*").DistinctBy(name => name.Split('.')[^1])];
        if (names.Count == 0)
        {
            return null;
        }

        string options = Pick(["", "", "", "action=transform ", "action=remove ", "action=REMOVE uselower=true ", "uselower=false ", "uselower=true "])
            + Pick(["", "", "", "param=0 ", "param=0.5 ", "param=1 ", "param=1.5 "]) + (Chance(0.5) ? "" : Pick(["mark=true ", "mark=false "]));
        bool isMarked = options.Contains("mark=true", StringComparison.Ordinal);
        return isMarked && !names.TrueForAll(name => _properties.Add(name.Split('.')[^1] + "_outlier")) ? null : $"outlier {options}{string.Join(" ", names)}";
    }

    private string? Sessionize()
    {
        List<string> names = PlainNames(_random.Next(1, 3), _expressions.Key);
        return names.Count == 0 || !_hasTime ? null
            : $"sessionize {string.Join(", ", names)}{Pick(["", "", "", " maxspan 1h", " maxspan 1ms", " maxspan 70d", " maxspan 2mo", " maxspan 1q", " maxspan 1y", " maxspan 90m"])}{Session()}";
    }

    private string Session()
    {
        if (Chance(0.5) && _properties.Add("session_id"))
        {
            KnowName("session_id");
            return "";
        }

        return " as " + NewName();
    }

    private string? NumberName() =>
        PlainNames(1, () => _numbers is null ? RandomExpressions.Scalar(_expressions.Field()) : _numbers.Count == 0 ? "*" : Pick(_numbers)).FirstOrDefault();

    private string NewName()
    {
        string name = Alias();
        KnowName(name);
        return name;
    }

    /// <summary>Behind a command that groups, its columns are all that there is.</summary>
    private void KnowOnly(List<string> columns)
    {
        _expressions.Columns = columns;
        _expressions.Aliases.Clear();
        _expressions.Structures.Clear();
    }

    /// <summary>A name that later commands may use.</summary>
    private void KnowName(string name) => (_expressions.Columns ?? _expressions.Aliases).Add(name);

    private void KnowNumber(string name)
    {
        KnowName(name);
        _numbers?.Add(name);
    }
}
