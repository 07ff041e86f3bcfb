using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Syntax;

namespace CloudTrailQueryGen.Language.Completion;

/// <summary>Lookup tables and their columns, and the sides of a join.</summary>
internal static class TableCompletions
{
    public static void Add(CompletionPoint point, QueryEnvironment environment, CompletionCollector items)
    {
        if (point.Expected.Has(ExpectedKinds.Table))
        {
            foreach (LookupTableHeader table in environment.Tables)
            {
                string description = table.Fault is null ? "Lookup table with the columns " + string.Join(", ", table.Columns) : "Lookup table that cannot be used: " + table.Fault;
                items.Add(table.Name, CompletionKind.Table, description, PathReader.Write([table.Name], isWhole: true, isQuoted: false), Ranks.Likely);
            }
        }

        if (point.Expected.Has(ExpectedKinds.TableColumn))
        {
            AddColumns(point.Expected, environment, items);
        }

        if (point.Expected.Has(ExpectedKinds.JoinKey))
        {
            AddSide(point.Expected, "left", items);
            AddSide(point.Expected, "right", items);
        }
    }

    private static void AddColumns(ExpectedSyntax expected, QueryEnvironment environment, CompletionCollector items)
    {
        if (TableOf(expected) is not { } name)
        {
            return;
        }

        foreach (LookupTableHeader table in environment.Tables)
        {
            if (table.Name != name)
            {
                continue;
            }

            foreach (string column in ColumnsOf(table, expected))
            {
                items.Add(column, CompletionKind.TableColumn, $"Column of the table {table.Name}", PathReader.Write([column], isWhole: true, isQuoted: false), Ranks.Likely);
            }
        }
    }

    /// <summary>In front of its <c>output</c>, cidrlookup takes a column of networks only.</summary>
    private static ImmutableArray<string> ColumnsOf(LookupTableHeader table, ExpectedSyntax expected)
    {
        bool isCidr = CommandTable.Find(expected.Command!.Text)?.Kind == SyntaxKind.CidrLookupCommand;
        bool isBehindOutput = expected.Tokens.Exists(token => token.Span.Start > expected.CommandStart && Keywords.IsAny(token, "output", "outputnew"));
        return isCidr && !isBehindOutput ? table.ColumnsOfNetworks : table.Columns;
    }

    /// <summary>The name behind the command's keyword.</summary>
    private static string? TableOf(ExpectedSyntax expected)
    {
        List<SyntaxToken> tokens = expected.Tokens;
        int keyword = tokens.FindIndex(token => token.Span.Start == expected.Command?.Span.Start);
        return keyword >= 0 && keyword + 1 < tokens.Count && tokens[keyword + 1].Value is FieldPath path ? path.FlatName : null;
    }

    private static void AddSide(ExpectedSyntax expected, string option, CompletionCollector items)
    {
        if (SideOf(expected, option) is { } side)
        {
            items.Add(side, CompletionKind.Side, $"The {option} side of the join", side + ".", Ranks.Likely);
        }
    }

    /// <summary>The name that the join gives to a side; null when it is not written.</summary>
    public static string? SideOf(ExpectedSyntax expected, string option)
    {
        List<SyntaxToken> tokens = expected.Tokens;
        for (int i = 0; i + 2 < tokens.Count; i++)
        {
            if (tokens[i].Span.Start > expected.CommandStart && Keywords.Is(tokens[i], option)
                && tokens[i + 1].Kind == SyntaxKind.EqualsToken && tokens[i + 2].Value is FieldPath path)
            {
                return path.FlatName;
            }
        }

        return null;
    }
}
