using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Functions;
using CloudTrailQueryGen.Language.Schema;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;
using CloudTrailQueryGen.Language.Tables;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Binding;

/// <content>
/// lookup and cidrlookup (spec §3.18, §3.19). Both become aliases: one for the row of the table, which no name
/// leads to, and one for each column that is taken from it.
/// </content>
internal sealed partial class Binder
{
    private int lookupCount;

    /// <summary>A column that is listed by a name which a later lookup gives its value (spec §3.18).</summary>
    private NameExpressionSyntax? columnOfLookup;

    private void BindLookup(LookupCommandSyntax lookup)
    {
        LookupTableHeader? table = BindTable(lookup.Table);
        var columns = ImmutableArray.CreateBuilder<string>(lookup.Matches.Count);
        var keys = ImmutableArray.CreateBuilder<BoundExpression>(lookup.Matches.Count);
        foreach (ProjectionItemSyntax match in lookup.Matches)
        {
            var column = (NameExpressionSyntax)match.Expression;
            CheckColumn(table, column.Token);
            columns.Add(column.Token.IsMissing ? string.Empty : column.Path.FlatName);
            keys.Add(BindLookupKey(match.AsKeyword is null ? column.Token : match.Alias!, lookup.Keyword));
        }

        List<LookupOutput> outputs = [.. lookup.Outputs.Where(output => !output.Token.IsMissing).Select(output => new LookupOutput(output.Token, output.Token))];
        var bound = new BoundLookup(
            lookupCount++, TableName(lookup.Table), false, columns.MoveToImmutable(), Columns(outputs), SourceText.Collapse(lookup));
        DefineOutputs(bound, keys.MoveToImmutable(), table, lookup.OutputKeyword, outputs, lookup);
    }

    private void BindCidrLookup(CidrLookupCommandSyntax lookup)
    {
        LookupTableHeader? table = BindTable(lookup.Table);
        BoundExpression address = BindLookupKey(lookup.Field.Token, lookup.Keyword);
        SyntaxToken? column = AliasOf(lookup.AsKeyword, lookup.Column);
        if (table is not null && (column is null || CheckColumn(table, column)))
        {
            string name = column is null ? NetworkColumn.DefaultOf(table.Columns) : NameOf(column);
            if (!table.ColumnsOfNetworks.Contains(name))
            {
                Report(DiagnosticCatalogue.LookupColumnHasNoNetworks, (column ?? lookup.Table).Span, name, table.Name);
            }
        }

        List<LookupOutput> outputs = [];
        foreach (ProjectionItemSyntax output in lookup.Outputs)
        {
            SyntaxToken from = ((NameExpressionSyntax)output.Expression).Token;
            if (!from.IsMissing)
            {
                outputs.Add(new LookupOutput(from, AliasOf(output.AsKeyword, output.Alias) ?? from));
            }
        }

        var bound = new BoundLookup(
            lookupCount++, TableName(lookup.Table), true, column is null ? [] : [NameOf(column)], Columns(outputs), SourceText.Collapse(lookup));
        DefineOutputs(bound, [address], table, lookup.OutputKeyword, outputs, lookup);
    }

    private void DefineOutputs(
        BoundLookup lookup,
        ImmutableArray<BoundExpression> keys,
        LookupTableHeader? table,
        SyntaxToken outputKeyword,
        List<LookupOutput> outputs,
        CommandSyntax syntax)
    {
        // An alias, so that it is computed once, but in no scope: only the outputs refer to it.
        BoundLet row = AddAlias(lookup.Table + " row", new BoundLookupRow(lookup, keys, syntax.Span), syntax.Span);
        bool keepsPresent = IsWord(outputKeyword, "outputnew");
        var before = new HashSet<string>(StringComparer.Ordinal);
        foreach (LookupOutput output in outputs)
        {
            string name = NameOf(output.Name);
            CheckColumn(table, output.Column);
            if (!before.Add(name))
            {
                Report(DiagnosticCatalogue.NameIsDefinedTwice, output.Name.Span, name);
                continue;
            }

            BoundExpression value = new BoundLookupCell(lookup, row, NameOf(output.Column), output.Column.Span);
            if (keepsPresent && Visible(name, output.Name.Span) is { } present)
            {
                QueryType type = present.Type == QueryType.Text ? QueryType.Text : QueryType.Any;
                value = new BoundCall(FunctionTable.Find("coalesce")!, [present, value], type, output.Column.Span);
            }

            DefineOutput(name, AddAlias(name, value, output.Name.Span));
        }
    }

