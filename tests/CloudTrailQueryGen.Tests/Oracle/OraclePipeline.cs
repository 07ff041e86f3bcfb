using System;
using System.Collections.Generic;
using System.Linq;

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

    /// <summary>The rows have an order that later sorting keeps among equal keys.</summary>
    public bool HasOrder { get; set; }

    public List<string> Columns => Displayed ?? (Listed.Count > 0 ? Listed : Grouped ?? ["@timestamp", "@message", .. Made]);

    /// <summary>A command has made this name: commands over single rows do not add to listed columns, those over all rows do.</summary>
    public void Define(string name, bool addsToListed)
    {
        if (Listed.Count > 0)
        {
            Listed.AddRange(addsToListed ? [name] : Array.Empty<string>());
        }
        else
        {
            (Grouped ?? Made).Add(name);
        }
    }

    /// <summary>Puts rows in the place of each.</summary>
    public void Expand(Func<OracleRow, IEnumerable<OracleRow>> expand) => Rows = [.. Rows.SelectMany(expand)];
}
