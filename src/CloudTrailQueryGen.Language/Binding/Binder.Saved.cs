using System;
using System.Collections.Generic;
using System.Linq;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Binding;

/// <content>
/// $Saved (spec §3.28): the commands of other queries of the project in front of those of this one. The text of a saved query is parsed as if it
/// stood behind all texts that are known so far, so that the place of a finding tells which text it is in.
/// </content>
internal sealed partial class Binder
{
    /// <summary>Far more than anybody can follow.</summary>
    private const int LongestChain = 20;

    /// <summary>Where the texts of saved queries begin, and where the query itself names them; of the outermost binder.</summary>
    private readonly List<(int Start, string Name, TextSpan Reference)> savedTexts = [];
    private int ownLength;
    private int textEnd;

    /// <summary>What is being bound stands in a saved query.</summary>
    private bool isInSaved;

    private Binder Root => outer ?? this;

    /// <summary>The commands of a query, behind those of the saved query that it begins with, and behind those of the one that that begins with.</summary>
    private List<CommandSyntax> Unfold(QuerySyntax query, ref SourceClauseSyntax? source)
    {
        List<CommandSyntax> unfolded = [.. query.Commands];
        List<string> chain = [];
        while (unfolded.Count != 0 && unfolded[0] is SavedCommandSyntax reference)
        {
            unfolded.RemoveAt(0);
            if (Open(reference, chain) is not { } saved)
            {
                scope.IsOpen = true;
                break;
            }

            if (saved.Source is not null && source is not null)
            {
                ReportSaved(reference, "both it and the query have a SOURCE");
            }

            source ??= saved.Source;
            unfolded.InsertRange(0, saved.Commands);
        }

        return unfolded;
    }

    /// <summary>The saved query that is named; null when it cannot be used.</summary>
    private QuerySyntax? Open(SavedCommandSyntax reference, List<string> chain)
    {
        if (reference.Name.IsMissing || reference.Name.Value is not string name)
        {
            return null;
        }

        if (environment.SavedQueries.FirstOrDefault(query => query.Name == name) is not { } saved)
        {
            ReportUnknownQuery(reference.Name, name);
            return null;
        }

        if (chain.Contains(name))
        {
            List<string> between = chain.GetRange(chain.IndexOf(name) + 1, chain.Count - chain.IndexOf(name) - 1);
            string way = between.Count == 0 ? string.Empty : " by way of " + List(between);
            TextSpan place = PlaceOf(reference.Name.Span);
            diagnostics.Add(new QueryDiagnostic(DiagnosticCatalogue.SavedQueryIsCircular, place, name, way));
            return null;
        }

        chain.Add(name);
        if (chain.Count > LongestChain)
        {
            ReportSaved(reference, "it begins with one that begins with another one, and so on, more than 20 times");
            return null;
        }

        return Parse(reference, saved);
    }

    private QuerySyntax? Parse(SavedCommandSyntax reference, SavedQuery saved)
    {
        Root.textEnd++;
        Root.savedTexts.Add((Root.textEnd, saved.Name, PlaceOf(reference.Name.Span)));
        SyntaxTree tree = Parser.Parse(new string(' ', Root.textEnd) + saved.Text);
        Root.textEnd += saved.Text.Length;
        string? error = saved.Text.Length > QueryCompiler.MaximumLength
            ? $"it has {saved.Text.Length} characters, more than CloudWatch takes"
            : tree.Diagnostics.FirstOrDefault(IsError)?.MessageWithId;
        if (error is not null)
        {
            ReportSaved(reference, error);
            return null;
        }

        return tree.Root;
    }

    private void ReportUnknownQuery(SyntaxToken token, string name)
    {
        List<string> names = [.. environment.SavedQueries.Select(query => query.Name)];
        string? near = Suggestion.For(name, names);
        string hint = near is not null ? $"did you mean '{near}'?"
            : names.Count == 0 ? "name a '.ctq' file by its path relative to the project, without the extension"
            : "it has " + List(names);
        char quote = token.Text[0];
        ReportWithFix(DiagnosticCatalogue.SavedQueryIsUnknown, token.Span, near is null ? null : quote + near + quote, name, hint);
    }

    private void ReportSaved(SavedCommandSyntax reference, string reason) =>
        AddSavedError(PlaceOf(reference.Name.Span), (string)reference.Name.Value!, reason);

    /// <summary>One error tells that a saved query cannot be used; its others are reported in its own file.</summary>
    private void AddSavedError(TextSpan place, string name, string reason)
    {
        if (!diagnostics.Any(known => known.Descriptor == DiagnosticCatalogue.SavedQueryHasErrors && known.Span == place))
        {
            diagnostics.Add(new QueryDiagnostic(DiagnosticCatalogue.SavedQueryHasErrors, place, name, reason));
        }
    }

    private bool IsInSavedText(TextSpan span) => span.Start > Root.ownLength;

    /// <summary>Where the query itself names what a place is in; the place itself if that is in the query.</summary>
    private TextSpan PlaceOf(TextSpan span) => IsInSavedText(span) ? SavedTextOf(span).Reference : span;

    private (int Start, string Name, TextSpan Reference) SavedTextOf(TextSpan span) => Root.savedTexts.Last(text => text.Start <= span.Start);

    /// <summary>
    /// Adds a finding. What is wrong within a saved query is reported in its own file; here it matters only that it cannot be used. What a command
    /// of this query makes wrong about one of a saved query is reported where this query names that.
    /// </summary>
    private void Add(QueryDiagnostic finding)
    {
        if (!IsInSavedText(finding.Span))
        {
            diagnostics.Add(finding);
            return;
        }

        TextSpan place = PlaceOf(finding.Span);
        bool isOfCommandBehind = !isInSaved
            || (finding.Descriptor == DiagnosticCatalogue.SortBeforeStatsIsIgnored && commandsBehind.First(IsStats) is { } stats && !IsInSavedText(stats.Span));
        if (isOfCommandBehind)
        {
            diagnostics.Add(new QueryDiagnostic(finding.Descriptor, place, finding.Arguments));
        }
        else if (IsError(finding))
        {
            AddSavedError(place, SavedTextOf(finding.Span).Name, finding.MessageWithId);
        }
    }

    private static bool IsError(QueryDiagnostic finding) => finding.Descriptor.Severity == QueryDiagnosticSeverity.Error;
}