    /// <summary>The output of a lookup may have the name of a column: it takes its place (spec §3.18).</summary>
    private void DefineOutput(string name, BoundLet value)
    {
        if (IsShown(name) || scope.FindName(name) is not null)
        {
            Redefine(name, value);
        }
        else
        {
            // What had the name in front of stats is gone.
            definedNames.Remove(name);
            DefineMade(name, value, value.Span, addsToListed: false);
        }
    }

    /// <summary>What a name means so far, whether or not CloudTrail has such a field; null when it can have no value.</summary>
    private BoundExpression? Visible(string name, TextSpan span)
    {
        if (BindOfSide(name, span, isQuoted: true) is { } ofSide)
        {
            return ofSide;
        }

        if ((scope.FindName(name) ?? scope.FindText(name)) is { } found)
        {
            return found with { Span = span };
        }

        if (scope.IsAfterStats)
        {
            return null;
        }

        return name[0] != '@' || name.StartsWith("@@", StringComparison.Ordinal) ? new BoundField(name, span)
            : SystemFields.Find(name) is not null ? BindSystemField(name, span)
            : null;
    }

    private BoundExpression BindLookupKey(SyntaxToken name, SyntaxToken keyword)
    {
        if (name.IsMissing || name.Value is not FieldPath { FlatName.Length: > 0 } path)
        {
            return new BoundMissing(name.Span);
        }

        BoundExpression value = BindPath(path.FlatName, name.Span, path.IsQuoted);
        RequirePlainValue(value, new NameExpressionSyntax(name), keyword);
        return value;
    }

    /// <summary>The table of the project with this name; null when there is none, or none that can be used.</summary>
    private LookupTableHeader? BindTable(SyntaxToken token)
    {
        if (token.IsMissing)
        {
            return null;
        }

        string name = TableName(token);
        LookupTableHeader? table = environment.Tables.FirstOrDefault(table => table.Name == name);
        if (table is null)
        {
            string? near = Suggestion.For(name, environment.Tables.Select(known => known.Name));
            string hint = near is null ? "its columns are not checked, and each run must be given it by 'QueryOptions.LookupTables'" : $"did you mean '{near}'?";
            ReportWithFix(DiagnosticCatalogue.LookupTableIsNotInProject, token.Span, near, name, hint);
        }
        else if (table.Fault is not null)
        {
            Report(DiagnosticCatalogue.LookupTableIsFaulty, token.Span, name, table.Fault);
            return null;
        }
        else if (table.RunTimeReason is not null)
        {
            Report(DiagnosticCatalogue.LookupTableComesAtRunTime, token.Span, name, table.RunTimeReason);
        }

        return table;
    }

    private static string TableName(SyntaxToken token) => token.IsMissing ? string.Empty : NameOf(token);

    private bool CheckColumn(LookupTableHeader? table, SyntaxToken token)
    {
        if (table is null || token.IsMissing || table.Columns.Contains(NameOf(token)))
        {
            return true;
        }

        string? near = Suggestion.For(NameOf(token), table.Columns);
        string hint = near is null ? $"its columns are {List([.. table.Columns])}" : $"did you mean '{near}'?";
        ReportWithFix(DiagnosticCatalogue.LookupColumnIsUnknown, token.Span, near, table.Name, NameOf(token), hint);
        return false;
    }

    private static ImmutableArray<string> Columns(List<LookupOutput> outputs) =>
        [.. outputs.Select(output => NameOf(output.Column)).Distinct(StringComparer.Ordinal)];

    private bool IsLookedUpBehind(string name)
    {
        foreach (CommandSyntax later in commandsBehind)
        {
            bool isOutput = later switch
            {
                LookupCommandSyntax lookup => lookup.Outputs.Any(output => IsNamed(output.Token, name)),
                CidrLookupCommandSyntax lookup => lookup.Outputs.Any(output => IsNamed(output.Alias ?? ((NameExpressionSyntax)output.Expression).Token, name)),
                _ => false,
            };
            if (isOutput)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNamed(SyntaxToken token, string name) => token.Value is FieldPath path && path.FlatName == name;

    /// <summary>A column of the result.</summary>
    private bool IsShown(string name) =>
        listedColumns.Concat(statsColumns).Concat(madeColumns).Concat(displayedColumns ?? []).Any(column => column.Name == name);

    /// <summary>A column of the table and the name that its value gets.</summary>
    private sealed record LookupOutput(SyntaxToken Column, SyntaxToken Name);
}
