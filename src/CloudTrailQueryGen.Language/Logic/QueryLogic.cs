using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Diagnostics;

namespace CloudTrailQueryGen.Language.Logic;

/// <summary>
/// Looks at a query that has no errors as a whole, and finds what is certainly not meant: conditions that contradict each other, commands
/// without an effect. It asks what the language says (spec §3, §5), never what events look like.
/// </summary>
internal static class QueryLogic
{
    /// <param name="query">The query.</param>
    /// <param name="text">Its text.</param>
    /// <param name="known">What has been found before; what is wrong already gets no second message.</param>
    public static ImmutableArray<QueryDiagnostic> Check(BoundQuery query, string text, ImmutableArray<QueryDiagnostic> known)
    {
        var found = new LogicFindings(known);
        var excerpt = new QueryExcerpt(text);
        CheckOne(query, excerpt, found, isWhole: true);
        foreach (BoundSubquery subquery in query.Subqueries)
        {
            CheckOne(subquery.Query, excerpt, found, isWhole: false);
        }

        return found.ToImmutable();
    }

    private static void CheckOne(BoundQuery query, QueryExcerpt excerpt, LogicFindings found, bool isWhole)
    {
        new FilterChecker(query, excerpt, found).Check();
        new CommandOrderChecker(query, excerpt, found).Check();
        new FilterHabitChecker(query, excerpt, found).Check(isWhole);
    }
}
