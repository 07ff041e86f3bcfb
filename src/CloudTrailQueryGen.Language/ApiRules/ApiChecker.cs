using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Syntax;

namespace CloudTrailQueryGen.Language.ApiRules;

/// <summary>
/// Compares what a bound query asks of events with what CloudTrail writes. A comparison is seen together with all that must be true besides for
/// it to matter: the other parts of its conjunction, those around it, and the other filters. Only literals that are compared for equality
/// are names; patterns are not.
/// </summary>
internal sealed class ApiChecker
{
    private readonly BoundQuery query;
    private readonly ApiFindings findings;
    private readonly ConditionReader reader;
    private readonly EventNameRules names;
    private readonly MisplacedValueRules places;
    private readonly RequestParameterRules parameters;
    private readonly MemberCaseRules members;
    private readonly FieldRangeRules ranges;
    private readonly ValueRules values;

    private ApiChecker(BoundQuery query, QueryEnvironment environment, ApiFindings findings)
    {
        this.query = query;
        this.findings = findings;
        reader = new ConditionReader(query);
        names = new EventNameRules(environment.Schema.Apis, findings);
        places = new MisplacedValueRules(environment.Schema.Apis, findings);
        members = new MemberCaseRules(environment.Schema, findings);
        parameters = new RequestParameterRules(environment.Schema.Apis, findings);
        ranges = new FieldRangeRules(environment.Schema, findings);
        values = new ValueRules(environment.Schema, findings);
    }

    /// <param name="query">The query; parts that could not be bound say nothing.</param>
    /// <param name="text">Its text.</param>
    /// <param name="environment">What it knows.</param>
    public static ImmutableArray<QueryDiagnostic> Check(BoundQuery query, string text, QueryEnvironment environment)
    {
        var findings = new ApiFindings(text);
        new ApiChecker(query, environment, findings).CheckAll();
        foreach (BoundSubquery subquery in query.Subqueries)
        {
            new ApiChecker(subquery.Query, environment, findings).CheckAll();
        }

        return findings.ToImmutable();
    }

    private void CheckAll()
    {
        EventFacts facts = EventFacts.None;
        foreach (BoundCommand command in query.Commands)
        {
            facts = command is BoundFilter filter ? facts.And(reader.FactsOf(filter.Condition)) : facts;
        }

        foreach (BoundCommand command in query.Commands)
        {
            Check(command, facts);
        }

        foreach (BoundAlias alias in query.Aliases)
        {
            Check(alias.Value, facts);
        }

        foreach (BoundOutput column in query.Columns)
        {
            Check(column.Value, facts);
        }
    }

    private void Check(BoundCommand command, EventFacts facts)
    {
        switch (command)
        {
            case BoundFilter filter:
                Check(filter.Condition, facts);
                break;
            case BoundStats stats:
                CheckEach(stats.Keys, facts);
                break;
            case BoundSort sort:
                foreach (BoundSortKey key in sort.Keys)
                {
                    Check(key.Value, facts);
                }

                break;
            case BoundDedup dedup:
                CheckEach(dedup.Keys, facts);
                break;
            case BoundExpansion expansion:
                CheckEach(expansion.Inputs, facts);
                break;
            case BoundTransform transform:
                CheckEach(transform.Inputs, facts);
                break;
        }
    }

    private void CheckEach(ImmutableArray<BoundExpression> expressions, EventFacts facts)
    {
        foreach (BoundExpression expression in expressions)
        {
            Check(expression, facts);
        }
    }

