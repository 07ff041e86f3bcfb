using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Functions;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Binding;

/// <content>
/// join (spec §3.20). Its right side is a subquery whose columns are those that something behind the join names, so that both are complete
/// only when everything is bound.
/// </content>
internal sealed partial class Binder
{
    /// <summary>The names of the sides of the join whose right side is being bound.</summary>
    private (string Left, string Right)? openJoin;
    private JoinSides? join;
    private int joinCommand;
    private BoundExpression? rightKey;
    private string rightKeyName = string.Empty;

    private void BindJoin(JoinCommandSyntax syntax)
    {
        if (join is not null)
        {
            Report(DiagnosticCatalogue.JoinIsRepeated, syntax.Keyword.Span);
            return;
        }

        RequireOptionsOnce(syntax.Options);
        string? left = NameIn(syntax.Options, "left");
        string? right = NameIn(syntax.Options, "right");
        if (left is null || right is null || left == right)
        {
            bool isSame = left is not null && left == right;
            OptionSyntax? first = FindOption(syntax.Options, "left");
            OptionSyntax? second = FindOption(syntax.Options, "right");
            SyntaxToken shown = !isSame ? syntax.Keyword : second!.Span.Start > first!.Span.Start ? second.Value : first.Value;
            string reason = isSame ? $"needs different names for its sides, and both are '{left}'" : "needs a name for each side";
            Report(DiagnosticCatalogue.JoinNeedsSides, shown.Span, reason);
            scope.IsOpen = true;
            return;
        }

        openJoin = (left, right);
        Binder? query = syntax.Query is SubqueryExpressionSyntax subquery ? BindSubquery(subquery) : null;
        openJoin = null;
        if (query is null || KeysOf(syntax, left, right) is not { } keys)
        {
            scope.IsOpen = true;
            return;
        }

        query.isComplete = true;
        BoundExpression leftKey = BindPath(keys.Left, syntax.LeftKey.Span, isQuoted: true);
        rightKey = query.BindPath(keys.Right, syntax.RightKey.Span, isQuoted: true);
        rightKeyName = keys.Right;
        RequirePlainValue(leftKey, syntax.LeftKey, syntax.Keyword);
        query.RequirePlainValue(rightKey, syntax.RightKey, syntax.Keyword);
        join = new JoinSides(left, scope, right, query);
        scope = scope.Behind(join);
        joinCommand = commands.Count;
        int index = AddSubquery(query.ToQuery([]), SubqueryUse.Table);
        bool isLeft = FindOption(syntax.Options, "type") is { } type && IsWord(type.Value, "left");
        commands.Add(new BoundJoin(index, isLeft, [leftKey], [], SourceText.Collapse(syntax), syntax.Span));
        ShowRightColumns(keys.Right);
    }

    /// <summary>The two fields that must be equal, without the names of their sides, which may stand in either order.</summary>
    private (string Left, string Right)? KeysOf(JoinCommandSyntax syntax, string left, string right)
    {
        string first = syntax.LeftKey.Path.FlatName;
        string second = syntax.RightKey.Path.FlatName;
        (first, second) = JoinSides.Behind(left, first) is null ? (second, first) : (first, second);
        if (JoinSides.Behind(left, first) is { } leftField && JoinSides.Behind(right, second) is { } rightField)
        {
            return (leftField, rightField);
        }

        if (!syntax.LeftKey.Token.IsMissing && !syntax.RightKey.Token.IsMissing)
        {
            TextSpan span = TextSpan.FromBounds(syntax.LeftKey.Span.Start, syntax.RightKey.Span.End);
            Report(DiagnosticCatalogue.JoinKeysNeedSides, span, left, right);
        }

        return null;
    }

    /// <summary>Columns that the right side lists are shown where nothing else says which columns there are; the key is there already.</summary>
    private void ShowRightColumns(string key)
    {
        Binder query = join!.RightQuery;
        if (query.displayedColumns is null && query.listedColumns.Count == 0 && !query.scope.IsAfterStats)
        {
            return;
        }

        foreach (BoundOutput column in query.OutputColumns())
        {
            if (column.Name != key)
            {
                BoundMade value = AddRightColumn(column);
                DefineMade(value.Name, value, command.Keyword.Span, addsToListed: false);
            }
        }
    }

    private BoundMade AddRightColumn(BoundOutput column)
    {
        BoundMade value = MakeFrom(join!.RightQuery, column, join.Right + "." + column.Name, column.Span);
        join.Add(column, value);
        return value;
    }

