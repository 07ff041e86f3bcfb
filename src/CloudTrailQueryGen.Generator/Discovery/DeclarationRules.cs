using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CloudTrailQueryGen.Generator.Model;
using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Planning;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Generator.Discovery;

/// <summary>The rules about a method and a good query together. Errors keep the query from being generated; the analyzer reports all.</summary>
internal static class DeclarationRules
{
    public static ImmutableArray<HostFinding> Check(QueryDeclaration declaration, SyntaxTree tree, QueryPlan plan)
    {
        var findings = ImmutableArray.CreateBuilder<HostFinding>();
        if (declaration.Method.Shape == QueryShape.Predicate && !plan.IsFilterOnly)
        {
            SyntaxToken? culprit = FirstOtherCommand(tree.Root) ?? FirstSubquery(tree.Root)?.InKeyword ?? SavedQuery(tree.Root)?.Keyword;
            findings.Add(culprit is null
                ? HostFinding.At(HostPart.Attribute, DiagnosticCatalogue.PredicateMustOnlyFilter, declaration.Name, declaration.Text)
                : HostFinding.InQuery(culprit.Span, DiagnosticCatalogue.PredicateMustOnlyFilter, declaration.Name, culprit.Text));
        }

        if (declaration.Method.Shape == QueryShape.Predicate && plan.IsFilterOnly)
        {
            CheckFunctions(declaration, tree, plan, findings);
        }

        if (declaration.Row is { } row)
        {
            RowRules.Check(row, plan.Columns, findings);
        }

        CheckParameters(declaration.Method, plan, findings);
        return findings.ToImmutable();
    }

    private static SyntaxToken? FirstOtherCommand(QuerySyntax query)
    {
        foreach (object child in query.Commands.NodesAndSeparators)
        {
            if (child is CommandSyntax { IsFilter: false } command)
            {
                return command.Keyword;
            }
        }

        return null;
    }

    /// <summary>The query of the project that this one begins with.</summary>
    private static SavedCommandSyntax? SavedQuery(QuerySyntax query) => query.Commands.FirstOrDefault() as SavedCommandSyntax;

    /// <summary>A predicate has no run, whose time <c>now()</c> could give.</summary>
    private static void CheckFunctions(QueryDeclaration declaration, SyntaxTree tree, QueryPlan plan, ImmutableArray<HostFinding>.Builder findings)
    {
        var reported = new HashSet<TextSpan>();
        foreach (FilterStep filter in plan.Stages[0].Steps.OfType<FilterStep>())
        {
            ExpressionWalker.Visit(filter.Condition, part =>
            {
                if (part is BoundCall { Function: { IsOfRun: true } function } && reported.Add(part.Span))
                {
                    // What a saved query calls is behind the text.
                    TextSpan place = part.Span.End <= tree.Text.Length ? part.Span : SavedQuery(tree.Root)!.Span;
                    findings.Add(HostFinding.InQuery(place, DiagnosticCatalogue.PredicateMustOnlyFilter, declaration.Name, function.Name + "()"));
                }
            });
        }
    }

    /// <summary>A predicate sees one event and nothing else, so that no other query can have run before.</summary>
    private static InExpressionSyntax? FirstSubquery(SyntaxNode root)
    {
        var pending = new Stack<SyntaxNode>();
        pending.Push(root);
        while (pending.Count != 0)
        {
            SyntaxNode node = pending.Pop();
            if (node is InExpressionSyntax { Right: SubqueryExpressionSyntax } membership)
            {
                return membership;
            }

            foreach (SyntaxNode child in node.ChildNodesAndTokens().OfType<SyntaxNode>().Reverse())
            {
                pending.Push(child);
            }
        }

        return null;
    }

    private static void CheckParameters(HostMethod method, QueryPlan plan, ImmutableArray<HostFinding>.Builder findings)
    {
        var used = new HashSet<string>();
        foreach (BoundParameter parameter in plan.AllParameters)
        {
            used.Add(parameter.Name);
        }

        int offset = method.EventParameterName is null ? 0 : 1;
        for (int i = 0; i < method.Parameters.Count; i++)
        {
            string name = method.Parameters[i].Name;
            if (method.Parameters[i].Type != HostParameterType.Unsupported && !used.Contains(name))
            {
                findings.Add(HostFinding.AtParameter(i + offset, DiagnosticCatalogue.ParameterIsUnused, name, "{{" + name + "}}"));
            }
        }
    }
}
