using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CloudTrailQueryGen.Generator.Discovery;
using CloudTrailQueryGen.Generator.Model;
using CloudTrailQueryGen.Language;
using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Planning;

namespace CloudTrailQueryGen.Generator.Lowering;

/// <summary>Compiles a declaration's text and lowers the plan to the model that code is emitted from.</summary>
internal static class QueryModelBuilder
{
    public static QueryModel Build(QueryDeclaration declaration, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (declaration.HostError is { } hostError)
        {
            return new QueryModel(declaration, hostError, Compiled: null);
        }

        QueryCompilation compilation = QueryCompiler.Compile(declaration.Text, declaration.Files.ToEnvironment(QueryParameters.Of(declaration.Method), declaration.Schema));
        if (compilation.Plan is not { } plan)
        {
            return new QueryModel(declaration, FirstError(compilation), Compiled: null);
        }

        foreach (HostFinding finding in DeclarationRules.Check(declaration, compilation.Tree, plan))
        {
            if (finding.Descriptor.Severity == QueryDiagnosticSeverity.Error)
            {
                return new QueryModel(declaration, finding.ToString(), Compiled: null);
            }
        }

        cancellationToken.ThrowIfCancellationRequested();
        EquatableArray<ColumnModel> columns = declaration.Row is null ? EquatableArray<ColumnModel>.Empty : ColumnLowering.Lower(plan, declaration.Row);
        return new QueryModel(declaration, Failure: null, Lower(plan, declaration, QueryNames.Of(declaration), columns));
    }

    private static CompiledQueryModel Lower(QueryPlan plan, QueryDeclaration declaration, QueryNames names, EquatableArray<ColumnModel> columns)
    {
        var byName = new Dictionary<string, HostMethodParameter>(StringComparer.Ordinal);
        foreach (HostMethodParameter parameter in declaration.Method.Parameters)
        {
            byName[parameter.Name] = parameter;
        }

        var expressions = new ExpressionLowering(byName, declaration.Files.Tables);
        if (declaration.Method.Shape == QueryShape.Query)
        {
            // A predicate makes no row, so it needs only what its conditions ask for.
            foreach (string field in plan.Fields)
            {
                expressions.SlotOf(field);
            }

            if (plan.ReadsTimestamp)
            {
                expressions.UseTimestamp();
            }
        }

        var tests = ImmutableArray.CreateBuilder<EarlyTestModel>(plan.EarlyTests.Length);
        foreach (EarlyTest test in plan.EarlyTests)
        {
            tests.Add(new EarlyTestModel(expressions.SlotOf(test.FieldFlatName), expressions.Condition(test.Condition)));
        }

        EquatableArray<StageModel> stages = StageLowering.Lower(plan, declaration.Method.Shape, expressions);
        ImmutableArray<HostMethodParameter> own = ImmutableArray.CreateRange(declaration.Method.Parameters.Where(parameter => expressions.Uses(parameter.Name)));
        EquatableArray<SubqueryModel> subqueries = Subqueries(plan, declaration, names);
        return new CompiledQueryModel(
            names,
            declaration.Method.Shape == QueryShape.Predicate
                ? PlanDescription.DescribePredicate(plan with { Fields = expressions.Fields, ReadsMessage = expressions.UsesMessage })
                : PlanDescription.Describe(plan),
            expressions.Fields,
            expressions.TimestampSlot,
            FieldTrie.Build(expressions.Fields),
            tests.MoveToImmutable(),
            expressions.Patterns,
            expressions.RunValues,
            expressions.Prepared,
            expressions.Lookups,
            own,
            WindowLowering.Lower(plan.Window),
            stages,
            columns)
        {
            Probe = declaration.Method.Shape == QueryShape.Predicate ? null : ProbeLowering.Lower(plan.Probe),
            Sources = plan.Sources,
            Subqueries = subqueries,
            AllParameters = ImmutableArray.CreateRange(declaration.Method.Parameters.Where(parameter =>
                own.Contains(parameter) || subqueries.Items.Any(subquery => subquery.Compiled.Parameters.Items.Contains(parameter)))),
        };
    }

    private static EquatableArray<SubqueryModel> Subqueries(QueryPlan plan, QueryDeclaration declaration, QueryNames names)
    {
        var subqueries = ImmutableArray.CreateBuilder<SubqueryModel>(plan.Subqueries.Length);
        foreach (SubqueryPlan subquery in plan.Subqueries)
        {
            QueryNames itsNames = names.Subquery(subqueries.Count);
            CompiledQueryModel compiled = Lower(subquery.Plan, declaration, itsNames, ColumnLowering.Lower(subquery.Plan));
            subqueries.Add(new SubqueryModel(subquery.Use.ToString(), compiled, ResultColumnsLowering.Lower(plan, subqueries.Count, compiled)));
        }

        return subqueries.MoveToImmutable();
    }

    private static string FirstError(QueryCompilation compilation)
    {
        foreach (QueryDiagnostic diagnostic in compilation.Diagnostics)
        {
            if (diagnostic.Descriptor.Severity == QueryDiagnosticSeverity.Error)
            {
                return diagnostic.Id + ": " + diagnostic.Message;
            }
        }

        return "The query has no plan";
    }
}
