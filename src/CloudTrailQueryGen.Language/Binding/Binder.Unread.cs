using System;
using System.Collections.Generic;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Binding;

/// <content>
/// Names that nothing reads and columns that nobody sees. What is noted here says nothing about the query's meaning, so that it is reported only
/// when there is no error.
/// </content>
internal sealed partial class Binder
{
    private readonly HashSet<string> readNames = new(StringComparer.Ordinal);
    private readonly List<(string Name, TextSpan Span)> madeAliases = [];
    private readonly List<ParseCommandSyntax> parses = [];
    private readonly List<FieldsCommandSyntax> listings = [];
    private readonly List<QueryDiagnostic> unread = [];

    /// <summary>A command takes columns without naming each of them, so that any may be read.</summary>
    private bool mayReadAll;

    /// <summary>Remembers what a command makes that may turn out to be of no use.</summary>
    private void NoteMade(CommandSyntax each)
    {
        switch (each)
        {
            case FieldsCommandSyntax { Kind: SyntaxKind.FieldsCommand } fields:
                NoteListing(fields);
                break;
            case SortCommandSyntax sort:
                foreach (SortKeySyntax key in sort.Keys)
                {
                    NoteAlias(AliasOf(key.AsKeyword, key.Alias));
                }

                break;
            case ParseCommandSyntax { MultiKeyword: null } parse:
                parses.Add(parse);
                break;
            case FilterCommandSyntax or StatsCommandSyntax or LimitCommandSyntax or DedupCommandSyntax or FieldsCommandSyntax or JsonCommandSyntax or UnnestCommandSyntax or ParseCommandSyntax:
            case ExpressionCommandSyntax { Kind: not SyntaxKind.ExpandCommand }:
                break;
            default:
                mayReadAll = true;
                break;
        }
    }

    private void NoteListing(FieldsCommandSyntax fields)
    {
        bool hasAlias = false;
        foreach (ProjectionItemSyntax item in fields.Items)
        {
            hasAlias |= item.AsKeyword is not null;
            NoteAlias(AliasOf(item.AsKeyword, item.Alias));
        }

        if (!hasAlias && !HasSystemFieldsOnly(fields))
        {
            listings.Add(fields);
        }
    }

    /// <summary>The line <c>fields @timestamp, @message</c>, with which the console begins each query: it is no mistake of anybody's.</summary>
    private static bool HasSystemFieldsOnly(FieldsCommandSyntax fields)
    {
        foreach (ProjectionItemSyntax item in fields.Items)
        {
            if (item.Expression is not NameExpressionSyntax name || !name.Token.Text.StartsWith("@", StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private void NoteAlias(SyntaxToken? alias)
    {
        if (alias is not null)
        {
            madeAliases.Add((NameOf(alias), alias.Span));
        }
    }

    /// <summary>From here on nothing made so far can be read, and the columns are those of this command.</summary>
    private void ForgetMade(string maker)
    {
        bool isQuiet = mayReadAll || scope.Join is not null || scope.IsOpen;
        foreach ((string name, TextSpan span) in madeAliases)
        {
            NoteUnread(isQuiet || readNames.Contains(name), DiagnosticCatalogue.NameIsNotRead, span, $"'{name}'", "leave it out");
        }

        foreach (ParseCommandSyntax parse in parses)
        {
            NoteUnread(isQuiet || IsRead(parse), DiagnosticCatalogue.NameIsNotRead, parse.Keyword.Span, $"What '{parse.Keyword.Text}' makes", "leave the command out");
        }

        foreach (FieldsCommandSyntax listing in listings)
        {
            NoteUnread(isQuiet, DiagnosticCatalogue.ColumnsAreDropped, listing.Keyword.Span, listing.Keyword.Text, maker);
        }

        madeAliases.Clear();
        parses.Clear();
        listings.Clear();
        readNames.Clear();
        mayReadAll = false;
    }

    /// <summary>At the end the columns of <c>fields</c> are the result, unless <c>display</c> names others.</summary>
    private void FinishUnread()
    {
        if (displayedColumns is not null)
        {
            ForgetMade("display");
        }
        else if (listedColumns.Count != 0)
        {
            madeAliases.RemoveAll(made => listedColumns.Exists(column => column.Name == made.Name));
            listings.Clear();
            ForgetMade("fields");
        }
    }

    /// <summary>Without errors, and where the query itself is at fault.</summary>
    private void ReportUnread()
    {
        foreach (QueryDiagnostic known in diagnostics)
        {
            if (IsError(known))
            {
                return;
            }
        }

        diagnostics.AddRange(unread);
    }

    private bool IsRead(ParseCommandSyntax parse)
    {
        foreach (string name in NamesMadeBy(parse))
        {
            if (readNames.Contains(name))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> NamesMadeBy(ParseCommandSyntax parse)
    {
        foreach (NameExpressionSyntax alias in (IEnumerable<NameExpressionSyntax>?)parse.Aliases ?? [])
        {
            yield return alias.Path.FlatName;
        }

        if (parse.Pattern is { Kind: SyntaxKind.RegexToken, Value: string pattern })
        {
            foreach (Regexes.RegexGroup group in Regexes.RegexParser.Parse(pattern).Groups)
            {
                yield return group.Name ?? string.Empty;
            }
        }
    }

    private void NoteUnread(bool isRead, QueryDiagnosticDescriptor rule, TextSpan span, params string[] arguments)
    {
        if (!isRead && !IsInSavedText(span))
        {
            Root.unread.Add(new QueryDiagnostic(rule, span, arguments));
        }
    }
}
