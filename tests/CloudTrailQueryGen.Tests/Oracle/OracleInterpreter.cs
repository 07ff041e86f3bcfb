using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>
/// The slow, obvious interpreter that decides what a query means: it walks the syntax tree once per command over a list of rows.
/// It assumes a query without errors.
/// </summary>
internal sealed class OracleInterpreter
{
    private readonly OraclePipeline _pipeline;

    private readonly List<OracleRun> _windows;
    private ExpressionSyntax? _pattern;

    private OracleInterpreter(IEnumerable<OracleEvent> events, List<OracleRun> windows)
    {
        _windows = windows;
        _pipeline = new(OracleOrder.NewestFirst(
            events.Where(record => windows.Any(window => window.Admits(record))).OrderBy(record => record.Source).ThenBy(record => record.Ordinal)
                .Select((record, place) => new OracleRow { Event = record, Timestamp = record.Timestamp, Place = place })));
    }

    public static OracleResult Run(string query, IEnumerable<OracleEvent> events, OracleRun? run = null)
    {
        OracleRun.Current = run ?? OracleRun.OfAllTime;
        SyntaxTree tree = Parser.Parse(query);
        if (tree.Diagnostics.Any(diagnostic => diagnostic.Descriptor.Severity == QueryDiagnosticSeverity.Error))
        {
            throw new ArgumentException($"not a query: {query}\n{tree.Diagnostics[0]}", nameof(query));
        }

        OraclePipeline answer = Run(tree.Root, [.. events]);
        List<string> columns = answer.Columns;
        return new OracleResult(columns, [.. answer.Rows.Select(row => (IReadOnlyList<string?>)[.. columns.Select(column => OracleText.Of(row.Field(column)))])]);
    }

    /// <summary>What a query or subquery returns.</summary>
    /// <param name="query">The query.</param>
    /// <param name="own">The events that it reads unless SOURCE names others.</param>
    public static OraclePipeline Run(QuerySyntax query, IReadOnlyList<OracleEvent> own)
    {
        IReadOnlyList<OracleEvent> events = OracleRun.Current.Read(query.Source, own);
        OracleSubqueries.Run(query, events);
        var interpreter = new OracleInterpreter(events, OracleWindows.Of(query, OracleRun.Current));
        interpreter.ApplyAll(query);
        return interpreter._pipeline;
    }

    private void ApplyAll(QuerySyntax query)
    {
        List<CommandSyntax> commands = [.. query.Commands];
        for (int i = 0; i < commands.Count; i++)
        {
            Apply(commands[i], commands.ElementAtOrDefault(i + 1));
        }
    }

