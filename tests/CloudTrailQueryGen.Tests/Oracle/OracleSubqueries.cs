using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>The answers of subqueries, by their places in the tree: each runs once, before the query around it (spec §3.22).</summary>
internal static class OracleSubqueries
{
    private static readonly ConditionalWeakTable<SubqueryExpressionSyntax, OraclePipeline> s_answers = [];

    /// <summary>Runs the subqueries of a query.</summary>
    public static void Run(QuerySyntax query, IReadOnlyList<OracleEvent> own)
    {
        foreach (SubqueryExpressionSyntax subquery in In(query))
        {
            s_answers.Add(subquery, OracleInterpreter.Run(subquery.Query, own));
        }
    }

    /// <summary>The rows and columns that a subquery has returned.</summary>
    public static OraclePipeline Answer(SubqueryExpressionSyntax subquery) => s_answers.TryGetValue(subquery, out OraclePipeline? answer) ? answer : throw new KeyNotFoundException();

    /// <summary>The values behind <c>in</c>: of the column with the name of the field that is looked for, or of the only one.</summary>
    public static IEnumerable<OracleValue> Values(InExpressionSyntax membership)
    {
        OraclePipeline answer = Answer((SubqueryExpressionSyntax)membership.Right);
        string? field = OraclePaths.NameOf(membership.Left);
        string column = field is null ? answer.Columns.Single() : answer.Columns.Contains(field) ? field : membership.Left.ToString();
        return answer.Rows.Select(row => row.Field(column));
    }

    /// <summary>All subqueries in a tree.</summary>
    public static IEnumerable<SubqueryExpressionSyntax> In(SyntaxNode node) =>
        node.ChildNodesAndTokens().OfType<SyntaxNode>().SelectMany(child => child is SubqueryExpressionSyntax subquery ? [subquery] : In(child));
}