    private void Check(BoundExpression expression, EventFacts facts)
    {
        switch (expression)
        {
            case BoundField field when findings.IsWritten(field.Span):
                parameters.Check(field, facts);
                members.Check(field);
                ranges.Check(field, facts);
                break;
            case BoundBinary { Operator: BinaryOperator.And }:
                List<BoundExpression> parts = ConditionReader.PartsOf(expression, BinaryOperator.And);
                EventFacts inside = facts.And(reader.FactsOf(expression));
                parts.ForEach(part => Check(part, inside));
                break;
            case BoundBinary { Operator: BinaryOperator.Or }:
                ConditionReader.PartsOf(expression, BinaryOperator.Or).ForEach(part => Check(part, facts));
                break;
            case BoundBinary { Operator: BinaryOperator.Equal or BinaryOperator.NotEqual } comparison:
                Compare(comparison.Left, comparison.Right, facts, comparison.Operator == BinaryOperator.NotEqual);
                Compare(comparison.Right, comparison.Left, facts, comparison.Operator == BinaryOperator.NotEqual);
                Check(comparison.Left, facts);
                Check(comparison.Right, facts);
                break;
            case BoundIn membership:
                foreach (BoundExpression item in membership.Items)
                {
                    Compare(membership.Left, item, facts, membership.IsNegated);
                }

                Check(membership.Left, facts);
                CheckEach(membership.Items, facts);
                break;
            case BoundBinary { Operator: >= BinaryOperator.Less and <= BinaryOperator.GreaterOrEqual } ordering:
                CompareOrder(ordering.Left, ordering.Right);
                CompareOrder(ordering.Right, ordering.Left);
                Check(ordering.Left, facts);
                Check(ordering.Right, facts);
                break;
            case BoundBinary binary:
                Check(binary.Left, facts);
                Check(binary.Right, facts);
                break;
            case BoundUnary unary:
                Check(unary.Operand, facts);
                break;
            case BoundCall call:
                CheckEach(call.Arguments, facts);
                break;
            case BoundAggregate aggregate:
                CheckEach(aggregate.Arguments, facts);
                break;
            case BoundContains contains:
                CompareCase(contains.Left, contains.Pattern);
                Check(contains.Left, facts);
                Check(contains.Pattern, facts);
                break;
            case BoundMatch match:
                Check(match.Left, facts);
                break;
            case BoundInSubquery membership:
                Check(membership.Left, facts);
                break;
            case BoundMember member:
                Check(member.Structure, facts);
                break;
            case BoundCaptures captures:
                Check(captures.Input, facts);
                break;
            case BoundLookupRow row:
                CheckEach(row.Keys, facts);
                break;
            case BoundLookupCell cell:
                Check(cell.Row, facts);
                break;
        }
    }

    private void Compare(BoundExpression left, BoundExpression right, EventFacts facts, bool isNegated)
    {
        if (right is not BoundLiteral literal || !findings.IsWritten(literal.Span))
        {
            return;
        }

        CompareCase(left, right);
        if (reader.FieldOf(left) is not { } field)
        {
            return;
        }

        switch (literal.Value)
        {
            // That is no name, and was reported.
            case string text when QuotedParameter.Is(text) || EqualityPattern.Of(field, text) is not null:
                break;
            case string text when field == "eventSource" && !places.CheckSource(literal, text):
                names.CheckSource(literal, text);
                break;
            case string text when field == "eventName" && !places.CheckName(literal, text):
                names.CheckName(literal, text, facts, isNegated);
                break;
            case string text:
                values.CheckText(field, literal, text);
                break;
            case long or double:
                values.CheckNumber(field, literal, isOrdering: false);
                break;
        }
    }

    private void CompareOrder(BoundExpression left, BoundExpression right)
    {
        if (right is BoundLiteral { Value: long or double } literal && findings.IsWritten(literal.Span) && reader.FieldOf(left) is { } field)
        {
            values.CheckNumber(field, literal, isOrdering: true);
        }
    }

    private void CompareCase(BoundExpression left, BoundExpression right)
    {
        if (right is BoundLiteral { Value: string text } literal && findings.IsWritten(literal.Span) && reader.OriginOf(left) is BoundCall call)
        {
            values.CheckCase(call.Function.Name, literal, text);
        }
    }
}