    private void Apply(CommandSyntax command, CommandSyntax? next)
    {
        switch (command)
        {
            case FieldsCommandSyntax fields:
                Project(fields);
                break;
            case FilterCommandSyntax filter:
                _pipeline.Rows.RemoveAll(row => !OracleExpressions.IsTrue(filter.Condition, new RowScope(row)));
                break;
            case ExpressionCommandSyntax { Kind: SyntaxKind.FilterIndexCommand } filter:
                _pipeline.Rows.RemoveAll(row => !OracleExpressions.IsTrue(filter.Expression, new RowScope(row)));
                break;
            case ExpressionCommandSyntax { Kind: SyntaxKind.UnmaskCommand }:
                break;
            case ExpressionCommandSyntax { Kind: SyntaxKind.PatternCommand } pattern when next is DiffCommandSyntax or LogcompareCommandSyntax:
                _pattern = pattern.Expression;
                break;
            case ExpressionCommandSyntax { Kind: SyntaxKind.PatternCommand } pattern:
                OracleLogPatterns.Pattern(pattern, _pipeline);
                break;
            case DiffCommandSyntax or LogcompareCommandSyntax:
                OracleLogPatterns.Compare(_pattern, _windows, _pipeline);
                break;
            case StatsCommandSyntax stats:
                Group(stats);
                break;
            case SortCommandSyntax sort:
                _pipeline.Sorts.Add(sort);
                Sort(sort);
                break;
            case LimitCommandSyntax limit:
                Limit(limit);
                break;
            case DedupCommandSyntax dedup:
                Dedup(dedup);
                break;
            case JsonCommandSyntax json:
                OracleParse.Json(json, _pipeline);
                break;
            case ParseCommandSyntax parse:
                OracleParse.Apply(parse, _pipeline);
                break;
            case ExpressionCommandSyntax { Kind: SyntaxKind.ExpandCommand } expand:
                OracleExpansions.Expand(expand, _pipeline);
                break;
            case UnnestCommandSyntax unnest:
                OracleExpansions.Unnest(unnest, _pipeline);
                break;
            case JoinCommandSyntax join:
                OracleJoin.Apply(join, _pipeline);
                break;
            case AccumCommandSyntax accum:
                OracleOrderedRows.Accum(accum, _pipeline);
                break;
            case AppendColsCommandSyntax appendCols:
                OracleAppendCols.Apply(appendCols, _pipeline);
                break;
            case LookupCommandSyntax lookup:
                OracleLookups.Lookup(lookup, _pipeline);
                break;
            case CidrLookupCommandSyntax lookup:
                OracleLookups.CidrLookup(lookup, _pipeline);
                break;
            case AutoregressCommandSyntax autoregress:
                OracleOrderedRows.Autoregress(autoregress, _pipeline);
                break;
            case FillDownCommandSyntax fillDown:
                OracleOrderedRows.FillDown(fillDown, _pipeline);
                break;
            case AddTotalsCommandSyntax addTotals:
                OracleTotals.AddTotals(addTotals, _pipeline);
                break;
            case OutlierCommandSyntax outlier:
                OracleOutliers.Outlier(outlier, _pipeline);
                break;
            case SessionizeCommandSyntax sessionize:
                OracleOrderedRows.Sessionize(sessionize, _pipeline);
                break;
            case FillMissingCommandSyntax fillMissing:
                OracleGaps.FillMissing(fillMissing, _pipeline);
                _pipeline.Sorts.ForEach(Sort);
                break;
            case NamesCommandSyntax countFrequent:
                string keys = string.Join(", ", countFrequent.Names.Select(name => name.Token.Text));
                ApplyAll(Parser.Parse($"stats count(*) as _approxcount by {keys} | sort _approxcount desc").Root);
                break;
            default:
                throw new NotSupportedException($"'{command.Keyword}' is not evaluated");
        }
    }

    private void Project(FieldsCommandSyntax command)
    {
        List<OracleColumn> columns = [.. command.Items.Select(OracleColumn.Of)];
        foreach (OracleRow row in _pipeline.Rows)
        {
            foreach (OracleColumn column in columns)
            {
                row.Add(column, OracleExpressions.Evaluate(column.Expression, new RowScope(row)));
            }
        }

        foreach (OracleColumn column in columns)
        {
            if (_pipeline.BinOf(column) is { } bin)
            {
                _pipeline.Bins[column.Name] = bin;
            }

            if (_pipeline.OffsetOf(column) is { } offset)
            {
                _pipeline.Offsets[column.Name] = offset;
            }
        }

        _pipeline.TimeBins.UnionWith(columns.Where(OracleGroups.IsTimeKey).Select(column => column.Name));
        IEnumerable<string> names = columns.Select(column => column.Name);
        if (command.Kind == SyntaxKind.DisplayCommand)
        {
            _pipeline.Displayed = [.. names.Distinct()];
        }
        else
        {
            _pipeline.Listed = [.. _pipeline.Listed.Union(names)];
        }
    }

