using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Planning;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Logic;

/// <summary>Commands whose place makes them do something else than is mostly meant, or less.</summary>
internal sealed class CommandOrderChecker(BoundQuery query, QueryExcerpt excerpt, LogicFindings found)
{
    private BoundStats? stats;
    private BoundSort? sort;
    private BoundLimit? limit;

    /// <summary>A command behind the stats has made the rows others, or put them in an order of its own.</summary>
    private bool isTransformed;

    public void Check()
    {
        foreach (BoundCommand command in query.Commands)
        {
            switch (command)
            {
                case BoundStats grouping:
                    (stats, sort, limit, isTransformed) = (grouping, null, null, false);
                    break;
                case BoundSort ordering:
                    CheckSort(ordering);
                    break;
                case BoundLimit cut when IsWritten(cut, "limit", "head", "tail"):
                    CheckLimit(cut);
                    break;
                case BoundFilter filter when !FilterChecker.IsUnwritten(filter):
                    CheckFilter(filter);
                    break;
                case BoundTransform or BoundDedup:
                    // The order in front of it has been made use of.
                    (sort, isTransformed) = (null, true);
                    break;
            }
        }
    }

    private void CheckSort(BoundSort ordering)
    {
        if (sort is not null && IsWritten(sort, "sort", "order") && IsWritten(ordering, "sort", "order"))
        {
            Report(DiagnosticCatalogue.SortIsReplaced, sort, excerpt.KeywordAt(sort.Span));
        }

        sort = ordering;
    }

    private void CheckLimit(BoundLimit cut)
    {
        if (stats is { Keys.Length: > 0 } && sort is null && limit is null && !isTransformed && cut.Kept != KeptRows.Any)
        {
            Report(DiagnosticCatalogue.LimitOfUnsortedGroups, cut, excerpt.Holds(cut.Span) ? excerpt.Of(cut.Span) : string.Empty);
        }

        (sort, limit) = (null, cut);
    }

    private void CheckFilter(BoundFilter filter)
    {
        if (limit is not null)
        {
            Report(DiagnosticCatalogue.FilterIsBehindLimit, filter, excerpt.Holds(limit.Span) ? excerpt.Of(limit.Span) : "limit");
        }
        else if (stats is not null && !isTransformed && IsWritten(stats, "stats") && query.Window is null)
        {
            foreach (BoundExpression part in ConditionChecker.PartsOf(filter.Condition, BinaryOperator.And))
            {
                if (LooksAtPlainKeysOnly(part, stats) && excerpt.Holds(part.Span))
                {
                    found.AddUnlessWarned(new QueryDiagnostic(DiagnosticCatalogue.FilterOfKeysIsBehindStats, part.Span, excerpt.Of(part.Span), excerpt.KeywordAt(stats.Span)));
                }
            }
        }
    }

    /// <summary>It would say the same of each event as it says of the group.</summary>
    private static bool LooksAtPlainKeysOnly(BoundExpression condition, BoundStats stats)
    {
        bool hasKey = false;
        bool isOther = false;
        ExpressionWalker.Visit(condition, part =>
        {
            bool isKey = part is BoundColumn column && column.Index < stats.Keys.Length && stats.Keys[column.Index] is BoundField or BoundLet or BoundColumn or BoundMade;
            hasKey |= isKey;
            isOther |= !isKey && part is BoundField or BoundSystemField or BoundColumn or BoundLet or BoundMade or BoundMissing or BoundInSubquery or BoundMember;
        });
        return hasKey && !isOther;
    }

    private bool IsWritten(BoundCommand command, params string[] keywords) =>
        excerpt.Holds(command.Span)
        && System.Array.Exists(keywords, keyword => string.Equals(keyword, excerpt.KeywordAt(command.Span), System.StringComparison.OrdinalIgnoreCase));

    private void Report(QueryDiagnosticDescriptor rule, BoundCommand command, string argument)
    {
        if (excerpt.Holds(command.Span))
        {
            found.AddUnlessWarned(new QueryDiagnostic(rule, new TextSpan(command.Span.Start, excerpt.KeywordAt(command.Span).Length), argument));
        }
    }
}
