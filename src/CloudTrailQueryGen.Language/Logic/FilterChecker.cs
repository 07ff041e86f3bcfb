using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Planning;
using CloudTrailQueryGen.Language.Schema;

namespace CloudTrailQueryGen.Language.Logic;

/// <summary>
/// Follows the rows through the filters of a query. A row that has passed one is the same row at the next, until a command makes new ones:
/// <c>stats</c>, and those that add rows of their own.
/// </summary>
internal sealed class FilterChecker(BoundQuery query, QueryExcerpt excerpt, CloudTrailSchema schema, LogicFindings found)
{
    public void Check()
    {
        int start = 0;
        while (start < query.Commands.Length)
        {
            int end = start;
            while (end < query.Commands.Length && !MakesRows(query.Commands[end]))
            {
                end++;
            }

            CheckSegment(start, end);
            start = end + 1;
        }
    }

    private static bool MakesRows(BoundCommand command) => command is BoundStats or BoundTransform { AddsRows: true };

    private void CheckSegment(int start, int end)
    {
        TestReader? reader = null;
        for (int i = start; i < end; i++)
        {
            if (query.Commands[i] is BoundFilter filter)
            {
                reader ??= new TestReader(query.Aliases, schema);
                reader.Note(filter.Condition);
                ExpressionWalker.Visit(filter.Condition, part => ListChecker.Check(part, excerpt, found));
            }
        }

        if (reader is null)
        {
            return;
        }

        var reports = new ConditionReports(excerpt, found);
        var checker = new ConditionChecker(reader, reports);
        Facts? facts = Facts.Nothing;
        for (int i = start; i < end && facts is not null; i++)
        {
            if (query.Commands[i] is BoundFilter filter)
            {
                reports.Next = i + 1 < query.Commands.Length ? query.Commands[i + 1] : null;
                reports.AreSilent = IsUnwritten(filter);
                facts = checker.Pass(filter, facts);
            }
        }
    }

    /// <summary>A subquery drops missing values by a filter that stands nowhere; a written one is longer than its condition.</summary>
    public static bool IsUnwritten(BoundFilter filter) => filter.Condition.Span == filter.Span;
}
