using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Binding;

/// <summary>Gives every name, function and operator of a query its meaning, and reports what has none.</summary>
internal sealed partial class Binder
{
    private readonly QueryEnvironment environment;
    private readonly Binder? outer;
    private readonly ImmutableArray<QueryDiagnostic>.Builder diagnostics;
    private readonly ImmutableArray<BoundCommand>.Builder commands = ImmutableArray.CreateBuilder<BoundCommand>();
    private readonly List<BoundAlias> aliases = [];
    private readonly HashSet<string> definedNames = new(StringComparer.Ordinal);
    private BindingScope scope = new(isAfterStats: false);
    private readonly List<CommandSyntax> earlier = [];
    private CommandSyntax command = null!;
    private IEnumerable<CommandSyntax> commandsBehind = [];
    private CommandSyntax? next;
    private AggregatePlace place;
    private int statsBefore;
    private int statsCount;
    private bool isBehindDedup;
    private bool isFilterOnly = true;

    /// <param name="environment">What the query knows.</param>
    /// <param name="outer">The binder of the query around a subquery; findings of both come into one list.</param>
    private Binder(QueryEnvironment environment, Binder? outer = null)
    {
        this.environment = environment;
        this.outer = outer;
        diagnostics = outer?.diagnostics ?? ImmutableArray.CreateBuilder<QueryDiagnostic>();
    }

    /// <summary>Binds a tree; it may have syntax errors, whose missing parts are bound silently.</summary>
    public static (BoundQuery Query, ImmutableArray<QueryDiagnostic> Diagnostics) Bind(SyntaxTree tree, QueryEnvironment environment)
    {
        var binder = new Binder(environment) { ownLength = tree.Text.Length, textEnd = tree.Text.Length };
        binder.BindCommands(tree.Root);
        ImmutableArray<BoundOutput> columns = binder.OutputColumns();
        binder.FinishJoin();
        binder.FinishUnread();
        binder.ReportUnread();
        columns = ImmutableArray.CreateRange(columns, column => column with { Span = binder.PlaceOf(column.Span) });
        return (binder.ToQuery(columns), binder.diagnostics.ToImmutable());
    }

    /// <summary>What a command behind the last one of a query would see; the query may have errors.</summary>
    public static BindingScope ScopeBehind(SyntaxTree tree, QueryEnvironment environment)
    {
        var binder = new Binder(environment) { ownLength = tree.Text.Length, textEnd = tree.Text.Length };
        binder.BindCommands(tree.Root);
        return binder.scope;
    }

    /// <summary>What is visible behind the last command.</summary>
    public BindingScope Scope => scope;

    private void BindCommands(QuerySyntax query)
    {
        SourceClauseSyntax? source = query.Source;
        List<CommandSyntax> all = Unfold(query, ref source);
        if (source is not null)
        {
            isInSaved = IsInSavedText(source.Keyword.Span);
            BindSource(source);
        }

        foreach (CommandSyntax each in all)
        {
            statsCount += IsStats(each) ? 1 : 0;
            isFilterOnly &= each.IsFilter;
        }

        for (int i = 0; i < all.Count; i++)
        {
            command = all[i];
            isInSaved = IsInSavedText(command.Span);
            commandsBehind = all.Skip(i + 1);
            next = commandsBehind.FirstOrDefault();
            place = AggregatePlace.Outside;
            NoteMade(command);
            BindCommand(command);
            earlier.Add(command);
        }

        isInSaved = false;
    }

    /// <summary>What has been bound, with these columns.</summary>
    private BoundQuery ToQuery(ImmutableArray<BoundOutput> columns) =>
        new(commands.ToImmutable(), [.. aliases], columns, isFilterOnly && subqueries.Count == 0)
        {
            Sources = sources,
            Subqueries = subqueries.ToImmutable(),
            Window = window,
        };

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
            case NamesCommandSyntax { Kind: SyntaxKind.CountFrequentCommand } countFrequent:
                BindCountFrequent(countFrequent);
                break;
            case LookupCommandSyntax lookup:
                BindLookup(lookup);
                break;
            case CidrLookupCommandSyntax lookup:
                BindCidrLookup(lookup);
                break;
            case ExpressionCommandSyntax { Kind: SyntaxKind.FilterIndexCommand } filter:
                BindFilterIndex(filter);
                break;
            case ExpressionCommandSyntax { Kind: SyntaxKind.UnmaskCommand } unmask:
                // Events in files are not masked, so that the columns stay as they are (spec §3.12).
                BindExpression(unmask.Expression);
                break;
            case ExpressionCommandSyntax { Kind: SyntaxKind.PatternCommand } pattern:
                BindPattern(pattern);
                break;
            case DiffCommandSyntax or LogcompareCommandSyntax:
                BindComparisonOfWindows(each);
                break;
            case JoinCommandSyntax joined:
                BindJoin(joined);
                break;
            default:
                BindOrderedRows(each);
                break;
        }
    }

    /// <summary>A command that is refused or was not understood: it may make names that are unknown here, so that later ones are not reported.</summary>
    private void BindRefused(CommandSyntax refused)
    {
        if (CommandTable.Find(refused.Keyword.Text)?.Refusal is { } refusal)
        {
            Report(refusal, refused.Keyword.Span, refused.Keyword.Text, InsteadOf(refused));
        }

        scope.IsOpen = true;
    }

    /// <summary>What comes closest to a command that only the service has.</summary>
    private static string InsteadOf(CommandSyntax refused) => refused.Kind switch
    {
        SyntaxKind.AnomalyCommand => "compare the patterns of two times with 'diff' instead",
        SyntaxKind.RelevantFieldsCommand => "count the values of a field on both sides of the condition with 'stats' instead",
        _ => string.Empty,
    };

    private void Report(QueryDiagnosticDescriptor descriptor, TextSpan span, params string[] arguments) =>
        Add(new QueryDiagnostic(descriptor, span, arguments));

    private void ReportWithFix(QueryDiagnosticDescriptor descriptor, TextSpan span, string? replacement, params string[] arguments) =>
        Add(new QueryDiagnostic(descriptor, span, arguments) { Replacement = replacement });
}
