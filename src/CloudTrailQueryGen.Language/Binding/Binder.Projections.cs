using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Binding;

/// <content>fields and display: aliases and the columns of the result (spec §3.2, §3.3, §3.25).</content>
internal sealed partial class Binder
{
    private readonly List<BoundOutput> listedColumns = [];
    private readonly List<BoundOutput> statsColumns = [];
    private List<BoundOutput>? displayedColumns;
    private FieldsCommandSyntax? lastDisplay;

    private void BindProjection(FieldsCommandSyntax projection)
    {
        List<BoundOutput> columns = listedColumns;
        if (projection.Kind == SyntaxKind.DisplayCommand)
        {
            if (lastDisplay is not null)
            {
                Report(DiagnosticCatalogue.DisplayIsReplaced, lastDisplay.Keyword.Span);
            }

            lastDisplay = projection;
            columns = displayedColumns = [];
        }

        foreach (ProjectionItemSyntax item in projection.Items)
        {
            BindProjectionItem(item, columns);
        }
    }

    private void BindProjectionItem(ProjectionItemSyntax item, List<BoundOutput> columns)
    {
        SyntaxToken? alias = AliasOf(item.AsKeyword, item.Alias);
        columnOfLookup = alias is null && item.Expression is NameExpressionSyntax column && IsLookedUpBehind(column.Path.FlatName) ? column : null;
        BoundExpression value = BindExpression(item.Expression);
        columnOfLookup = null;
        if (alias is not null)
        {
            string name = NameOf(alias);
            if (IsItself(value, name))
            {
                AddColumn(columns, name, value, item.Expression.Span);
                definedNames.Add(name);
                return;
            }

            int reported = diagnostics.Count;
            BoundExpression let = DefineAlias(alias, value);
            if (diagnostics.Count == reported)
            {
                AddColumn(columns, name, let, alias.Span);
            }

            return;
        }

        string text = ColumnName(item.Expression);
        if (AddColumn(columns, text, value, item.Expression.Span) && item.Expression is NameExpressionSyntax)
        {
            definedNames.Add(text);
        }
    }

    /// <summary>The alias token, if one was written.</summary>
    private static SyntaxToken? AliasOf(SyntaxToken? asKeyword, SyntaxToken? alias) =>
        asKeyword is null || alias is null || alias.IsMissing || alias.Value is not FieldPath ? null : alias;

    private static string NameOf(SyntaxToken name) => ((FieldPath)name.Value!).FlatName;

    /// <summary><c>x as x</c> changes nothing, so that it is no second definition.</summary>
    private static bool IsItself(BoundExpression value, string name) => value switch
    {
        BoundField field => field.FlatName == name,
        BoundLet let => let.Name == name,
        BoundColumn column => column.Name == name,
        BoundMade made => made.Name == name,
        _ => false,
    };

    private BoundExpression DefineAlias(SyntaxToken alias, BoundExpression value)
    {
        string name = NameOf(alias);
        ClaimName(alias);
        BoundLet let = AddAlias(name, value, alias.Span);
        scope.AddName(name, let);
        return let;
    }

    private BoundLet AddAlias(string name, BoundExpression value, TextSpan span)
    {
        aliases.Add(new BoundAlias(name, value));
        return new BoundLet(aliases.Count - 1, name, value.Type, span);
    }

    /// <summary>CloudWatch rejects an alias that is already a column or an alias (spec §3.2, §8 no. 14).</summary>
    private bool ClaimName(SyntaxToken alias)
    {
        string name = NameOf(alias);
        if (definedNames.Add(name))
        {
            return true;
        }

        Report(DiagnosticCatalogue.NameIsDefinedTwice, alias.Span, name);
        return false;
    }

    private bool AddColumn(List<BoundOutput> columns, string name, BoundExpression value, TextSpan span)
    {
        foreach (BoundOutput column in columns)
        {
            if (string.Equals(column.Name, name, StringComparison.Ordinal))
            {
                if (value is not BoundMissing)
                {
                    Report(DiagnosticCatalogue.ColumnIsListedTwice, span, name);
                }

                return false;
            }
        }

        columns.Add(new BoundOutput(name, value, span));
        return true;
    }

    /// <summary>A field is named by its path; any other expression by its text (spec §3.2).</summary>
    private static string ColumnName(ExpressionSyntax expression) =>
        expression is NameExpressionSyntax name ? name.Path.FlatName : SourceText.Collapse(expression);

    /// <summary>The last display wins over fields, fields over stats, and without any there are two default columns (spec §3.25).</summary>
    private ImmutableArray<BoundOutput> OutputColumns()
    {
        if (displayedColumns is not null)
        {
            return [.. displayedColumns];
        }

        if (listedColumns.Count != 0)
        {
            return [.. listedColumns];
        }

        if (scope.IsAfterStats)
        {
            return [.. statsColumns];
        }

        return
        [
            new BoundOutput("@timestamp", new BoundSystemField(SystemField.Timestamp, QueryType.Timestamp, default), default),
            new BoundOutput("@message", new BoundSystemField(SystemField.Message, QueryType.Text, default), default),
            .. madeColumns,
        ];
    }
}
