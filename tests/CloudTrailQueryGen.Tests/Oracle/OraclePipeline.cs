using System;
using System.Collections.Generic;
using System.Linq;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>What a command sees and changes: the rows, and which columns the result will have (spec §3.1, §3.25).</summary>
internal sealed class OraclePipeline(List<OracleRow> rows)
{
    public List<OracleRow> Rows { get; set; } = rows;

    /// <summary>The columns of <c>fields</c>.</summary>
    public List<string> Listed { get; set; } = [];

    /// <summary>The columns of the last <c>display</c>.</summary>
    public List<string>? Displayed { get; set; }

    /// <summary>The columns of the last <c>stats</c>; null in front of it.</summary>
    public List<string>? Grouped { get; set; }

    /// <summary>What commands have made while nothing said which columns there are.</summary>
    public List<string> Made { get; } = [];

    /// <summary>What commands have made since the last <c>stats</c>, shown or not.</summary>
    public HashSet<string> Defined { get; } = [];

    /// <summary>The rows have an order that later sorting keeps among equal keys.</summary>
    public bool HasOrder { get; set; }

    /// <summary>The sorts since the last <c>stats</c>.</summary>
    public List<SortCommandSyntax> Sorts { get; } = [];

    /// <summary>The names of the keys of the last <c>stats</c>.</summary>
    public List<string> Keys { get; set; } = [];

    /// <summary>The names that stand for time bins, and the calls that make those.</summary>
    public Dictionary<string, CallExpressionSyntax> Bins { get; set; } = [];

    /// <summary>The names that stand for labels of time bins, and by how much those are later than the bins.</summary>
    public Dictionary<string, Period> Offsets { get; set; } = [];

    /// <summary>A row of the last <c>stats</c> with all names and no values.</summary>
    public OracleRow? Template { get; set; }

    /// <summary>All columns that there are, shown or not.</summary>
    public IEnumerable<string> AllColumns => (Displayed ?? []).Union(Listed).Union(Grouped ?? Made);

    public List<string> Columns => Displayed ?? (Listed.Count > 0 ? Listed : Grouped ?? ["@timestamp", "@message", .. Made]);

    /// <summary>Aliases of bins of the event's own time.</summary>
    public HashSet<string> TimeBins { get; } = [];

    /// <summary>From here on there are only these columns, and the rows have an order.</summary>
    public void Enter(List<string> columns)
    {
        Grouped = columns;
        Defined.Clear();
        Listed = [];
        Displayed = null;
        HasOrder = true;
    }

    /// <summary>A command has made this name: commands over single rows do not add to listed columns, those over all rows do.</summary>
    public void Define(string name, bool addsToListed)
    {
        Defined.Add(name);
        if (Listed.Count > 0)
        {
            Listed.AddRange(addsToListed ? [name] : Array.Empty<string>());
        }
        else
        {
            (Grouped ?? Made).Add(name);
        }
    }

    /// <summary>The call that makes the bins that a column has, if it has some.</summary>
    public CallExpressionSyntax? BinOf(OracleColumn column) =>
        OracleTime.IsBin(column) ? (CallExpressionSyntax)column.Expression
        : OraclePaths.NameOf(column.Expression) is string name ? Bins.GetValueOrDefault(name)
        : null;

    /// <summary>By how much the labels that a column has are later than their bins.</summary>
    public Period? OffsetOf(OracleColumn column) => column.Offset
        ?? (OraclePaths.NameOf(column.Expression) is string name && Offsets.TryGetValue(name, out Period offset) ? offset : null);

    /// <summary>A command has seen all rows in their order, which counts from here on.</summary>
    public void KeepOrder()
    {
        for (int i = 0; i < Rows.Count; i++)
        {
            Rows[i].Place = i;
        }

        HasOrder = true;
    }

    /// <summary>Puts rows in the place of each.</summary>
    public void Expand(Func<OracleRow, IEnumerable<OracleRow>> expand) => Rows = [.. Rows.SelectMany(expand)];
}
