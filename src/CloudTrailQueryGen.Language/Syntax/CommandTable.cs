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
        Evaluated("fields", SyntaxKind.FieldsCommand, "fields expression [as name], …", "Adds columns to the result."),
        Evaluated("display", SyntaxKind.DisplayCommand, "display expression [as name], …", "Replaces the columns of the result."),
        Evaluated("filter", SyntaxKind.FilterCommand, "filter condition", "Keeps the events for which the condition is true.", "where"),
        Evaluated("stats", SyntaxKind.StatsCommand, "stats aggregate [as name], … [by key [as name], … [offset period]]", "Groups the events and computes aggregates for each group."),
        Evaluated("sort", SyntaxKind.SortCommand, "sort expression [asc|desc], …", "Orders the result.", "order"),
        Evaluated("limit", SyntaxKind.LimitCommand, "limit [any] count", "Ends the result after a number of rows."),
        Evaluated("head", SyntaxKind.LimitCommand, "head count", "An older spelling of limit."),
        Evaluated("dedup", SyntaxKind.DedupCommand, "dedup field, …", "Keeps the first row of each distinct combination of the fields."),
        Evaluated("tail", SyntaxKind.LimitCommand, "tail count", "Keeps the last rows."),
        Evaluated("filterIndex", SyntaxKind.FilterIndexCommand, "filterIndex field = value", "Keeps the events in which an indexed field has a value."),
        Evaluated("parse", SyntaxKind.ParseCommand, "parse [expression] \"pattern *\" as name, …", "Extracts fields from text by a pattern with wildcards or by a regular expression."),
        Evaluated("json", SyntaxKind.JsonCommand, "json field=name \"path\" as name, …", "Extracts fields from JSON text."),
        Evaluated("unnest", SyntaxKind.UnnestCommand, "unnest expression into name", "Makes a row of each element of a list."),
        Evaluated("expand", SyntaxKind.ExpandCommand, "expand field", "Makes a row of each element of an array field."),
        Evaluated("unmask", SyntaxKind.UnmaskCommand, "unmask expression", "Shows text that a data protection policy masks."),
        Evaluated("pattern", SyntaxKind.PatternCommand, "pattern expression", "Groups texts by their recurring structure."),
        Known("anomaly", SyntaxKind.AnomalyCommand, "anomaly", "Finds unusual patterns.") with { Refusal = DiagnosticCatalogue.CommandIsLearned },
        Evaluated("diff", SyntaxKind.DiffCommand, "diff [previousDay|previousWeek|previousMonth]", "Compares with the events of an earlier time."),
        Evaluated("logcompare", SyntaxKind.LogcompareCommand, "logcompare timeshift period", "Compares with the events of a shifted time window."),
        Known("relevantfields", SyntaxKind.RelevantFieldsCommand, "relevantfields [field, …] where condition", "Finds the fields that tell matching events from others.") with { Refusal = DiagnosticCatalogue.CommandIsLearned },
        Evaluated("lookup", SyntaxKind.LookupCommand, "lookup table column [as field], … output column, …", "Adds columns of a lookup table."),
        Evaluated("cidrlookup", SyntaxKind.CidrLookupCommand, "cidrlookup table field [as column] output column [as name], …", "Adds columns of a lookup table by the network of an IP address."),
        Evaluated("join", SyntaxKind.JoinCommand, "join [type=inner|left] left=name right=name where name.field=name.field (query)", "Joins the rows of another query."),
        Known("appendcols", SyntaxKind.AppendColsCommand, "appendcols [override=true|false] [max=count] (query)", "Adds the columns of another query, row by row."),
        Evaluated("accum", SyntaxKind.AccumCommand, "accum field [as name]", "Adds a running sum."),
        Evaluated("autoregress", SyntaxKind.AutoregressCommand, "autoregress field [as name] [p=first[-last]]", "Adds values of previous rows."),
        Evaluated("addtotals", SyntaxKind.AddTotalsCommand, "addtotals [fieldname=name] [row=true|false] [col=true|false] [field, …]", "Adds sums of rows or columns."),
        Evaluated("filldown", SyntaxKind.FillDownCommand, "filldown [field …]", "Fills missing values with the last value above."),
        Evaluated("fillmissing", SyntaxKind.FillMissingCommand, "fillmissing [with value for field, …]", "Adds rows for empty time bins."),
        Evaluated("outlier", SyntaxKind.OutlierCommand, "outlier [action=remove|transform] [param=number] [uselower=true|false] [mark=true|false] field …", "Removes or marks outliers."),
        Evaluated("sessionize", SyntaxKind.SessionizeCommand, "sessionize field, … [maxspan period] [as name]", "Numbers the sessions of an identity."),
        Evaluated("countFrequent", SyntaxKind.CountFrequentCommand, "countFrequent field, …", "Counts the most frequent combinations.", "count_frequent"),
        Known("estimate", SyntaxKind.EstimateCommand, "estimate", "Estimates how much data the query reads.") with { Refusal = DiagnosticCatalogue.EstimateIsForTheService },
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

    private static CommandDescriptor Evaluated(string name, SyntaxKind kind, string syntax, string summary, params string[] aliases) =>
        new(name, [.. aliases], kind, IsEvaluated: true, syntax, summary);

    private static CommandDescriptor Known(string name, SyntaxKind kind, string syntax, string summary, params string[] aliases) =>
        new(name, [.. aliases], kind, IsEvaluated: false, syntax, summary);
}
