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
    private List<OracleRow> _rows;
    private List<string> _columns = [];
    private List<string>? _displayed;
    private List<string>? _grouped;
    private bool _isSorted;

    private OracleInterpreter(IEnumerable<OracleEvent> events) =>
        _rows = OracleOrder.NewestFirst(events.Select(record => new OracleRow { Event = record, Timestamp = record.Timestamp }));

    public static OracleResult Run(string query, IEnumerable<OracleEvent> events)
    {
        SyntaxTree tree = Parser.Parse(query);
        if (tree.Diagnostics.Any(diagnostic => diagnostic.Descriptor.Severity == QueryDiagnosticSeverity.Error))
        {
            throw new ArgumentException($"not a query: {query}\n{tree.Diagnostics[0]}", nameof(query));
        }

        var interpreter = new OracleInterpreter(events);
        foreach (CommandSyntax command in tree.Root.Commands)
        {
            interpreter.Apply(command);
        }

        return interpreter.ToResult();
    }

    private void Apply(CommandSyntax command)
    {
        switch (command)
        {
            case FieldsCommandSyntax fields:
                Project(fields);
                break;
            case FilterCommandSyntax filter:
                _rows.RemoveAll(row => !OracleExpressions.IsTrue(filter.Condition, new RowScope(row)));
                break;
            case StatsCommandSyntax stats:
                Group(stats);
                break;
            case SortCommandSyntax sort:
                Sort(sort);
                break;
            case LimitCommandSyntax limit:
                Limit(limit);
                break;
            case DedupCommandSyntax dedup:
                Dedup(dedup);
                break;
            default:
                throw new NotSupportedException($"'{command.Keyword}' is not evaluated");
        }
    }

    private void Project(FieldsCommandSyntax command)
    {
        List<OracleColumn> columns = [.. command.Items.Select(OracleColumn.Of)];
        foreach (OracleRow row in _rows)
        {
            foreach (OracleColumn column in columns)
            {
                row.Add(column, OracleExpressions.Evaluate(column.Expression, new RowScope(row)));
            }
        }

        IEnumerable<string> names = columns.Select(column => column.Name);
        if (command.Kind == SyntaxKind.DisplayCommand)
        {
            _displayed = [.. names.Distinct()];
        }
        else
        {
            _columns = [.. _columns.Union(names)];
        }
    }

    private void Group(StatsCommandSyntax command)
    {
        List<OracleColumn> keys = command.Keys is null ? [] : [.. command.Keys.Select(OracleColumn.Of)];
        List<OracleColumn> aggregates = [.. command.Aggregates.Select(OracleColumn.Of)];
        _rows = OracleOrder.NewestFirst(OracleGroups.Of(_rows, keys, aggregates));
        _grouped = [.. keys.Concat(aggregates).Select(column => column.Name)];
        _columns = [];
        _displayed = null;
        _isSorted = false;
    }

    private void Sort(SortCommandSyntax command)
    {
        // Ties: events stay newest first, groups go by key; behind an earlier sort its order stays.
        List<OracleRow> rows = _grouped is not null && !_isSorted ? OracleOrder.ByKey(_rows) : _rows;
        foreach (SortKeySyntax key in command.Keys.Reverse())
        {
            bool isDescending = string.Equals(key.Direction?.Text, "desc", StringComparison.OrdinalIgnoreCase);
            rows = OracleOrder.By(rows, row => OracleExpressions.Evaluate(key.Expression, new RowScope(row)), isDescending);
        }

        _rows = rows;
        _isSorted = true;
    }

    /// <summary><c>limit any</c> may keep any rows; over one input they are the first ones that were read (spec §3.8).</summary>
    private void Limit(LimitCommandSyntax command)
    {
        int count = int.Parse(command.Count.Text, CultureInfo.InvariantCulture);
        IEnumerable<OracleRow> order = command.AnyKeyword is null || _isSorted ? _rows : _rows.OrderBy(row => row.Event?.Source).ThenBy(row => row.Event?.Ordinal);
        HashSet<OracleRow> kept = [.. order.Take(count)];
        _rows.RemoveAll(row => !kept.Contains(row));
    }

    /// <summary>Rows with a missing value in any of the fields are all kept (spec §3.13).</summary>
    private void Dedup(DedupCommandSyntax command)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        _rows.RemoveAll(row =>
        {
            List<string?> values = [.. command.Fields.Select(field => OracleText.Of(OracleExpressions.Evaluate(field, new RowScope(row))))];
            return !values.Contains(null) && !seen.Add(OracleGroups.KeyOf(values));
        });
    }

    private OracleResult ToResult()
    {
        List<string> columns = _displayed ?? (_columns.Count > 0 ? _columns : _grouped ?? ["@timestamp", "@message"]);
        return new OracleResult(columns, [.. _rows.Select(row => (IReadOnlyList<string?>)[.. columns.Select(column => OracleText.Of(row.Field(column)))])]);
    }
}
