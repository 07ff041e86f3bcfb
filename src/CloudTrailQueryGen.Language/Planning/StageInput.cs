using System;
using System.Collections.Generic;
using System.Globalization;
using CloudTrailQueryGen.Language.Binding;

namespace CloudTrailQueryGen.Language.Planning;

/// <summary>Where a stage finds what its expressions refer to: in the event, or in a column of the rows before it.</summary>
internal sealed class StageInput
{
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> aggregates = new(StringComparer.Ordinal);

    private StageInput()
    {
    }

    /// <summary>Nothing is a column yet.</summary>
    public static StageInput Events => new();

    /// <summary>Keys first, then aggregates.</summary>
    public static StageInput Groups(int keyCount, List<BoundAggregate> aggregates)
    {
        var input = new StageInput();
        for (int i = 0; i < keyCount; i++)
        {
            input.columns["column " + i.ToString(CultureInfo.InvariantCulture)] = i;
        }

        for (int i = 0; i < aggregates.Count; i++)
        {
            input.aggregates[ExpressionText.Identity(aggregates[i])] = keyCount + i;
        }

        return input;
    }

    /// <summary>Each column is a reference of the stage before, or a value that its transform made.</summary>
    public static StageInput Rows(List<BoundExpression> columns)
    {
        var input = new StageInput();
        for (int i = 0; i < columns.Count; i++)
        {
            if (Reference.KeyOf(columns[i]) is { } key)
            {
                input.columns[key] = i;
            }
        }

        return input;
    }

    /// <summary>The column that stands for the expression; null when it is to be evaluated.</summary>
    public BoundExpression? Find(BoundExpression expression)
    {
        if (expression is BoundAggregate aggregate)
        {
            return new BoundColumn(aggregates[ExpressionText.Identity(aggregate)], ExpressionText.Readable(aggregate), aggregate.Type, aggregate.Span);
        }

        if (expression is BoundCall bin && TimeBin.IsBin(bin))
        {
            return Find(TimeBin.Timestamp(bin.Span)) is { } timestamp ? TimeBin.Of(timestamp, bin) : null;
        }

        if (Reference.KeyOf(expression) is { } key && columns.TryGetValue(key, out int index))
        {
            return new BoundColumn(index, NameOf(expression), expression.Type, expression.Span);
        }

        return null;
    }

    private static string NameOf(BoundExpression reference) => reference switch
    {
        BoundColumn column => column.Name,
        BoundLet let => let.Name,
        BoundMade made => made.Name,
        _ => ExpressionText.Readable(reference),
    };
}
