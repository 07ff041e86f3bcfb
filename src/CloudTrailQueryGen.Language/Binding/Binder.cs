using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Binding;

/// <summary>Gives every name, function and operator of a query its meaning, and reports what has none.</summary>
internal sealed partial class Binder
{
    private readonly QueryEnvironment environment;
    private readonly ImmutableArray<QueryDiagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<QueryDiagnostic>();
    private readonly ImmutableArray<BoundCommand>.Builder commands = ImmutableArray.CreateBuilder<BoundCommand>();
    private readonly List<BoundAlias> aliases = [];
    private readonly HashSet<string> definedNames = new(StringComparer.Ordinal);
    private BindingScope scope = new(isAfterStats: false);
    private CommandSyntax command = null!;
    private AggregatePlace place;
    private int statsBefore;
    private int statsCount;
    private bool isBehindDedup;

    private Binder(QueryEnvironment environment) => this.environment = environment;

    /// <summary>Binds a tree; it may have syntax errors, whose missing parts are bound silently.</summary>
    public static (BoundQuery Query, ImmutableArray<QueryDiagnostic> Diagnostics) Bind(SyntaxTree tree, QueryEnvironment environment)
    {
        var binder = new Binder(environment);
        BoundQuery query = binder.BindQuery(tree.Root);
        return (query, binder.diagnostics.ToImmutable());
    }

    private BoundQuery BindQuery(QuerySyntax query)
    {
        if (query.Source is { } source)
        {
            Report(DiagnosticCatalogue.SourceIsIgnored, source.Keyword.Span);
        }

        bool isFilterOnly = true;
        foreach (CommandSyntax each in query.Commands)
        {
            statsCount += each is StatsCommandSyntax ? 1 : 0;
            isFilterOnly &= each is FilterCommandSyntax;
        }

        foreach (CommandSyntax each in query.Commands)
        {
            command = each;
            place = AggregatePlace.Outside;
            BindCommand(each);
        }

        return new BoundQuery(commands.ToImmutable(), [.. aliases], OutputColumns(), isFilterOnly);
    }

    private void BindCommand(CommandSyntax each)
    {
        if (isBehindDedup && each is not LimitCommandSyntax && each.Kind != SyntaxKind.SkippedCommand)
        {
            Report(DiagnosticCatalogue.CommandIsBehindDedup, each.Keyword.Span, each.Keyword.Text);
        }

        switch (each)
        {
            case FieldsCommandSyntax { Kind: SyntaxKind.FieldsCommand or SyntaxKind.DisplayCommand } projection:
                BindProjection(projection);
                break;
            case FilterCommandSyntax filter:
                BoundExpression condition = BindCondition(filter.Condition);
                commands.Add(new BoundFilter(condition, SourceText.Collapse(filter), filter.Span));
                break;
            case StatsCommandSyntax stats:
                BindStats(stats);
                break;
            case SortCommandSyntax sort:
                BindSort(sort);
                break;
            case LimitCommandSyntax limit:
                BindLimit(limit);
                break;
            case DedupCommandSyntax dedup:
                BindDedup(dedup);
                break;
            case JsonCommandSyntax json:
                BindJson(json);
                break;
            case ParseCommandSyntax parse:
                BindParse(parse);
                break;
            case ExpressionCommandSyntax { Kind: SyntaxKind.ExpandCommand, Expression: NameExpressionSyntax field } expand:
                BindExpand(expand, field);
                break;
            case UnnestCommandSyntax unnest:
                BindUnnest(unnest);
                break;
            case AccumCommandSyntax accum:
                BindAccum(accum);
                break;
            default:
                BindUnbuilt(each);
                break;
        }
    }

    /// <summary>The command may make names that are unknown here, so that later ones are not reported.</summary>
    private void BindUnbuilt(CommandSyntax unbuilt)
    {
        if (unbuilt.Kind != SyntaxKind.SkippedCommand)
        {
            Report(DiagnosticCatalogue.CommandIsNotBuilt, unbuilt.Keyword.Span, unbuilt.Keyword.Text);
        }

        scope.IsOpen = true;
    }

    private void Report(QueryDiagnosticDescriptor descriptor, TextSpan span, params string[] arguments) =>
        diagnostics.Add(new QueryDiagnostic(descriptor, span, arguments));

    private void ReportWithFix(QueryDiagnosticDescriptor descriptor, TextSpan span, string? replacement, params string[] arguments) =>
        diagnostics.Add(new QueryDiagnostic(descriptor, span, arguments) { Replacement = replacement });
}
