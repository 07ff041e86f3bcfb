using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Schema;

namespace CloudTrailQueryGen.Language.Logic;

/// <summary>
/// Looks at a query that has no errors as a whole, and finds what is certainly not meant: conditions that contradict each other, commands
/// without an effect. It asks what the language says (spec §3, §5), never what events look like.
/// </summary>
internal static class QueryLogic
{
    /// <param name="query">The query.</param>
    /// <param name="text">Its text.</param>
    /// <param name="schema">What is known of the events.</param>
    /// <param name="known">What has been found before; what is wrong already gets no second message.</param>
    public static ImmutableArray<QueryDiagnostic> Check(BoundQuery query, string text, CloudTrailSchema schema, ImmutableArray<QueryDiagnostic> known)
    {
        var found = new LogicFindings(known);
        var excerpt = new QueryExcerpt(text);
        CheckOne(query, excerpt, schema, found, isWhole: true);
        foreach (BoundSubquery subquery in query.Subqueries)
        {
            CheckOne(subquery.Query, excerpt, schema, found, isWhole: false);
        }

        return found.ToImmutable();
    }

    private static void CheckOne(BoundQuery query, QueryExcerpt excerpt, CloudTrailSchema schema, LogicFindings found, bool isWhole)
    {
        new FilterChecker(query, excerpt, schema, found).Check();
        new CommandOrderChecker(query, excerpt, found).Check();
        new FilterHabitChecker(query, excerpt, schema, found).Check(isWhole);
    }
}
