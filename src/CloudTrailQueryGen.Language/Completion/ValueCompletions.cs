using System;
using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Schema;
using CloudTrailQueryGen.Language.Syntax;

namespace CloudTrailQueryGen.Language.Completion;

/// <summary>Values: those that a field is known to have, names of saved queries, periods.</summary>
internal static class ValueCompletions
{
    private static readonly string[] Periods = ["1m", "5m", "10m", "15m", "30m", "1h", "6h", "12h", "1d", "1w"];

    /// <summary>True where nothing but a period can stand.</summary>
    public static bool AddPeriods(ExpectedSyntax expected, CallSite site, CompletionCollector items)
    {
        bool isPeriod = expected.Has(ExpectedKinds.Period) || (expected.Has(ExpectedKinds.Value) && site.TakesPeriod);
        if (isPeriod)
        {
            for (int i = 0; i < Periods.Length; i++)
            {
                items.Add(Periods[i], CompletionKind.Period, "A period", i);
            }
        }

        return isPeriod;
    }

    /// <summary>In quotes that have been opened.</summary>
    public static void AddInString(CompletionPoint point, QueryEnvironment environment, CompletionCollector items)
    {
        if (point.Expected.Has(ExpectedKinds.SavedName))
        {
            AddSavedQueries(point, environment, items);
        }
        else if (point.Expected.Has(ExpectedKinds.Value) && ComparedField.Find(point.Before) is { } field)
        {
            if (ApiCompletions.IsNamed(field))
            {
                ApiCompletions.AddValues(point, field, environment.Schema.Apis, items);
                return;
            }

            foreach (string value in KnownValues.Of(field, environment.Schema))
            {
                AddString(point, value, CompletionKind.Value, $"A value of {field}", Ranks.Likely, items);
            }
        }
    }

    /// <summary>Where a value can stand and none has been begun.</summary>
    public static void AddInPlace(CompletionPoint point, CloudTrailSchema schema, CompletionCollector items)
    {
        if (ComparedField.Find(point.Before) is not { } field)
        {
            return;
        }

        if (schema.Find(field) is { Match: SchemaMatch.Known, Shape: FieldShape.Boolean })
        {
            items.Add("1", CompletionKind.Value, "true", Ranks.Likely);
            items.Add("0", CompletionKind.Value, "false", Ranks.Likely);
        }

        foreach (string value in KnownValues.Of(field, schema))
        {
            items.Add($"'{value}'", CompletionKind.Value, $"A value of {field}", Ranks.Likely);
        }
    }

    private static void AddSavedQueries(CompletionPoint point, QueryEnvironment environment, CompletionCollector items)
    {
        foreach (SavedQuery query in environment.SavedQueries)
        {
            AddString(point, query.Name, CompletionKind.SavedQuery, "A query of the project", Ranks.Likely, items);
        }
    }

    /// <summary>Adds the closing quote where it is not there yet.</summary>
    public static void AddString(CompletionPoint point, string value, CompletionKind kind, string description, int rank, CompletionCollector items)
    {
        bool isClosed = point.Span.End < point.Text.Length && point.Text[point.Span.End] == point.Quote;
        string escaped = value.Replace("\\", "\\\\").Replace(point.Quote.ToString(), "\\" + point.Quote);
        items.Add(value, kind, description, isClosed ? escaped : escaped + point.Quote, rank);
    }
}
