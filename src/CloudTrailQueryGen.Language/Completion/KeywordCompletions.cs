using System;
using System.Collections.Generic;
using CloudTrailQueryGen.Language.Syntax;

namespace CloudTrailQueryGen.Language.Completion;

/// <summary>Words and options of commands.</summary>
internal static class KeywordCompletions
{
    private static readonly Dictionary<string, string> Descriptions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["and"] = "True when both conditions are true",
        ["or"] = "True when one of the conditions is true",
        ["not"] = "True when the condition is not",
        ["like"] = "Text contains a text, or matches a regular expression",
        ["not like"] = "Text neither contains the text nor matches the regular expression",
        ["in"] = "Is one of the values of a list",
        ["not in"] = "Is none of the values of a list",
        ["as"] = "Gives it a name",
        ["by"] = "What to group by",
        ["asc"] = "Smallest first",
        ["desc"] = "Largest first",
        ["any"] = "Whichever rows are found first",
        ["offset"] = "Shifts the time bins back by a period",
        ["into"] = "The name of the elements",
        ["multi"] = "One row for each match",
        ["logfmt"] = "Reads pairs key=value",
        ["csv"] = "Reads values between commas",
        ["output"] = "The columns to add",
        ["outputnew"] = "The columns to add where there is no value yet",
        ["where"] = "Which rows belong together",
        ["with"] = "The values of what is missing",
        ["for"] = "The field that the value is for",
        ["maxspan"] = "The longest pause within a session",
        ["timeshift"] = "How much earlier the other events are",
        ["previousDay"] = "The same time a day earlier",
        ["previousWeek"] = "The same time a week earlier",
        ["previousMonth"] = "The same time a month earlier",
        ["SOURCE"] = "The log groups to read",
    };

    private static readonly HashSet<string> Operators = new(StringComparer.Ordinal) { "and", "or", "not", "like", "not like", "in", "not in" };

    public static void Add(CompletionPoint point, CallSite site, CompletionCollector items)
    {
        ExpectedSyntax expected = point.Expected;
        SyntaxKind? command = expected.Command is { } keyword ? CommandTable.Find(keyword.Text)?.Kind : null;
        foreach (string word in expected.Keywords)
        {
            // An alias in sort means nothing; values between aggregates are compared behind the stats.
            bool isUseless = command switch
            {
                SyntaxKind.SortCommand => word is "as" || Operators.Contains(word),
                SyntaxKind.StatsCommand => Operators.Contains(word) && !site.IsInCall,
                _ => false,
            };
            if (!isUseless)
            {
                int rank = Operators.Contains(word) ? Ranks.Operators : word == "SOURCE" ? Ranks.Further : Ranks.Likely;
                items.Add(word, CompletionKind.Keyword, Descriptions.TryGetValue(word, out string? description) ? description : string.Empty, rank);
            }
        }

        foreach (OptionRule option in expected.Options)
        {
            bool isWritten = point.Span.End < point.Text.Length && point.Text[point.Span.End] == '=';
            items.Add(option.Name + "=", CompletionKind.Option, "Takes " + option.Expectation, isWritten ? option.Name : option.Name + "=", Ranks.Likely);
        }
    }
}
