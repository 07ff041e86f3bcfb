using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Diagnostics;

namespace CloudTrailQueryGen.Language.Syntax;

/// <summary>The commands of the query language, in the order of CloudWatch's documentation: the core first.</summary>
internal static class CommandTable
{
    public static readonly ImmutableArray<CommandDescriptor> All =
    [
        Command("fields", SyntaxKind.FieldsCommand, "fields expression [as name], …", "Adds columns to the result."),
        Command("display", SyntaxKind.DisplayCommand, "display expression [as name], …", "Replaces the columns of the result."),
        Command("filter", SyntaxKind.FilterCommand, "filter condition", "Keeps the events for which the condition is true.", "where"),
        Command("stats", SyntaxKind.StatsCommand, "stats aggregate [as name], … [by key [as name], … [offset period]]", "Groups the events and computes aggregates for each group."),
        Command("sort", SyntaxKind.SortCommand, "sort expression [asc|desc], …", "Orders the result.", "order"),
        Command("limit", SyntaxKind.LimitCommand, "limit [any] count", "Ends the result after a number of rows."),
        Command("head", SyntaxKind.LimitCommand, "head count", "An older spelling of limit."),
        Command("dedup", SyntaxKind.DedupCommand, "dedup field, …", "Keeps the first row of each distinct combination of the fields."),
        Command("tail", SyntaxKind.LimitCommand, "tail count", "Keeps the last rows."),
        Command("filterIndex", SyntaxKind.FilterIndexCommand, "filterIndex field = value", "Keeps the events in which an indexed field has a value."),
        Command("parse", SyntaxKind.ParseCommand, "parse [expression] \"pattern *\" as name, …", "Extracts fields from text by a pattern with wildcards or by a regular expression."),
        Command("json", SyntaxKind.JsonCommand, "json field=name \"path\" as name, …", "Extracts fields from JSON text.") with { Snippet = "json field=$" },
        Command("unnest", SyntaxKind.UnnestCommand, "unnest expression into name", "Makes a row of each element of a list."),
        Command("expand", SyntaxKind.ExpandCommand, "expand field", "Makes a row of each element of an array field."),
        Command("unmask", SyntaxKind.UnmaskCommand, "unmask expression", "Shows text that a data protection policy masks."),
        Command("pattern", SyntaxKind.PatternCommand, "pattern expression", "Groups texts by their recurring structure."),
        Command("anomaly", SyntaxKind.AnomalyCommand, "anomaly", "Finds unusual patterns.") with { Refusal = DiagnosticCatalogue.CommandIsLearned },
        Command("diff", SyntaxKind.DiffCommand, "diff [previousDay|previousWeek|previousMonth]", "Compares with the events of an earlier time.") with { Snippet = "diff$" },
        Command("logcompare", SyntaxKind.LogcompareCommand, "logcompare timeshift period", "Compares with the events of a shifted time window.") with { Snippet = "logcompare timeshift $" },
        Command("relevantfields", SyntaxKind.RelevantFieldsCommand, "relevantfields [field, …] where condition", "Finds the fields that tell matching events from others.") with { Refusal = DiagnosticCatalogue.CommandIsLearned },
        Command("lookup", SyntaxKind.LookupCommand, "lookup table column [as field], … output column, …", "Adds columns of a lookup table."),
        Command("cidrlookup", SyntaxKind.CidrLookupCommand, "cidrlookup table field [as column] output column [as name], …", "Adds columns of a lookup table by the network of an IP address."),
        Command("join", SyntaxKind.JoinCommand, "join [type=inner|left] left=name right=name where name.field=name.field (query)", "Joins the rows of another query.") with { Snippet = "join left=$" },
        Command("appendcols", SyntaxKind.AppendColsCommand, "appendcols [override=true|false] [max=count] (query)", "Adds the columns of another query, row by row.") with { Snippet = "appendcols ($)" },
        Command("accum", SyntaxKind.AccumCommand, "accum field [as name]", "Adds a running sum."),
        Command("autoregress", SyntaxKind.AutoregressCommand, "autoregress field [as name] [p=first[-last]]", "Adds values of previous rows."),
        Command("addtotals", SyntaxKind.AddTotalsCommand, "addtotals [fieldname=name] [row=true|false] [col=true|false] [field, …]", "Adds sums of rows or columns."),
        Command("filldown", SyntaxKind.FillDownCommand, "filldown [field …]", "Fills missing values with the last value above."),
        Command("fillmissing", SyntaxKind.FillMissingCommand, "fillmissing [with value for field, …]", "Adds rows for empty time bins.") with { Snippet = "fillmissing$" },
        Command("outlier", SyntaxKind.OutlierCommand, "outlier [action=remove|transform] [param=number] [uselower=true|false] [mark=true|false] field …", "Removes or marks outliers."),
        Command("sessionize", SyntaxKind.SessionizeCommand, "sessionize field, … [maxspan period] [as name]", "Numbers the sessions of an identity."),
        Command("countFrequent", SyntaxKind.CountFrequentCommand, "countFrequent field, …", "Counts the most frequent combinations.", "count_frequent"),
        Command("estimate", SyntaxKind.EstimateCommand, "estimate", "Estimates how much data the query reads.") with { Refusal = DiagnosticCatalogue.EstimateIsForTheService },
    ];

    private static readonly Dictionary<string, CommandDescriptor> BySpelling = IndexSpellings();

    /// <summary>Every spelling of every command.</summary>
    public static IEnumerable<string> Spellings => BySpelling.Keys;

    /// <summary>The command with a spelling, in any case; otherwise null.</summary>
    public static CommandDescriptor? Find(string spelling) =>
        BySpelling.TryGetValue(spelling, out CommandDescriptor? command) ? command : null;

    private static Dictionary<string, CommandDescriptor> IndexSpellings()
    {
        var index = new Dictionary<string, CommandDescriptor>(StringComparer.OrdinalIgnoreCase);
        foreach (CommandDescriptor command in All)
        {
            index.Add(command.Name, command);
            foreach (string alias in command.Aliases)
            {
                index.Add(alias, command);
            }
        }

        return index;
    }

    private static CommandDescriptor Command(string name, SyntaxKind kind, string syntax, string summary, params string[] aliases) =>
        new(name, [.. aliases], kind, syntax, summary);
}