    private void Group(StatsCommandSyntax command)
    {
        List<OracleColumn> keys = command.Keys is null ? [] : [.. command.Keys.Select(OracleColumn.Of)];
        if (command.Offset?.Value is Period offset)
        {
            bool IsBin(OracleColumn key) => OracleGroups.IsTimeKey(key) || (OraclePaths.NameOf(key.Expression) is string name && _pipeline.TimeBins.Contains(name));
            keys = [.. keys.Select(key => IsBin(key) ? key with { Offset = OracleTime.Cap(offset) } : key)];
        }

        keys = [.. keys.Select(key => key with { Bin = _pipeline.BinOf(key), BinOffset = _pipeline.OffsetOf(key) })];
        List<OracleColumn> aggregates = [.. command.Aggregates.Select(OracleColumn.Of)];
        _pipeline.Rows = OracleOrder.NewestFirst(OracleGroups.Of(_pipeline.Rows, keys, aggregates));
        _pipeline.Grouped = [.. keys.Concat(aggregates).Select(column => column.Name)];
        _pipeline.Listed = [];
        _pipeline.Defined.Clear();
        _pipeline.Displayed = null;
        _pipeline.KeepOrder();
        _pipeline.HasOrder = false;
        _pipeline.Sorts.Clear();
        _pipeline.Keys = [.. keys.Select(key => key.Name)];
        _pipeline.Template = OracleGroups.Template(keys, aggregates);
        NameBins(keys);
    }

    /// <summary>Behind <c>stats</c> <c>@timestamp</c> means the only key that is a bin of it (spec §3.6).</summary>
    private void NameBins(List<OracleColumn> keys)
    {
        _pipeline.Bins = keys.Where(key => key.Bin is not null).ToDictionary(key => key.Name, key => key.Bin!);
        _pipeline.Offsets = keys.Where(key => key.BinOffset is not null).ToDictionary(key => key.Name, key => key.BinOffset!.Value);
        List<string> bins = [.. _pipeline.Bins.Where(bin => OracleTime.IsOfEvents(bin.Value)).Select(bin => bin.Key)];
        if (bins.Count == 1)
        {
            foreach (OracleRow row in _pipeline.Rows.Append(_pipeline.Template!))
            {
                row.Words["@timestamp"] = bins[0];
            }
        }
    }

    private void Sort(SortCommandSyntax command)
    {
        // Ties: events stay newest first, groups go by key; behind an earlier sort its order stays.
        List<OracleRow> rows = _pipeline.Grouped is not null && !_pipeline.HasOrder ? OracleOrder.ByKey(_pipeline.Rows) : _pipeline.Rows;
        foreach (SortKeySyntax key in command.Keys.Reverse())
        {
            bool isDescending = string.Equals(key.Direction?.Text, "desc", StringComparison.OrdinalIgnoreCase);
            rows = OracleOrder.By(rows, row => OracleExpressions.Evaluate(key.Expression, new RowScope(row)), isDescending);
        }

        _pipeline.Rows = rows;
        _pipeline.HasOrder = true;
    }

    /// <summary><c>limit any</c> may keep any rows; they are the first ones that were read, unless sort or dedup asks for an order (spec §3.8).</summary>
    private void Limit(LimitCommandSyntax command)
    {
        int count = int.Parse(command.Count.Text, CultureInfo.InvariantCulture);
        IEnumerable<OracleRow> order = command.AnyKeyword is null || _pipeline.HasOrder ? _pipeline.Rows : _pipeline.Rows.OrderBy(row => row.Event?.Source).ThenBy(row => row.Event?.Ordinal);
        bool isTail = string.Equals(command.Keyword.Text, "tail", StringComparison.OrdinalIgnoreCase);
        HashSet<OracleRow> kept = [.. isTail ? order.TakeLast(count) : order.Take(count)];
        _pipeline.Rows.RemoveAll(row => !kept.Contains(row));
    }

    /// <summary>Rows with a missing value in any of the fields are all kept (spec §3.13).</summary>
    private void Dedup(DedupCommandSyntax command)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        _pipeline.Rows.RemoveAll(row =>
        {
            List<string?> values = [.. command.Fields.Select(field => OracleText.Of(OracleExpressions.Evaluate(field, new RowScope(row))))];
            return !values.Contains(null) && !seen.Add(OracleGroups.KeyOf(values));
        });
        _pipeline.HasOrder = true;
    }
}
