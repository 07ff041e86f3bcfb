using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using CloudTrailQueryGen.Language.ApiRules;
using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Logic;
using CloudTrailQueryGen.Language.Planning;
using CloudTrailQueryGen.Language.Suppression;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language;

/// <summary>The entry point of the front end.</summary>
internal static class QueryCompiler
{
    /// <summary>The service's maximum (spec §1.1).</summary>
    public const int MaximumLength = 10_000;

    /// <summary>Lexes, parses, binds and plans. Never throws for any text.</summary>
    public static QueryCompilation Compile(string text, QueryEnvironment environment)
    {
        SyntaxTree tree = Parser.Parse(text);
        if (text.Length > MaximumLength)
        {
            var tooLong = new QueryDiagnostic(
                DiagnosticCatalogue.TextIsTooLong,
                TextSpan.FromBounds(MaximumLength, text.Length),
                text.Length.ToString(CultureInfo.InvariantCulture));
            return new QueryCompilation(tree, null, [tooLong]);
        }

        (BoundQuery query, ImmutableArray<QueryDiagnostic> found) = Binder.Bind(tree, environment);
        int reliable = StartOfFirstBrokenCommand(tree);
        ImmutableArray<QueryDiagnostic> ofNames = ApiChecker.Check(query, text, environment);
        ImmutableArray<QueryDiagnostic> diagnostics = [.. tree.Diagnostics, .. found.AddRange(ofNames).Where(diagnostic => diagnostic.Span.Start < reliable)];
        bool hasErrors = diagnostics.Any(IsError);
        if (!hasErrors)
        {
            diagnostics = diagnostics.AddRange(QueryLogic.Check(query, text, environment.Schema, diagnostics));
        }

        QueryPlan? plan = hasErrors ? null : Planner.Plan(query);
        if (plan is not null && environment.ExplainsPlan)
        {
            diagnostics = diagnostics.Add(PlanChoice.Explain(tree, plan));
        }

        return new QueryCompilation(tree, plan, Ordered(SuppressionFilter.Apply(tree, diagnostics)));
    }

    /// <summary>The same for a query that knows nothing but parameters.</summary>
    public static QueryCompilation Compile(string text, ImmutableArray<HostParameter> parameters) =>
        Compile(text, new QueryEnvironment(parameters.IsDefault ? [] : parameters));

    /// <summary>From a command with a syntax error on, what the binder finds may only follow from that error.</summary>
    private static int StartOfFirstBrokenCommand(SyntaxTree tree)
    {
        QueryDiagnostic? first = tree.Diagnostics.FirstOrDefault(IsError);
        if (first is null)
        {
            return int.MaxValue;
        }

        int start = 0;
        foreach (CommandSyntax command in tree.Root.Commands)
        {
            if (command.Span.Start <= first.Span.Start)
            {
                start = command.Span.Start;
            }
        }

        return start;
    }

    private static bool IsError(QueryDiagnostic diagnostic) => diagnostic.Descriptor.Severity == QueryDiagnosticSeverity.Error;

    /// <summary>In the order of the text; the same finding at the same place appears once.</summary>
    private static ImmutableArray<QueryDiagnostic> Ordered(IEnumerable<QueryDiagnostic> diagnostics)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. diagnostics
            .Where(diagnostic => seen.Add(diagnostic.ToString()))
            .OrderBy(diagnostic => diagnostic.Span.Start)
            .ThenBy(diagnostic => diagnostic.Span.Length)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }
}
