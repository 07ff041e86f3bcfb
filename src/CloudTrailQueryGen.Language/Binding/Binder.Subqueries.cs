using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Functions;
using CloudTrailQueryGen.Language.Schema;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Binding;

/// <content>Queries in parentheses (spec §3.22): each is bound by a binder of its own.</content>
internal sealed partial class Binder
{
    private readonly ImmutableArray<BoundSubquery>.Builder subqueries = ImmutableArray.CreateBuilder<BoundSubquery>();

    /// <summary>What was bound of each subquery behind <c>in</c>: an expression may be bound again, as a sort that is carried out again is.</summary>
    private readonly Dictionary<SubqueryExpressionSyntax, int?> boundMemberships = [];

    /// <summary>All commands are bound; what is bound now are names that the query around this one uses.</summary>
    private bool isComplete;

    /// <summary>The binder that has bound a subquery; null where none may stand.</summary>
    private Binder? BindSubquery(SubqueryExpressionSyntax subquery)
    {
        if (outer is not null)
        {
            Report(DiagnosticCatalogue.SubqueryIsNested, subquery.OpenParen.Span);
            return null;
        }

        var inner = new Binder(environment, this);
        inner.BindCommands(subquery.Query);
        return inner;
    }

    /// <summary>Adds a subquery and returns its index.</summary>
    private int AddSubquery(BoundQuery query, SubqueryUse use)
    {
        subqueries.Add(new BoundSubquery(query, use));
        return subqueries.Count - 1;
    }

    /// <summary>The value here that a column of a subquery has there.</summary>
    private BoundMade MakeFrom(Binder query, BoundOutput column, string name, TextSpan span)
    {
        BoundMade value = Make(name, column.Value.Type, span);
        if (query.Origin(column.Value) is BoundField field)
        {
            madeOrigins[value.Id] = field;
        }

        return value;
    }

    private BoundExpression BindInSubquery(InExpressionSyntax membership, BoundExpression left, SubqueryExpressionSyntax syntax)
    {
        if (!boundMemberships.TryGetValue(syntax, out int? subquery))
        {
            Binder? inner = BindSubquery(syntax);
            inner?.FinishUnread();
            if (inner?.SoleColumn(PathOf(membership.Left), membership, syntax) is { } values)
            {
                subquery = AddSubquery(inner.ToDistinctValues(values), SubqueryUse.Values);
            }

            boundMemberships.Add(syntax, subquery);
        }

        return subquery is { } index ? new BoundInSubquery(left, index, membership.NotKeyword is not null, membership.Span) : new BoundMissing(membership.Span);
    }

    /// <summary>The column of the field that is looked for; the only column when something else than a field is.</summary>
    private BoundOutput? SoleColumn(string? field, InExpressionSyntax membership, SubqueryExpressionSyntax syntax)
    {
        ImmutableArray<BoundOutput> columns = OutputColumns();
        BoundOutput? found = field is null
            ? columns.Length == 1 ? columns[0] : null
            : columns.FirstOrDefault(column => column.Name == field) ?? columns.FirstOrDefault(column => column.Name == SourceText.Collapse(membership.Left));
        if (found is null && !scope.IsOpen && !syntax.CloseParen.IsMissing)
        {
            string wanted = field is null ? "one column" : $"'{field}'";
            string example = field ?? "field";
            Report(DiagnosticCatalogue.SubqueryLacksColumn, membership.InKeyword.Span, wanted, List([.. columns.Select(column => column.Name)]), example);
        }

        return found;
    }

    /// <summary>
    /// The query with one row for each value of a column that <c>in</c> could find: what occurs often needs no more memory than what occurs
    /// once. Equal texts of different types are different values (spec §5.4).
    /// </summary>
    private BoundQuery ToDistinctValues(BoundOutput column)
    {
        TextSpan span = column.Span;
        BoundLet value = AddAlias(column.Name, column.Value, span);
        BoundLet isText = AddAlias("isText(" + column.Name + ")", new BoundCall(FunctionTable.IsText, [value], QueryType.Boolean, span), span);
        commands.Add(new BoundFilter(new BoundCall(FunctionTable.Find("ispresent")!, [value], QueryType.Boolean, span), "filter ispresent(" + column.Name + ")", span));
        commands.Add(new BoundDedup([value, isText], span));
        return ToQuery([new BoundOutput(column.Name, value, span), new BoundOutput(isText.Name, isText, span)]);
    }

    /// <summary>A subquery runs before the query around it, so that it knows none of its names.</summary>
    private bool ReportCorrelation(string flatName, TextSpan span)
    {
        if (outer is null || isComplete)
        {
            return false;
        }

        // A name that only stands for the field of this name, as a key of stats may, is one of the subquery's events as well.
        bool isOfSide = outer.openJoin is { } sides && JoinSides.Behind(sides.Left, flatName) is not null;
        string name = outer.scope.FindName(flatName) is null && AliasPrefix(outer.scope, flatName) is { } alias ? alias : flatName;
        bool isMade = outer.scope.FindName(name) is { } known && !(outer.Origin(known) is BoundField field && field.FlatName == name);
        if (!isOfSide && (!isMade || environment.Schema.Find(flatName).Match == SchemaMatch.Known))
        {
            return false;
        }

        Report(DiagnosticCatalogue.SubqueryIsCorrelated, span, flatName);
        return true;
    }
}
