using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace CloudTrailQueryGen.Language.Binding;

/// <summary>The two sides of a join: what the names that begin with one of them mean (spec §3.20).</summary>
/// <param name="left">The name of the left side.</param>
/// <param name="leftScope">What the left side's rows know; it does not change any more.</param>
/// <param name="right">The name of the right side.</param>
/// <param name="rightQuery">The binder of the right side, behind its last command.</param>
internal sealed class JoinSides(string left, BindingScope leftScope, string right, Binder rightQuery)
{
    private readonly List<(BoundOutput Column, BoundMade Value)> columns = [];

    public string Left => left;

    public BindingScope LeftScope => leftScope;

    public string Right => right;

    public Binder RightQuery => rightQuery;

    /// <summary>The columns of the right side that something has asked for, each with the value that it is here.</summary>
    public IReadOnlyList<(BoundOutput Column, BoundMade Value)> Columns => columns;

    /// <summary>What is behind the name of a side and a dot; null when the path begins otherwise.</summary>
    public static string? Behind(string side, string path) =>
        path.Length > side.Length + 1 && path[side.Length] == '.' && path.StartsWith(side, StringComparison.Ordinal) ? path.Substring(side.Length + 1) : null;

    /// <summary>The value that a column of the right side is here; null when nothing has asked for it yet.</summary>
    public BoundMade? Find(string column)
    {
        foreach ((BoundOutput known, BoundMade value) in columns)
        {
            if (known.Name == column)
            {
                return value;
            }
        }

        return null;
    }

    public void Add(BoundOutput column, BoundMade value) => columns.Add((column, value));

    /// <summary>The values of the columns, in order.</summary>
    public ImmutableArray<BoundMade> Values => [.. columns.ConvertAll(column => column.Value)];
}
