using System;
using CloudTrailQueryGen.Language.Syntax;

namespace CloudTrailQueryGen.Language.Completion;

/// <summary>
/// Proposes what can stand at a place of a query that is being written. What the grammar allows there the parser says, which is asked
/// about the text in front; which names exist the binder says, about the commands in front.
/// </summary>
internal static class QueryCompleter
{
    /// <summary>Null where there is nothing to propose. Never throws for any text.</summary>
    /// <param name="text">The query, as far as it is written.</param>
    /// <param name="position">The caret, between 0 and the text's length.</param>
    /// <param name="environment">What the query knows.</param>
    /// <exception cref="ArgumentOutOfRangeException">The caret is not in the text.</exception>
    public static CompletionList? Complete(string text, int position, QueryEnvironment environment)
    {
        if (position < 0 || position > text.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(position));
        }

        if (text.Length > QueryCompiler.MaximumLength || CompletionPoint.Find(text, position) is not { } point)
        {
            return null;
        }

        var items = new CompletionCollector();
        Collect(point, environment, items);
        var list = new CompletionList(items.ToItems(), point.Span) { IsIncomplete = items.IsIncomplete };
        return list.Items.IsEmpty ? null : list;
    }

    private static void Collect(CompletionPoint point, QueryEnvironment environment, CompletionCollector items)
    {
        ExpectedSyntax expected = point.Expected;
        CallSite site = CallSite.Find(expected);
        if (point.IsIndex)
        {
            items.Add("0", CompletionKind.Value, "The first element", Ranks.Likely);
            return;
        }

        switch (point.Form)
        {
            case WrittenForm.String:
                ValueCompletions.AddInString(point, environment, items);
                return;
            case WrittenForm.Parameter when expected.Has(ExpectedKinds.Value | ExpectedKinds.WholeNumber):
                NameCompletions.AddParameters(environment, expected, items);
                return;
            case WrittenForm.Saved when expected.Has(ExpectedKinds.Saved):
                CommandCompletions.AddSaved(point, items);
                return;
            case WrittenForm.Saved or WrittenForm.Parameter:
                return;
            case WrittenForm.Number:
                ValueCompletions.AddPeriods(expected, site, items);
                return;
        }

        if (point.Path.IsEmpty)
        {
            AddWords(point, site, environment, items);
        }
        else if (expected.Has(ExpectedKinds.Value | ExpectedKinds.Field | ExpectedKinds.JoinKey))
        {
            PathCompletions.Add(point, VisibleNames.Find(point, environment), environment.Schema, items);
        }
    }

    private static void AddWords(CompletionPoint point, CallSite site, QueryEnvironment environment, CompletionCollector items)
    {
        ExpectedSyntax expected = point.Expected;
        if (ValueCompletions.AddPeriods(expected, site, items))
        {
            return;
        }

        CommandCompletions.Add(point, items);
        KeywordCompletions.Add(point, site, items);
        TableCompletions.Add(point, environment, items);
        if (expected.Has(ExpectedKinds.Value))
        {
            ValueCompletions.AddInPlace(point, environment.Schema, items);
            NameCompletions.AddFunctions(point, site, items);
            NameCompletions.AddParameters(environment, expected, items);
        }
        else if (expected.Has(ExpectedKinds.WholeNumber))
        {
            NameCompletions.AddParameters(environment, expected, items);
        }

        if (expected.Has(ExpectedKinds.Value | ExpectedKinds.Field) && !NameCompletions.NeedsAggregate(expected, site))
        {
            NameCompletions.AddNames(point, VisibleNames.Find(point, environment), environment.Schema, items);
        }
        else if (expected.Has(ExpectedKinds.Value))
        {
            NameCompletions.AddMade(point, VisibleNames.Find(point, environment), items, isOwnOnly: true);
        }
    }
}