    /// <summary>A path that begins with the name of a side; null when it does not, or when a command behind the join has made the name.</summary>
    private BoundExpression? BindOfSide(string flatName, TextSpan span, bool isQuoted)
    {
        if (scope.Join is not { } sides || place == AggregatePlace.Item || IsMadeBehind(sides, flatName))
        {
            return null;
        }

        int reported = diagnostics.Count;
        BoundExpression? found = null;
        if (JoinSides.Behind(sides.Left, flatName) is { } leftField)
        {
            BindingScope behind = scope;
            scope = sides.LeftScope;
            found = BindPath(leftField, SpanBehind(sides.Left, flatName, span), isQuoted);
            scope = behind;
        }
        else if (JoinSides.Behind(sides.Right, flatName) is { } rightField)
        {
            found = sides.Find(rightField) ?? BindOfRightSide(sides, rightField, SpanBehind(sides.Right, flatName, span), isQuoted);
        }

        // What is written with backticks has no part that could be replaced by itself.
        for (int i = reported; i < diagnostics.Count && flatName.Length != span.Length; i++)
        {
            diagnostics[i] = new QueryDiagnostic(diagnostics[i].Descriptor, diagnostics[i].Span, diagnostics[i].Arguments);
        }

        return found is null ? null : found with { Span = span };
    }

    /// <summary>A command behind the join has given the path, or a name that it begins with, a meaning.</summary>
    private bool IsMadeBehind(JoinSides sides, string path)
    {
        for (int length = path.Length; length > 0; length = path.LastIndexOf('.', length - 1))
        {
            string name = path.Substring(0, length);
            if (scope.FindName(name) is { } value && !ReferenceEquals(value, sides.LeftScope.FindName(name)))
            {
                return true;
            }
        }

        return false;
    }

    private BoundExpression BindOfRightSide(JoinSides sides, string field, TextSpan span, bool isQuoted)
    {
        BoundExpression value = sides.RightQuery.BindPath(field, span, isQuoted);
        return value is BoundMissing ? value : AddRightColumn(new BoundOutput(field, value, span));
    }

    /// <summary>Where the part behind the name of a side stands.</summary>
    private static TextSpan SpanBehind(string side, string flatName, TextSpan span) =>
        flatName.Length == span.Length ? TextSpan.FromBounds(span.Start + side.Length + 1, span.End) : span;

    /// <summary>Names without a side mean the left one, but only here for certain.</summary>
    private void WarnOfBareName(string flatName, BoundExpression value, TextSpan span, bool isQuoted)
    {
        bool isOfLeft = scope.Join is { } sides && (value is BoundField || sides.LeftScope.FindName(flatName) == value);
        if (isOfLeft && place != AggregatePlace.Item && flatName[0] != '@')
        {
            string qualified = scope.Join!.Left + "." + flatName;
            ReportWithFix(DiagnosticCatalogue.JoinedNameIsBare, span, isQuoted ? null : qualified, flatName, qualified);
        }
    }

    /// <summary>The join and its right side with the columns that something has asked for.</summary>
    private void FinishJoin()
    {
        if (join is null || rightKey is null)
        {
            return;
        }

        var bound = (BoundJoin)commands[joinCommand];
        commands[joinCommand] = bound with { Outputs = join.Values };
        subqueries[bound.Subquery] = new BoundSubquery(join.RightQuery.ToJoinedRows(rightKey, rightKeyName, join.Columns), SubqueryUse.Table);
    }

    /// <summary>The query with the key and then the columns; rows without a key have no counterpart.</summary>
    private BoundQuery ToJoinedRows(BoundExpression key, string keyName, IReadOnlyList<(BoundOutput Column, BoundMade Value)> columns)
    {
        commands.Add(new BoundFilter(new BoundCall(FunctionTable.Find("ispresent")!, [key], QueryType.Boolean, key.Span), "filter ispresent(" + keyName + ")", key.Span));
        var outputs = ImmutableArray.CreateBuilder<BoundOutput>(columns.Count + 1);
        outputs.Add(new BoundOutput("key", key, key.Span));
        foreach ((BoundOutput column, BoundMade _) in columns)
        {
            outputs.Add(column);
        }

        return ToQuery(outputs.MoveToImmutable());
    }

    private static string? NameIn(ImmutableArray<OptionSyntax> options, string name) => FindOption(options, name)?.Value switch
    {
        { IsMissing: false, Value: FieldPath { FlatName: { Length: > 0 } path } } => path,
        { IsMissing: false, Value: string { Length: > 0 } text } => text,
        _ => null,
    };
}
